import Database

/// A national register of schools.
package enum Register: String, Column, CaseIterable {
    case urn
    case seed
    case wales
    case northernIreland = "northern-ireland"

    package var words: String {
        switch self {
        case .urn: "URN (England)"
        case .seed: "SEED number (Scotland)"
        case .wales: "School number (Wales)"
        case .northernIreland: "Reference number (Northern Ireland)"
        }
    }

    /// The short name that stands before a number.
    package var short: String {
        switch self {
        case .urn: "URN"
        case .seed: "SEED"
        case .wales: "Wales"
        case .northernIreland: "NI"
        }
    }
}

/// The name of one school in one register.
package struct RegisterNumber: Hashable, Sendable {
    package let register: Register
    package let number: String

    /// Nil where the number is not of the register's shape: six digits (URN), seven (SEED, Wales), or NI's `123-4567`.
    package init?(_ register: Register, _ number: String) {
        guard Self.has(register.shape, number) else { return nil }
        self.register = register
        self.number = number
    }

    package var words: String { "\(register.short) \(number)" }

    private static func has(_ shape: String, _ number: String) -> Bool {
        shape.utf8.count == number.utf8.count
            && zip(shape.utf8, number.utf8).allSatisfy { wanted, byte in
                wanted == UInt8(ascii: "9") ? (0x30...0x39).contains(byte) : wanted == byte
            }
    }
}

extension Register {
    /// What a number looks like, a nine standing for any digit.
    package var shape: String {
        switch self {
        case .urn: "999999"
        case .seed, .wales: "9999999"
        case .northernIreland: "999-9999"
        }
    }
}

extension Register {
    /// What its numbers look like, in a sentence.
    var wanted: String {
        switch self {
        case .urn: "A URN has six digits."
        case .seed: "A SEED number has seven digits."
        case .wales: "A school number in Wales has seven digits."
        case .northernIreland: "A reference number in Northern Ireland looks like 123-4567."
        }
    }
}
