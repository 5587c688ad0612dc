import Accounts
import Database
import Evaluations
import Schools
import Web

/// How much somebody sees of a school's journey.
package enum JourneySeat: Hashable, Sendable {
    /// The specialist who works with the school: all, and writes.
    case specialist
    /// The school's own people: what was shared, what is planned, and writes the impact and the figures.
    case school
    /// Leads the trust: what was shared, what is planned, and decides on the pathway.
    case lead
    /// Governors of the school, and trustees: what was shared, without who said it.
    case governor

    /// Whether visits that are planned are shown.
    var seesPlans: Bool { self != .governor }

    /// Whether measures and the impact statement may be written.
    var mayWrite: Bool { self == .specialist || self == .school }
}

extension Transaction {
    /// An evaluation and how much of its journey the person sees; not found for anybody else.
    package func journeySubject(_ id: ID<Evaluation>, seenBy person: Person) throws
        -> (evaluation: Evaluation, seat: JourneySeat)
    {
        let evaluation = try evaluation(id, of: person.trust.id)
        guard let seat = try journeySeat(of: person, at: evaluation.school.id) else { throw Problem.notFound }
        return (evaluation, seat)
    }

    /// How much a person sees of the journeys of a school of the trust; nil for nothing.
    func journeySeat(of person: Person, at school: ID<School>) throws -> JourneySeat? {
        if try isAssigned(person, to: school) { return .specialist }
        if person.may(.steerImprovement) { return .lead }
        if person.may(.readEvaluation, at: school) { return .school }
        let governs = person.may(.readGovernorsView, at: school) || person.may(.seeLandscape)
        return governs ? .governor : nil
    }
}
