import Database

/// A mark whose time for renewal has come.
struct EndingMark: Hashable, Sendable {
    let school: String
    let title: String
    let number: String
    let endsOn: Day
}

/// The register of marks in two numbers, and those that run out first.
struct MarksNow: Hashable, Sendable {
    let current: Int
    let ending: [EndingMark]

    static let none = MarksNow(current: 0, ending: [])
}
