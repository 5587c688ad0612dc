import Foundation

/// What the first bytes of a PNG or JPEG say of it: its kind, and its size in pixels.
struct PictureFacts: Equatable {
    let kind: TrustLogo.Kind
    let width: Int
    let height: Int

    /// Nil for what is neither a PNG nor a JPEG, or says no size.
    ///
    /// Source: PNG specification, 5.2 and 11.2.1; ITU-T T.81, B.1 and B.2.2.
    init?(_ data: Data) {
        let bytes = [UInt8](data)
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            guard bytes.count >= 24, Array(bytes[12..<16]) == Array("IHDR".utf8) else { return nil }
            self.init(kind: .png, width: Self.number(bytes[16..<20]), height: Self.number(bytes[20..<24]))
        } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]), let frame = Self.frame(bytes) {
            self.init(kind: .jpeg, width: frame.width, height: frame.height)
        } else {
            return nil
        }
    }

    private init(kind: TrustLogo.Kind, width: Int, height: Int) {
        (self.kind, self.width, self.height) = (kind, width, height)
    }

    /// The size in the head of a JPEG's frame, past the segments before it.
    private static func frame(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
        var at = 2
        while at + 9 <= bytes.count, bytes[at] == 0xFF {
            let marker = bytes[at + 1]
            // Any number of 0xFF may stand before a marker.
            if marker == 0xFF {
                at += 1
                continue
            }
            if isFrame(marker) {
                return (number(bytes[(at + 7)..<(at + 9)]), number(bytes[(at + 5)..<(at + 7)]))
            }
            let length = number(bytes[(at + 2)..<(at + 4)])
            guard length >= 2, marker != 0xDA, marker != 0xD9 else { return nil }
            at += 2 + length
        }
        return nil
    }

    /// SOF0 to SOF15 but for the tables and the arithmetic conditioning among them.
    private static func isFrame(_ marker: UInt8) -> Bool {
        (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
}
