/// The longest text of any field.
enum TextLimit {
    static let longest = 100_000

    static func message(_ length: Int) -> String {
        "This text has \(grouped(length)) characters. The limit is 100,000."
    }

    /// "100,001".
    private static func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        return digits.enumerated().reduce(into: "") { text, digit in
            if digit.offset > 0, (digits.count - digit.offset).isMultiple(of: 3) { text.append(",") }
            text.append(digit.element)
        }
    }
}

extension String {
    /// Without the one character that PostgreSQL cannot keep in a text, U+0000.
    var keepable: String {
        guard utf8.contains(0) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.filter { $0.value != 0 }))
    }
}
