import Yams

/// Where a file stops being YAML, said plainly.
struct YAMLComplaint {
    private let error: any Error
    private let lines: [[Unicode.Scalar]]

    init(_ error: any Error, _ lines: [[Unicode.Scalar]]) {
        self.error = error
        self.lines = lines
    }

    var fault: FrameworkFileFault {
        switch error {
        case YamlError.scanner(let context, let problem, let mark, _),
            YamlError.parser(let context, let problem, let mark, _),
            YamlError.composer(let context, let problem, let mark, _):
            return complaint(problem, context?.mark, mark)
        case YamlError.reader(_, let offset, _, _):
            return place(offset).map { .at($0, 1, "This line holds a character that a text file cannot hold.") }
                ?? .at(1, 1, "This file holds characters that a text file cannot hold.")
        default:
            return .at(1, 1, "This file cannot be read as YAML.")
        }
    }

    private func complaint(_ problem: String, _ start: Mark?, _ mark: Mark) -> FrameworkFileFault {
        if problem.contains("cannot start any token") || problem.contains("tab character"), !tabs.isEmpty {
            return FrameworkFileFault(tabs.map { Mistake(line: $0.line, column: $0.column, words: Self.tab) })
        }
        if problem.contains("another document") {
            return .at(mark.line, mark.column, "A second document begins here. A file holds one framework.")
        }
        if problem.contains("unexpected end of stream") || problem.contains("unexpected document indicator"), let start
        {
            return .at(start.line, start.column, "The quotes that open here are never closed.")
        }
        return .at(mark.line, mark.column, Self.words(problem))
    }

    private static let tab = "This line is indented with a tab. Use spaces."

    private static func words(_ problem: String) -> String {
        let known: [(part: String, words: String)] = [
            (
                "mapping values are not allowed",
                "A colon in this text makes it look like a key. Put the text in quotes."
            ),
            ("cannot start any token", "Text cannot begin with this character. Put the text in quotes."),
            ("could not find expected ':'", "A key must be followed by a colon and a space."),
            (
                "did not find expected '-'",
                "This line does not fit in with the list above it. Look at how far it is indented."
            ),
            (
                "did not find expected key",
                "This line does not fit in with those above it. Look at how far it is indented, and whether quotes are closed."
            ),
            ("expected ',' or", "A list in brackets is missing a comma or its closing bracket."),
            ("block sequence entries are not allowed", "A list cannot begin here. Begin it on a line of its own."),
            ("unknown escape character", "A backslash in double quotes has a meaning of its own. Use single quotes."),
            ("undefined alias", "A star at the start of a text means a name. Put the text in quotes."),
            ("exceeded max", "This is nested too deeply."),
        ]
        return known.first { problem.contains($0.part) }?.words ?? "This cannot be read as YAML: \(problem)."
    }

    private var tabs: [(line: Int, column: Int)] {
        lines.enumerated().compactMap { number, line in
            line.prefix { $0 == " " || $0 == "\t" }.firstIndex(of: "\t").map { (number + 1, $0 + 1) }
        }
    }

    /// The line of a character by its number in the text.
    private func place(_ offset: Int?) -> Int? {
        guard let offset else { return nil }
        var rest = offset
        for (number, line) in lines.enumerated() {
            if rest <= line.count { return number + 1 }
            rest -= line.count + 1
        }
        return lines.count
    }
}
