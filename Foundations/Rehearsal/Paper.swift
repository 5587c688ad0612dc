import Foundation

/// A PDF as others read it: its words, its tags, and what two checkers complain of.
package struct Paper: Sendable {
    private let bytes: [UInt8]

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// What a PDF tells whoever does not see it.
    package struct Told: Decodable, Sendable {
        package let title: String?
        /// "1" for PDF/UA-1.
        package let part: String?
        package let language: String
        package let isTagged: Bool
        /// Whether a reader shows the title in place of the file's name.
        package let showsTitle: Bool
        /// How often each tag occurs: "H1", "Table", "Figure".
        package let tags: [String: Int]
        /// Alternative texts, in reading order.
        package let alternatives: [String]
        /// Empty when a screen reader can read it.
        package let complaints: [String]
    }

    /// The pages as poppler reads them, with every run of white space as one space.
    package func pages() throws -> [String] {
        let text = try Self.run(["pdftotext", "-raw"], on: bytes, ["-"])
        // Every page ends with a form feed.
        return String(decoding: text, as: UTF8.self).components(separatedBy: "\u{C}").dropLast().map(\.folded)
    }

    /// All the words, with every run of white space as one space.
    package func words() throws -> String { try pages().joined(separator: " ") }

    /// The words that stand in tags, which a screen reader says; running heads and feet do not.
    package func taggedWords() throws -> String {
        // Poppler quotes every piece of text on a line of its own below its tag.
        let lines = try String(decoding: Self.run(["pdfinfo", "-struct-text"], on: bytes), as: UTF8.self)
            .split(separator: "\n").map { $0.drop(while: \.isWhitespace) }
        return lines.filter { $0.hasPrefix("\"") }.map { $0.dropFirst().dropLast() }.joined(separator: " ").folded
    }

    /// What `script/lib/pdf.py` finds; only where `canBeChecked`.
    package func told() throws -> Told {
        let json = try Self.run([OtherProgram.python ?? "python3", OtherProgram.script("pdf.py")], on: bytes)
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(Told.self, from: json)
    }

    /// Whether `WAYMARK_PYTHON` names an interpreter that has the checkers.
    package static let canBeChecked: Bool = {
        guard let python = OtherProgram.python else { return false }
        return (try? OtherProgram.output(of: [python, "-c", "import outloud, page, pikepdf"])) != nil
    }()
}

extension Paper {
    /// What a program writes about the PDF in a file of its own.
    private static func run(_ command: [String], on pdf: [UInt8], _ rest: [String] = []) throws -> Data {
        let file = FileManager.default.temporaryDirectory.appending(component: UUID().uuidString + ".pdf")
        try Data(pdf).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try OtherProgram.output(of: command + [file.path] + rest)
    }
}

extension String {
    /// With every run of white space as one space.
    fileprivate var folded: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
