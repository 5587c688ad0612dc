import Accounts
import Database
import Evaluations
import Schools
import Web

/// From where somebody looks at a visit.
package enum VisitSeat: Hashable, Sendable {
    /// Writes it.
    case specialist
    /// Works at the school: answers the focus, then reads, comments and signs.
    case school
    /// Leads the trust: sees that it is planned, then reads it.
    case lead
    /// Governs the school, or is a trustee: reads strengths, what to work on and targets once it is shared.
    case governor
}

extension Visit {
    /// The seat of a person; nil for whoever may not even know that there is a visit.
    ///
    /// - Parameter isAssigned: whether the person works with the school as an improvement specialist.
    func seat(of person: Person, isAssigned: Bool) -> VisitSeat? {
        guard person.trust.id == trust else { return nil }
        if isAssigned, person.may(.specialise) { return .specialist }
        if person.may(.steerImprovement) { return .lead }
        if person.roles.contains(where: { $0.school?.id == school && Permission.contribute.roles.contains($0.role) }) {
            return .school
        }
        let governs = person.may(.readGovernorsView, at: school) || person.may(.seeLandscape)
        return isShared && governs ? .governor : nil
    }
}

extension Transaction {
    /// A visit and from where the person sees it; not found for anybody else.
    package func visit(_ id: ID<Visit>, seenBy person: Person) throws -> (visit: Visit, seat: VisitSeat) {
        let row = try row(Visit.query + " WHERE v.id = \(id) AND v.trust_id = \(person.trust.id)")
        guard let visit = try row.map(Visit.init) else { throw Problem.notFound }
        let isAssigned = try self.isAssigned(person, to: visit.school)
        guard let seat = visit.seat(of: person, isAssigned: isAssigned) else { throw Problem.notFound }
        return (visit, seat)
    }
}
