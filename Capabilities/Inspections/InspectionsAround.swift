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

    /// Where a school's page leads whoever may read its inspections.
    package func ways(to school: ID<School>, for person: Person, _ tx: Transaction) throws -> [SchoolWay] {
        try mayRead(school, person, tx) ? [SchoolWay("Inspections", "/schools/\(school)/inspections")] : []
    }

    private func mayRead(_ school: ID<School>, _ person: Person, _ tx: Transaction) throws -> Bool {
        try person.belongs(to: school) || person.readsEverySchool || assigned(tx, person, school)
    }

    /// The school in the path, for whoever may read its inspections.
    ///
    /// Those at the school, its improvement specialist, and every other role of the trust; not found for anybody else.
    func school(_ visit: Visit, seenBy person: Person, _ tx: Transaction) throws -> School {
        let id: ID<School> = try visit.id("school")
        guard try mayRead(id, person, tx), let school = try tx.school(id, of: person.trust.id) else {
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
