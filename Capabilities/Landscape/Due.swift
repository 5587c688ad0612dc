import Database
import Web

/// One thing that somebody is asked for by a day.
struct Due: Hashable, Sendable {
    let on: Day
    let what: String
    let why: String
    /// What the button says.
    let act: String
    let path: String

    func isLate(on day: Day) -> Bool { on < day }
}

extension [Due] {
    /// The earliest first; of one day in the order in which they came.
    var inOrder: [Due] {
        enumerated().sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }.map(\.element)
    }
}
