/// Small pieces of plain English that pages share.
package enum Words {
    private static let small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]

    /// Numbers up to ten in words: "seven", "42".
    package static func number(_ count: Int) -> String {
        small.indices.contains(count) ? small[count] : String(count)
    }

    /// "no schools", "one school", "42 schools".
    package static func count(_ count: Int, _ one: String, _ many: String) -> String {
        "\(number(count)) \(count == 1 ? one : many)"
    }

    /// "Seven schools", for the start of a sentence.
    package static func opening(_ count: Int, _ one: String, _ many: String) -> String {
        capitalised(self.count(count, one, many))
    }

    package static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    /// "a", "a and b", "a, b and c".
    package static func list(_ items: [String], or word: String = "and") -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return "\(items.dropLast().joined(separator: ", ")) \(word) \(last)"
    }

    package static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    package static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    /// "3 December 2026".
    package static func date(year: Int, month: Int, day: Int) -> String { "\(day) \(months[month - 1]) \(year)" }

    /// "3:45 pm".
    package static func time(hour: Int, minute: Int) -> String {
        let twelve = hour % 12 == 0 ? 12 : hour % 12
        return "\(twelve):\(minute < 10 ? "0" : "")\(minute) \(hour < 12 ? "am" : "pm")"
    }

    /// "40 MB", "512 KB", "90 bytes".
    package static func size(_ bytes: Int) -> String {
        switch bytes {
        case ..<1_000: "\(bytes) bytes"
        case ..<1_000_000: "\((bytes + 500) / 1_000) KB"
        default: "\((bytes + 500_000) / 1_000_000) MB"
        }
    }

    /// The first letters of the first and last name, for the round mark beside a name.
    package static func initials(_ name: String) -> String {
        let parts = name.split(separator: " ")
        return [parts.first, parts.count > 1 ? parts.last : nil].compactMap { $0?.prefix(1).uppercased() }.joined()
    }
}
