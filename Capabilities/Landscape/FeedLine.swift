import Accounts
import Database
import Evaluations
import Schools
import Support
import Validations
import Web

/// One line of what changed, for people to read.
struct FeedLine: Hashable, Sendable {
    let at: Instant
    let person: String
    /// A whole sentence without the person's name.
    let words: String
    /// The school's name, where lines of several stand together.
    let school: String?
    let verb: HistoryEntry.Verb
    let subject: HistoryEntry.Subject
    let subjectID: String
    /// How many deeds of the same kind by the same person went right before it.
    var before = 0

    /// The deed with the person’s name in front, as one sentence.
    var sentence: String {
        let deed = words.prefix(1).lowercased() + words.dropFirst()
        let whole = "\(person) \(deed)"
        return whole.hasSuffix(".") || whole.hasSuffix("”") ? whole : whole + "."
    }

    /// Where it can be looked at, for whoever may.
    func path(for person: Person) -> String? {
        switch subject {
        case .evaluation where person.mayAnywhere(.readEvaluation): "/evaluations/\(subjectID)"
        case .cycle where person.may(.runCycles): "/cycles/\(subjectID)"
        case .validation where person.mayAnywhere(.readEvaluation): "/validations/\(subjectID)"
        case .supportLink where person.mayAnywhere(.seeSupport): "/support/links/\(subjectID)"
        case .school where person.may(.manageSchools): "/schools/\(subjectID)"
        default: nil
        }
    }

    private func isLike(_ other: FeedLine) -> Bool {
        (person, verb, subject, subjectID) == (other.person, other.verb, other.subject, other.subjectID)
    }

    /// Folds deeds of one kind that one person did one after the other into the last of them; the newest first.
    static func folded(_ lines: [FeedLine], atMost count: Int) -> [FeedLine] {
        var folded: [FeedLine] = []
        for line in lines {
            if let last = folded.last, last.isLike(line) {
                folded[folded.count - 1].before += 1
            } else {
                folded.append(line)
            }
        }
        return Array(folded.prefix(count))
    }
}
