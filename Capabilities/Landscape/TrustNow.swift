import Database
import Evaluations
import Frameworks
import Schools
import Web

/// The trust as its leads see it at home.
struct TrustNow: Sendable {
    let cycles: [OpenCycle]
    let submissions: [OpenSubmission]
    /// The open cycle with the nearest date, school by school; nil while none is open.
    let table: CycleTable?
}

/// One cycle, school by school, from A to Z.
struct CycleTable: Sendable {
    let cycle: OpenCycle
    /// What the framework calls its areas.
    let areas: String
    let rows: [Row]

    /// Where one school is.
    struct Row: Hashable, Sendable {
        let school: String
        let evaluation: ID<Evaluation>
        let step: CycleStep
        /// The last day for this school to send; nil for that of the cycle.
        var submitBy: Day?
    }

    /// "Eleven of 14 schools are validated in Autumn 2026." and what is open.
    var lede: (first: String, rest: String?) {
        let done = rows.count(where: \.step.isValidated)
        let waiting = rows.count(where: \.step.isWaiting)
        let alone = rows.count { if case .sent = $0.step { true } else { false } }
        let first =
            done == 0
            ? "No school is validated in \(cycle.title) yet."
            : Words.capitalised(
                "\(Words.number(done)) of \(Words.count(rows.count, "school", "schools")) \(done == 1 ? "is" : "are") validated in \(cycle.title)."
            )
        return (first, Self.waiting(waiting, alone))
    }

    private static func waiting(_ count: Int, _ alone: Int) -> String? {
        guard count > 0 else { return nil }
        let words = Words.capitalised("\(Words.number(count)) \(count == 1 ? "is" : "are") waiting")
        switch alone {
        case 0: return "\(words)."
        case count: return "\(words) and \(count == 1 ? "has" : "have") no validator yet."
        default: return "\(words), and \(Words.number(alone)) of them \(alone == 1 ? "has" : "have") no validator yet."
        }
    }
}

extension [OpenCycle] {
    /// The one whose next date comes first, of those that have begun; else the one that begins first.
    func nearest(on day: Day) -> OpenCycle? {
        self.min { left, right in
            (left.opensOn > day ? 1 : 0, left.nextDate()?.day ?? left.decideBy, left.id)
                < (right.opensOn > day ? 1 : 0, right.nextDate()?.day ?? right.decideBy, right.id)
        }
    }
}
