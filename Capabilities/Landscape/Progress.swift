import Database
import Evaluations
import Frameworks

/// What happened to one evaluation over the years, and where its beads stood on any day.
struct Progress: Sendable {
    let evaluation: Evaluation
    let version: Framework.Version
    let paths: [BeadPath]
    /// By day.
    let events: [ProgressEvent]
    /// Why moves in earlier versions are not shown, each in a sentence.
    let gaps: [String]
    let today: Day

    /// Every day on which a bead moved or something else happened, and today.
    var days: [Day] {
        Set(paths.flatMap { $0.steps.map(\.on) } + events.map(\.on) + [today]).filter { $0 <= today }.sorted()
    }

    /// Days before and after one on which something happened.
    func neighbours(of day: Day) -> (before: Day?, after: Day?) {
        (days.last { $0 < day }, days.first { $0 > day })
    }

    /// The wires whose beads stand further on than where they were first placed.
    var onward: [BeadPath] {
        paths.filter { path in
            guard let first = path.first?.notch, let now = path.notch(on: today) else { return false }
            return now > first
        }
    }
}

/// Something that happened on a day beside the moves of beads.
struct ProgressEvent: Hashable, Sendable {
    let on: Day
    let kind: Kind
    /// Title, number or name, as its kind has it.
    let title: String

    enum Kind: String, CaseIterable, Sendable {
        case sent, validated, mark, inspection, visit, action, evidence

        /// Whether it stands on the line over the beads; actions and evidence are too many for that.
        var isOnLine: Bool { self != .action && self != .evidence }

        /// As the key names them.
        var name: String {
            switch self {
            case .sent: "Sent for validation"
            case .validated: "Validation shared"
            case .mark: "Mark awarded"
            case .inspection: "Inspection"
            case .visit: "Visit"
            case .action: "Action done"
            case .evidence: "Evidence added"
            }
        }
    }

    var words: String {
        switch kind {
        case .sent: "Sent for validation, submission \(title)"
        case .validated: "\(title) shared the validation"
        case .mark: "Mark \(title) awarded"
        case .inspection: "Inspection: \(title)"
        case .visit:
            title == "0" ? "Baseline by the improvement specialist" : "Visit \(title) by the improvement specialist"
        case .action: "Action done: \(title)"
        case .evidence: "Evidence added: \(title)"
        }
    }
}
