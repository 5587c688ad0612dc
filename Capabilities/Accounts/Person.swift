import Database
import Schools

/// Somebody who works with Waymark, with the roles held at this moment.
package struct Person: Sendable, Equatable {
    package let id: ID<Person>
    package let trust: Trust
    package let name: String
    package let email: String
    /// What the person is called at work, such as "Director of education".
    package let post: String?
    package let roles: Set<RoleHeld>
    package let isDisabled: Bool

    package init(
        id: ID<Person>,
        trust: Trust,
        name: String,
        email: String,
        post: String? = nil,
        roles: Set<RoleHeld>,
        isDisabled: Bool = false
    ) {
        self.id = id
        self.trust = trust
        self.name = name
        self.email = email
        self.post = post
        self.roles = roles
        self.isDisabled = isDisabled
    }

    /// The hand that history names.
    package var author: Author { Author(id: id.text, name: name, trust: trust.id) }

    /// Whether a role in the whole trust carries it.
    package func may(_ permission: Permission) -> Bool {
        roles.contains { !$0.role.isAtSchool && permission.roles.contains($0.role) }
    }

    /// Whether a role in the trust or at that school carries it.
    package func may(_ permission: Permission, at school: ID<School>) -> Bool {
        may(permission) || roles.contains { $0.school?.id == school && permission.roles.contains($0.role) }
    }

    /// Whether any role held carries it, in the trust or at some school.
    package func mayAnywhere(_ permission: Permission) -> Bool {
        roles.contains { permission.roles.contains($0.role) }
    }

    /// Whether a role held at some school carries it.
    package func mayAtSomeSchool(_ permission: Permission) -> Bool {
        roles.contains { $0.role.isAtSchool && permission.roles.contains($0.role) }
    }

    /// The schools where a role held there carries it, A to Z.
    package func schools(where permission: Permission) -> [RoleHeld.SchoolName] {
        Set(roles.filter { permission.roles.contains($0.role) }.compactMap(\.school)).sorted { $0.name < $1.name }
    }

    /// Whether the person has any role at that school.
    package func belongs(to school: ID<School>) -> Bool { roles.contains { $0.school?.id == school } }

    /// What stands under the name of the site: the school of whoever works at one only, else the trust.
    package var home: String {
        let schools = Set(roles.map(\.school))
        guard schools.count == 1, let school = schools.first ?? nil else { return trust.name }
        return school.name
    }

    /// What the person works as, in a few words: the post, or else the first role.
    package var standing: String {
        post ?? roles.map(\.role.words).min() ?? "No role yet"
    }
}
