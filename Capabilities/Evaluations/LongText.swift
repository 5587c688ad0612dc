import Web

/// The limits of what people type.
package enum LongText {
    /// Of a title or a line, in characters.
    package static let line = 300
    /// Of any text, in characters.
    package static let most = 100_000

    /// What is wrong with the length of a text; nil when nothing is.
    package static func complaint(_ text: String, atMost limit: Int = most) -> String? {
        let length = text.unicodeScalars.count
        guard length > limit else { return nil }
        return "This text has \(length.grouped) characters. The limit is \(limit.grouped)."
    }
}

extension FormErrors {
    /// Adds what is wrong with a text: missing, where words for that are given, or too long.
    mutating func check(_ text: String, _ field: String, missing: String? = nil, atMost limit: Int = LongText.most) {
        if let missing, text.trimmed.isEmpty { add(field, missing) }
        if let complaint = LongText.complaint(text, atMost: limit) { add(field, complaint) }
    }

    /// Throws when something is wrong.
    func throwIfAny() throws(FormErrors) {
        guard isEmpty else { throw self }
    }
}

extension String {
    /// Without the one character that PostgreSQL cannot keep in a text, U+0000.
    package var keepable: String {
        guard utf8.contains(0) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.filter { $0.value != 0 }))
    }
}

extension Int {
    /// "100,000".
    var grouped: String {
        let digits = Array(String(self))
        return digits.enumerated().reduce(into: "") { text, digit in
            if digit.offset > 0, (digits.count - digit.offset).isMultiple(of: 3) { text.append(",") }
            text.append(digit.element)
        }
    }
}
