/// Names of the sheets of one workbook: legal for Excel, at most 31 characters, none twice.
struct SheetNames {
    private static let length = 31
    private static let illegal: Set<Unicode.Scalar> = ["[", "]", ":", "*", "?", "/", "\\"]
    /// Excel keeps this name for itself.
    private var taken: Set = ["history"]

    mutating func name(for title: String) -> String {
        let wanted = Self.legal(title)
        var (name, number) = (wanted, 1)
        while !taken.insert(name.lowercased()).inserted {
            number += 1
            let ending = " \(number)"
            name = Self.cut(wanted, to: Self.length - ending.utf16.count) + ending
        }
        return name
    }

    private static func legal(_ title: String) -> String {
        let plain = title.unicodeScalars.map { scalar -> Character in
            illegal.contains(scalar) || scalar.properties.generalCategory == .control ? " " : Character(scalar)
        }
        let folded = String(plain).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let name = cut(trimmed(folded), to: length)
        return name.isEmpty ? "Sheet" : name
    }

    /// Cut by what Excel counts, between whole characters.
    private static func cut(_ text: String, to length: Int) -> String {
        var (kept, count) = ("", 0)
        for character in text {
            count += character.utf16.count
            guard count <= length else { break }
            kept.append(character)
        }
        return trimmed(kept)
    }

    /// Without the spaces and apostrophes that Excel takes at neither end.
    private static func trimmed(_ text: String) -> String {
        func isLoose(_ character: Character) -> Bool { character == "'" || character == " " }
        return String(text.drop(while: isLoose).reversed().drop(while: isLoose).reversed())
    }
}
