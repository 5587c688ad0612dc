import Accounts
import Database
import Evaluations
import Web

/// What home says first, in one sentence, and what goes with it.
struct HomeLede: Hashable, Sendable {
    let first: String
    let rest: String?

    init(_ home: Home) {
        let dues = home.dues
        let week = dues.count { $0.on <= home.day.adding(days: 7) }
        let late = home.actions.count { $0.action.daysLate(on: home.day) != nil }
        if let start = home.start, !start.isDone, dues.isEmpty {
            let left = start.steps(for: home.person).count { !$0.isDone }
            first = "\(Words.opening(left, "step is", "steps are")) left before the first school can begin."
            rest = nil
        } else if let table = home.trust?.table, !table.rows.isEmpty {
            (first, rest) = table.lede
        } else if week > 0 {
            first = "\(Words.opening(week, "thing needs", "things need")) you this week."
            rest =
                week == dues.count
                ? nil : "\(Words.opening(dues.count - week, "more has a", "more have a")) later date."
        } else if late > 0 {
            first = "\(Words.opening(late, "of your actions is", "of your actions are")) late."
            rest = dues.first.map { "The next date is \(Words.weekday($0.on, near: home.day))." }
        } else if let due = dues.first {
            first = "Nothing needs you this week."
            rest = "The next date is \(Words.weekday(due.on, near: home.day))."
        } else {
            (first, rest) = Self.calm(home)
        }
    }

    /// For whoever has nothing to do: what moved, or what the trust holds.
    private static func calm(_ home: Home) -> (String, String?) {
        if let words = home.governed.compactMap(\.movementWords).first { return (words, nil) }
        guard home.person.may(.seeLandscape) else { return ("Nothing needs you this week.", nil) }
        let ending = home.marks.ending.count
        let first = "\(Words.opening(home.marks.current, "mark is", "marks are")) current in the trust."
        return (first, ending == 0 ? nil : "\(Words.opening(ending, "comes", "come")) up for renewal.")
    }
}
