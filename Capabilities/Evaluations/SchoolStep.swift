import Database
import Web

/// How far a school has come in a cycle: beads of four, the same in words, and what is awaited next.
package struct SchoolStep: Hashable, Sendable {
    /// 0 not begun, 1 evaluating, 2 sent, 3 validated, 4 decided.
    package let beads: Int
    package let words: String
    /// Such as "Send by 27 November"; empty when nothing is awaited.
    package let next: String
    /// Whether what is awaited is overdue.
    package let isLate: Bool

    package init(beads: Int, words: String, next: String = "", isLate: Bool = false) {
        self.beads = min(max(beads, 0), 4)
        self.words = words
        self.next = next
        self.isLate = isLate
    }

    /// What a school sent last in a cycle.
    struct Sent: Hashable, Sendable {
        let id: ID<Submission>
        let number: Int
        let at: Instant
        let decidedAt: Instant?
    }

    /// How many areas are judged, of how many.
    struct Judged: Hashable, Sendable {
        let count: Int
        let of: Int

        /// "Seven of eight".
        var words: String { "\(Words.capitalised(Words.number(count))) of \(Words.number(of))" }
    }
}

extension SchoolStep {
    /// What can be said before anybody validates: not begun, evaluating, sent, decided.
    init(_ sent: Sent?, _ judged: Judged, in cycle: Cycle, on day: Day) {
        if let sent {
            self.init(sent, in: cycle, on: day)
        } else if !cycle.isOpen {
            self.init(beads: judged.count == 0 ? 0 : 1, words: "Not sent in this cycle")
        } else {
            let isLate = cycle.dates.submitBy < day
            let date = Words.near(cycle.dates.submitBy, to: day)
            self.init(
                beads: judged.count == 0 ? 0 : 1,
                words: judged.count == 0 ? "Not begun yet" : "Evaluating: \(judged.words.lowercased()) judged",
                next: isLate ? "Was due on \(date)" : "Send by \(date)",
                isLate: isLate
            )
        }
    }

    private init(_ sent: Sent, in cycle: Cycle, on day: Day) {
        if let decidedAt = sent.decidedAt {
            self.init(beads: 4, words: "Decided on \(Words.near(WallClock(decidedAt).day, to: day))")
        } else {
            let next = "Validate by \(Words.near(cycle.dates.validateBy, to: day))"
            self.init(
                beads: 2,
                words: "Sent for validation",
                next: cycle.isOpen ? next : "",
                isLate: cycle.isOpen && cycle.dates.validateBy < day
            )
        }
    }
}
