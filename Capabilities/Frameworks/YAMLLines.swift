/// Lines of YAML as a careful person writes them: every text in the plainest style that keeps it to the byte.
struct YAMLLines {
    private(set) var lines: [String] = []

    var text: String { lines.joined(separator: "\n") + "\n" }

    mutating func add(_ indent: Int, _ line: String) { lines.append(String(repeating: " ", count: indent) + line) }

    /// One key with its text, over several lines where it is long.
    mutating func add(_ indent: Int, _ key: String, _ text: String) { put(indent, "\(key):", text) }

    /// One text of a list.
    mutating func item(_ indent: Int, _ text: String) { put(indent, "-", text) }

    /// A group of keys that is an entry of a list.
    mutating func item(_ indent: Int, _ write: (inout YAMLLines, Int) -> Void) {
        var inner = YAMLLines()
        write(&inner, indent + 2)
        guard let first = inner.lines.first else { return }
        add(indent, "- \(first.dropFirst(indent + 2))")
        lines += inner.lines.dropFirst()
    }

    /// Key and text only where there is a text.
    mutating func addIfAny(_ indent: Int, _ key: String, _ text: String) {
        if !text.isEmpty { add(indent, key, text) }
    }

    private mutating func put(_ indent: Int, _ start: String, _ text: String) {
        let text = YAMLScalar(text)
        if let lines = text.literal {
            add(indent, "\(start) |-")
            for line in lines { line.isEmpty ? self.lines.append("") : add(indent + 2, line) }
        } else if indent + start.count + text.length > Self.width, let lines = text.folded(Self.width - indent - 2) {
            add(indent, "\(start) >-")
            for line in lines { add(indent + 2, line) }
        } else {
            add(indent, "\(start) \(text.inline())")
        }
    }

    private static let width = 110
}
