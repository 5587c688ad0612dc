import Foundation

/// Names of the entries of one archive: safe to unpack on any system, none twice.
package struct EntryNames {
    private static let longest = 120
    private static let illegal: Set<Unicode.Scalar> = ["<", ">", ":", "\"", "/", "\\", "|", "?", "*"]
    /// What Windows takes for a device, whatever its ending.
    private static let devices: Set<String> = Set(
        ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] }
    )

    private var taken: Set<String> = []

    package init() {}

    /// The path of an entry from the names of its folders and of itself; a second of one name gets a number.
    package mutating func name(for path: [String]) -> String {
        let parts = path.isEmpty ? [""] : path
        let folders = parts.dropLast().map { Self.cleaned($0) + "/" }.joined()
        let last = Self.cleaned(parts[parts.count - 1])
        let (stem, ending) = Self.split(last)
        var (name, number) = (folders + last, 1)
        while !taken.insert(name.lowercased()).inserted {
            number += 1
            name = "\(folders)\(stem) (\(number))\(ending)"
        }
        return name
    }

    /// One name as every system takes it: composed, without signs of paths, at most 120 characters, never empty.
    package static func cleaned(_ name: String) -> String {
        let plain = name.precomposedStringWithCanonicalMapping.unicodeScalars.compactMap { scalar -> Character? in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: " "
            case .format where scalar != "\u{200D}" && scalar != "\u{200C}": nil
            case .unassigned, .surrogate: "_"
            default: illegal.contains(scalar) ? "_" : Character(scalar)
            }
        }
        let text = trimmed(String(plain))
        let (stem, ending) = split(text)
        let kept = trimmed(cut(stem, to: longest - ending.count)) + ending
        guard !kept.isEmpty else { return "unnamed" }
        let first = kept.prefix { $0 != "." }.lowercased()
        return devices.contains(first) ? "_" + kept : kept
    }

    /// What stands before the ending, and the ending with its dot.
    private static func split(_ name: String) -> (stem: String, ending: String) {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return (name, "") }
        let ending = name[dot...]
        let isEnding =
            (2...9).contains(ending.count) && ending.dropFirst().allSatisfy { $0.isASCII && !$0.isWhitespace }
        return isEnding ? (String(name[..<dot]), String(ending)) : (name, "")
    }

    /// Few enough characters, and few enough bytes for the file systems that count those.
    private static func cut(_ text: String, to length: Int) -> String {
        var kept = String(text.prefix(length))
        while kept.utf8.count > 200 { kept.removeLast() }
        return kept
    }

    /// Without spaces at either end, and without the dots that hide a file or that Windows drops.
    private static func trimmed(_ text: String) -> String {
        func isLoose(_ character: Character) -> Bool { character == "." || character.isWhitespace }
        return String(text.drop(while: isLoose).reversed().drop(while: isLoose).reversed())
    }
}
