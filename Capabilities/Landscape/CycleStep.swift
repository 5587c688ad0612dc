import Database
import Marks
import Validations
import Web

/// How far a school has come in a cycle.
enum CycleStep: Hashable, Sendable {
    case evaluating(judged: Int, of: Int)
    case sent(at: Instant)
    case inValidation(due: Day?, conversation: Day?)
    case validated
    case decided(Decision.Verdict)

    /// How many of the four steps are done or under way, for the small beads.
    var number: Int {
        switch self {
        case .evaluating(let judged, _): judged == 0 ? 0 : 1
        case .sent, .inValidation: 2
        case .validated: 3
        case .decided(let verdict): verdict == .award ? 4 : 3
        }
    }

    var isValidated: Bool {
        switch self {
        case .validated, .decided: true
        case .evaluating, .sent, .inValidation: false
        }
    }

    /// Whether the school has sent something that is not validated.
    var isWaiting: Bool {
        switch self {
        case .sent, .inValidation: true
        case .evaluating, .validated, .decided: false
        }
    }

    /// "Evaluating: seven of eight areas".
    func words(_ areas: String) -> String {
        switch self {
        case .evaluating(0, _): "Not begun"
        case .evaluating(let judged, let of) where judged >= of: "Evaluating: all \(Words.number(of)) \(areas)"
        case .evaluating(let judged, let of): "Evaluating: \(Words.number(judged)) of \(Words.number(of)) \(areas)"
        case .sent: "Sent, no validator yet"
        case .inValidation: "In validation"
        case .validated: "Validated. Feedback shared"
        case .decided(.award): "Validated. Mark awarded"
        case .decided(.notYet): "Validated. Decided: not yet"
        }
    }

    /// What comes next and when; nil when the cycle asks for nothing more.
    ///
    /// - Parameter submitBy: the last day for this school to send; nil for that of the cycle.
    func next(_ dates: OpenCycle, by submitBy: Day? = nil, on day: Day) -> String? {
        switch self {
        case .evaluating:
            "\((submitBy ?? dates.submitBy) < day ? "Was due on" : "Send by") \(Words.near(submitBy ?? dates.submitBy, to: day))"
        case .sent: "Choose a validator"
        case .inValidation(_, let talk?) where talk >= day: "Conversation, \(Words.dayAndMonth(talk))"
        case .inValidation(let due, _): "Review by \(Words.dayAndMonth(due ?? dates.validateBy))"
        case .validated: "Decide by \(Words.dayAndMonth(dates.decideBy))"
        case .decided: nil
        }
    }
}
