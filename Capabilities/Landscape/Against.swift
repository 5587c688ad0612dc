import Database
import Schools

/// What the beads of a view are laid against, so that movement and difference show.
enum Against: Hashable, Sendable {
    /// Where the same schools stood in an earlier cycle of the same framework.
    case cycle(CycleChoice)
    /// What the same schools had sent by a day.
    case day(Day)
    /// The schools of another hub, in the same cycle.
    case hub(ID<Hub>, name: String)
    /// What the schools said themselves, beside what was validated.
    case own

    /// Whether it shows the same schools at another time.
    var isPast: Bool {
        switch self {
        case .cycle, .day: true
        case .hub, .own: false
        }
    }

    /// As an address has it.
    var query: String {
        switch self {
        case .cycle(let cycle): "&against=\(cycle.id)"
        case .day(let day): "&against=day&day=\(day)"
        case .hub(let id, _): "&against=\(id)"
        case .own: "&against=own"
        }
    }

    /// The value of its field.
    var value: String {
        switch self {
        case .cycle(let cycle): cycle.id.text
        case .day: "day"
        case .hub(let id, _): id.text
        case .own: "own"
        }
    }
}
