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
    package let stage: Stage

    /// The stages of a school in a cycle, as stops of one wire.
    package enum Stage: Int, CaseIterable, Sendable {
        case evaluating = 1, sent, inValidation, conversation, decided

        package var words: String {
            switch self {
            case .evaluating: "Evaluating"
            case .sent: "Sent"
            case .inValidation: "In validation"
            case .conversation: "Conversation"
            case .decided: "Decided"
            }
        }
    }

    /// - Parameter stage: nil for the one that the beads say.
    package init(beads: Int, words: String, next: String = "", isLate: Bool = false, stage: Stage? = nil) {
        self.beads = min(max(beads, 0), 4)
        self.stage = stage ?? [.evaluating, .evaluating, .sent, .conversation, .decided][self.beads]
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

        /// "Seven of eight", "all eight".
        var words: String { count == of ? "all \(Words.number(of))" : "\(Words.number(count)) of \(Words.number(of))" }
    }
}

extension SchoolStep {
    /// What can be said before anybody validates: not begun, evaluating, sent, decided.
    ///
    /// - Parameter submitBy: the last day for this school to send.
    init(_ sent: Sent?, _ judged: Judged, in cycle: Cycle, by submitBy: Day, on day: Day) {
        if let sent {
            self.init(sent, in: cycle, on: day)
        } else if !cycle.isOpen {
            self.init(beads: judged.count == 0 ? 0 : 1, words: "Not sent in this cycle")
        } else {
            let isLate = submitBy < day
            let date = Words.near(submitBy, to: day)
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
