import Web
import Yams

extension FileGroup {
    /// Text of one line, or of several paragraphs; notes what is empty, too long or no text.
    func text(_ key: String, atMost most: Int, isNeeded: Bool = true, isLong: Bool = false) -> String {
        guard let node = node(key, isNeeded: isNeeded) else { return "" }
        return text(node, "“\(key)”", atMost: most, isLong: isLong)
    }

    func text(_ node: Node, _ name: String, atMost most: Int, isLong: Bool = false) -> String {
        guard let scalar = node.scalar else {
            list.add(node, "\(name) must be a text.")
            return ""
        }
        let text = scalar.string.trimmed
        if text.isEmpty || (text == "~" && scalar.style == .plain) {
            if list.isUnfinished { return "" }
            list.add(node, "\(name) is empty.")
        } else if text.count > most {
            list.add(node, "\(name) has \(text.count) characters. At most \(most) fit.")
        } else if !isLong, text.contains("\n") {
            list.add(node, "\(name) must be in one paragraph.")
        }
        return text
    }

    /// A name made of small letters, digits and hyphens.
    func slug(_ key: String) -> String {
        guard let node = node(key, isNeeded: true) else { return "" }
        let text = text(node, "“\(key)”", atMost: FrameworkLimits.key)
        if !text.isEmpty, !text.isSlug {
            list.add(node, "“\(text)” cannot be a key: use small letters, digits and hyphens, such as early-years.")
        }
        return text
    }

    func whole(_ key: String, in range: ClosedRange<Int>, orElse usual: Int) -> Int {
        guard let node = node(key) else { return usual }
        guard let number = node.scalar.flatMap({ Int($0.string) }), range.contains(number) else {
            list.add(node, "“\(key)” must be a whole number from \(range.lowerBound) to \(range.upperBound).")
            return usual
        }
        return number
    }

    func truth(_ key: String) -> Bool {
        guard let node = node(key) else { return false }
        switch node.scalar?.string {
        case "true": return true
        case "false": return false
        default:
            list.add(node, "“\(key)” must be true or false.")
            return false
        }
    }

    /// One of a few words.
    func choice<Value: RawRepresentable & CaseIterable>(_ node: Node, _ what: String) -> Value?
    where Value.RawValue == String {
        let word = node.scalar?.string.trimmed ?? ""
        if let value = Value(rawValue: word) { return value }
        let known = Value.allCases.map(\.rawValue)
        noteUnknown(node, word, what, known)
        return nil
    }

    /// Notes that a word is none of those known.
    func noteUnknown(_ node: Node, _ word: String, _ what: String, _ known: [String]) {
        let near = Spelling.nearest(word, in: known).map { "Did you mean “\($0)”?" }
        list.add(node, "“\(word)” is not \(what). \(near ?? "Known are \(Words.list(known)).")")
    }

    /// Notes a list that is longer than fits.
    func noteLength(_ key: String, _ count: Int, atMost most: Int) {
        guard count > most, let node = node(key) else { return }
        list.add(node, "“\(key)” has \(count) entries. At most \(most) fit.")
    }
}

extension String {
    /// Whether it is made of small letters, digits and single hyphens between them.
    var isSlug: Bool {
        let parts = split(separator: "-", omittingEmptySubsequences: false)
        return parts.allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
        }
    }
}
