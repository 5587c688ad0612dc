import Database
import Frameworks
import Web

/// What the head of a school says once a year of a mark that it holds: area by area, whether it is still true.
package struct YearlyCheck: Hashable, Sendable {
    package let on: Day
    package let by: String
    package let answers: [Answer]

    /// What is said of one area.
    package struct Answer: Hashable, Sendable {
        package let area: ID<Area>
        package let says: Says
        package let word: String

        package init(_ area: ID<Area>, _ says: Says, _ word: String = "") {
            self.area = area
            self.says = says
            self.word = word
        }
    }

    /// Whether what was shown is still true.
    package enum Says: String, Column, CaseIterable {
        case yes, unsure, no

        package var words: String {
            switch self {
            case .yes: "Still true"
            case .unsure: "Not sure"
            case .no: "No longer"
            }
        }
    }

    /// Whether an area is said to be no longer true, which asks for a new submission.
    package var asksForSubmission: Bool { answers.contains { $0.says == .no } }

    /// "Still true in every area", "No longer true in two areas and not sure in one area".
    package var words: String {
        let (no, unsure) = (answers.count { $0.says == .no }, answers.count { $0.says == .unsure })
        let parts = [
            no > 0 ? "no longer true in \(Words.count(no, "area", "areas"))" : nil,
            unsure > 0 ? "not sure in \(Words.count(unsure, "area", "areas"))" : nil,
        ].compactMap(\.self)
        return parts.isEmpty ? "Still true in every area" : Words.capitalised(Words.list(parts))
    }
}

extension Mark {
    /// The day from which the next yearly check is due: a year after the last one, or after the award.
    package func checkDueOn(after last: Day?) -> Day { (last ?? term.awardedOn).adding(months: 12) }

    /// Whether a current mark is to be checked.
    package func isCheckDue(on day: Day, after last: Day?) -> Bool {
        status(on: day).isCurrent && checkDueOn(after: last) <= day
    }
}
