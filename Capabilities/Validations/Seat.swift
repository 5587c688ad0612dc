import Accounts
import Database
import Evaluations
import Schools
import Web

/// From where somebody looks at a validation.
package enum Seat: Hashable, Sendable {
    /// Writes it.
    case validator
    /// Wrote it until another validator was asked.
    case former
    /// Works at the school: answers questions, then reads what was shared.
    case school
    /// Governs the school: reads the outcome.
    case governor
    /// Leads the trust: sees who validates, then what was shared.
    case lead
}

extension Validation {
    /// The seat of a person; nil for whoever may not even know that there is a validation.
    package func seat(of person: Person) -> Seat? {
        guard person.trust.id == trust else { return nil }
        if case .released = stage { return person.id == validator.id ? .former : nil }
        if person.id == validator.id, person.may(.validate) { return .validator }
        if person.roles.contains(where: { $0.school?.id == school && Permission.contribute.roles.contains($0.role) }) {
            return .school
        }
        if person.may(.assignValidators) { return .lead }
        return sharedAt != nil && person.may(.readGovernorsView, at: school) ? .governor : nil
    }

    /// Whether a seat reads what the validator has written.
    package func isReadable(from seat: Seat) -> Bool {
        switch seat {
        case .validator, .former: true
        case .school, .lead: sharedAt != nil
        case .governor: false
        }
    }
}

extension Transaction {
    /// A validation and from where the person sees it; not found for anybody else.
    package func validation(_ id: ID<Validation>, seenBy person: Person) throws -> (validation: Validation, seat: Seat)
    {
        let row = try row(Validation.query + " WHERE v.id = \(id) AND v.trust_id = \(person.trust.id)")
        guard let validation = try row.map(Validation.init), let seat = validation.seat(of: person)
        else { throw Problem.notFound }
        return (validation, seat)
    }
}
