import Database

extension Trust {
    /// Why a trust cannot be founded or changed so.
    package enum Refusal: Error, Equatable {
        case nameMissing
        case nameTooLong
        case uidNoNumber
        case codeTaken(MarkCode)

        package var words: String {
            switch self {
            case .nameMissing: "Give the trust a name."
            case .nameTooLong: "The trust's name is longer than 200 characters. Give a shorter one."
            case .uidNoNumber: "The group's number in the register has digits only, such as 5143."
            case .codeTaken(let code): "Another trust's marks begin with \(code.letters). Choose other letters."
            }
        }
    }

    /// A trust with its name and number checked.
    package static func named(_ name: String, uid: String? = nil, code: MarkCode) throws(Refusal) -> Trust {
        let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !name.isEmpty else { throw .nameMissing }
        guard name.unicodeScalars.count <= 200 else { throw .nameTooLong }
        if let uid, !(1...20).contains(uid.utf8.count) || !uid.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            throw .uidNoNumber
        }
        return Trust(name: name, uid: uid, code: code)
    }
}

extension Transaction {
    /// Founds a trust; where no letters are given for its marks, takes its initials or what is free near them.
    ///
    /// - Throws: ``Trust/Refusal``
    package func foundTrust(
        named name: String,
        uid: String? = nil,
        code: MarkCode? = nil,
        by authorName: String
    ) throws -> Trust {
        let taken = try takenCodes()
        if let code, taken.contains(code.letters) { throw Trust.Refusal.codeTaken(code) }
        let initials = MarkCode(initialsOf: name)
        let free = ([initials] + initials.neighbours).first { !taken.contains($0.letters) }
        let trust = try Trust.named(name, uid: uid, code: code ?? free ?? initials)
        try add(trust)
        let author = Author(id: nil, name: authorName, trust: trust.id)
        try note(.founded, of: .trust, trust.id, "Founded \(trust.name).", by: author)
        return trust
    }
}

extension MarkCode {
    /// Codes that begin like this one and end in each other letter.
    var neighbours: [MarkCode] {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ".compactMap { MarkCode(letters.prefix(3) + String($0)) }
    }
}
