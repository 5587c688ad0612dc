import Accounts
import Database
import Schools
import Web

/// What inspections are told by what comes after them; App fills it in.
package struct InspectionsAround: Sendable {
    /// Whether a person is an improvement specialist of a school today.
    package typealias Assigned = @Sendable (Transaction, Person, ID<School>) throws -> Bool

    private let assigned: Assigned

    package static let nothing = InspectionsAround { _, _, _ in false }

    package init(assigned: @escaping Assigned) { self.assigned = assigned }

    /// The school in the path for whoever may read its inspections: those at the school, its improvement specialist, and
    /// every other role of the trust. Not found for anybody else.
    func school(_ visit: Visit, seenBy person: Person, _ tx: Transaction) throws -> School {
        let id: ID<School> = try visit.id("school")
        let isTheirs = person.belongs(to: id) || person.readsEverySchool
        guard try isTheirs || assigned(tx, person, id), let school = try tx.school(id, of: person.trust.id) else {
            throw Problem.notFound
        }
        return school
    }
}

extension Person {
    /// Whether a role is for all of the trust's schools; a specialist's is for those assigned.
    fileprivate var readsEverySchool: Bool {
        roles.contains { !$0.role.isAtSchool && $0.role != .improvementSpecialist }
    }
}
