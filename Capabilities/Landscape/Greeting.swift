import Database
import Web

/// The first words of home, by the clock on the wall.
struct Greeting: Hashable, Sendable {
    let words: String

    init(_ name: String, at clock: WallClock) {
        let part =
            switch clock.hour {
            case 5..<12: "morning"
            case 12..<18: "afternoon"
            default: "evening"
            }
        words = "Good \(part), \(Self.address(name))"
    }

    private static let titles: Set<Substring> = [
        "Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Prof", "Sir", "Dame", "Rev", "Sister",
    ]

    /// The first name; the whole name where it begins with a title.
    private static func address(_ name: String) -> String {
        let first = name.prefix { !$0.isWhitespace }
        return titles.contains(first.last == "." ? first.dropLast() : first) ? name : String(first)
    }
}
