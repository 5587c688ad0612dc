import Database
import Schools
import Web

/// What somebody who looks after people may do with whom.
///
/// Trust administrators look after everybody in the trust. A headteacher looks after contributors and governors of the
/// own schools, and only those who are nothing else: whoever holds a role elsewhere is the administrator's to change,
/// since a link to choose a new password opens all that the person may do.
struct PeopleDesk: Sendable {
    let manager: Person
    /// The open schools where roles may be given, A to Z.
    let schools: [RoleHeld.SchoolName]

    /// Nil for whoever looks after nobody.
    /// - Parameter every: all schools of the trust, A to Z.
    init?(_ manager: Person, every: [School]) {
        guard manager.mayAnywhere(.manageSchoolPeople) else { return nil }
        self.manager = manager
        schools =
            manager.may(.managePeople)
            ? every.filter(\.isOpen).map { RoleHeld.SchoolName(id: $0.id, name: $0.name) }
            : manager.schools(where: .manageSchoolPeople)
    }

    var isForTrust: Bool { manager.may(.managePeople) }

    /// The roles that may be given in the whole trust.
    var trustRoles: [Role] { isForTrust ? Role.allCases.filter { !$0.isAtSchool } : [] }

    /// The roles that may be given at a school.
    var schoolRoles: [Role] {
        isForTrust ? Role.allCases.filter(\.isAtSchool) : [.contributor, .governor]
    }

    func mayGive(_ held: RoleHeld) -> Bool {
        guard let school = held.school else { return trustRoles.contains(held.role) }
        return schoolRoles.contains(held.role) && schools.contains { $0.id == school.id }
    }

    /// Whether the person appears in the list.
    func sees(_ person: Person) -> Bool {
        guard person.trust.id == manager.trust.id else { return false }
        return isForTrust || schools.contains { person.belongs(to: $0.id) }
    }

    /// Whether name, roles, link and standing of the person may be changed.
    func mayManage(_ person: Person) -> Bool {
        guard person.trust.id == manager.trust.id else { return false }
        return isForTrust || (!person.roles.isEmpty && person.roles.allSatisfy(mayGive))
    }

    /// The school roles to tick, when they are few enough to be shown at once; else those that are held.
    func rolesToTick(held: Set<RoleHeld>) -> [RoleHeld] {
        let all = schools.flatMap { school in schoolRoles.map { RoleHeld($0, at: school) } }
        return all.count <= 6 ? all : held.filter { $0.school != nil }.sorted(by: <)
    }

    /// Whether a role at a school is chosen from two lists, because there are too many to tick.
    var hasLists: Bool { schools.count * schoolRoles.count > 6 }
}

extension Transaction {
    /// The desk of whoever looks after people; refuses everybody else.
    func peopleDesk(_ manager: Person) throws -> PeopleDesk {
        guard let desk = PeopleDesk(manager, every: try schools(of: manager.trust.id)) else {
            throw Problem.notAllowed("Trust administrators and headteachers look after people.")
        }
        return desk
    }

    /// Everybody whose page a person may open, A to Z; nobody for whoever looks after nobody.
    package func people(lookedAfterBy manager: Person) throws -> [Person] {
        guard manager.mayAnywhere(.manageSchoolPeople) else { return [] }
        return try people(manager.trust.id).filter(try peopleDesk(manager).mayManage)
    }

    /// A person whom the desk looks after; others are not found.
    func person(_ id: ID<Person>, at desk: PeopleDesk) throws -> Person {
        let person = try person(id, of: desk.manager.trust.id)
        guard desk.mayManage(person) else { throw Problem.notFound }
        return person
    }
}
