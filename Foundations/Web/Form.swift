/// What was typed into a form: fields in order, and at most a few files.
package struct Form: Sendable, ExpressibleByDictionaryLiteral {
    package private(set) var fields: [(name: String, value: String)] = []
    package private(set) var files: [Upload] = []

    package init() {}

    package init(_ fields: [(String, String)]) {
        self.fields = fields.map { (name: $0.0, value: $0.1) }
    }

    package init(dictionaryLiteral fields: (String, String)...) { self.init(fields) }

    mutating func add(_ name: String, _ value: String) { fields.append((name, value.withPlainLines)) }

    mutating func add(_ file: Upload) { files.append(file) }

    /// The last value of that name, as typed; empty when the form has none.
    package subscript(name: String) -> String { fields.last { $0.name == name }?.value ?? "" }

    package func has(_ name: String) -> Bool { fields.contains { $0.name == name } }

    /// False only for what stood in the page already when it was sent, see ``Fields/was(_:_:)``.
    package func isChanged(_ name: String) -> Bool { !has("was-\(name)") || self["was-\(name)"] != self[name] }

    package func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// The value without white space round it.
    package func line(_ name: String) -> String { self[name].trimmed }

    /// The file of that field; nil when none was chosen.
    package func file(_ name: String) -> Upload? {
        files.last { $0.field == name && !($0.name.isEmpty && $0.size == 0) }
    }
}

extension String {
    /// Line ends as one line feed, as a browser's CRLF came from.
    package var withPlainLines: String {
        guard utf8.contains(13) else { return self }
        var plain = String.UnicodeScalarView()
        var previousWasReturn = false
        for scalar in unicodeScalars {
            if scalar == "\r" {
                plain.append("\n")
            } else if !(scalar == "\n" && previousWasReturn) {
                plain.append(scalar)
            }
            previousWasReturn = scalar == "\r"
        }
        return String(plain)
    }

    /// Without white space at either end.
    package var trimmed: String {
        let kept = drop(while: \.isWhitespace)
        guard let last = kept.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(kept[...last])
    }
}
