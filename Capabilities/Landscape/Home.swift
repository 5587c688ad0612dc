import Accounts
import Costs
import Database
import Evaluations
import Improvement
import Schools
import Support
import Web

/// Everything that concerns one person now.
struct Home: Sendable {
    let person: Person
    let now: Instant
    /// Evaluations of the schools where the person works or governs.
    var evaluations: [EvaluationNow] = []
    var reviews: [ReviewNow] = []
    var governed: [GovernedEvaluation] = []
    /// The schools on the improvement route where the person works, governs, or is the specialist.
    var route: [RouteSchool] = []
    /// For those who run cycles.
    var trust: TrustNow?
    /// External marks of the trust, for those who look after what marks cost.
    var externalMarks: [ExternalMark] = []
    var actions: [OwnedAction] = []
    var feed: [FeedLine] = []
    var marks = MarksNow.none
    /// Proposals and asks that wait for the person.
    var support = SupportWaiting.nothing
    /// For those who set the trust up, while something is left to do.
    var start: Start?

    /// The day on the clock of the place.
    var day: Day { WallClock(now).day }

    /// What the person is asked for, the earliest first.
    var dues: [Due] {
        let school = evaluations.flatMap {
            $0.dues(for: person, on: day, naming: hasManySchools, sends: !improving.contains($0.id))
        }
        let review = reviews.flatMap { $0.dues(for: person, on: day) }
        let lead = (trust?.submissions ?? [])
            .filter { !person.belongs(to: $0.school) }.compactMap(\.due)
        let cycles = (trust?.cycles ?? []).compactMap { $0.due(on: day) }
        return (school + review + lead + cycles + externalMarks.dues(on: day)).inOrder
    }

    /// Evaluations on the improvement route, which nobody has to send by a date.
    private var improving: Set<ID<Evaluation>> {
        Set(route.filter { $0.pathway == .improvement }.map(\.evaluation))
    }

    var hasManySchools: Bool { Set(person.roles.compactMap(\.school)).count > 1 }

    /// The evaluation that each school is shown by: the one under way with the nearest date, else the newest.
    var shown: [EvaluationNow] {
        Dictionary(grouping: evaluations, by: \.school.id).values
            .compactMap { of in of.first { $0.isUnderWay(on: day) } ?? of.first { $0.cycle.isOpen } ?? of.last }
            .sorted { ($0.school.name.lowercased(), $0.id) < ($1.school.name.lowercased(), $1.id) }
    }
}
