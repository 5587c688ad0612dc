import Schools
import Web

/// What an administrator or headteacher says about a person.
package struct PersonDetails: Equatable, Sendable {
    package let name: String
    package let email: EmailAddress
    package let post: String?
    package let roles: Set<RoleHeld>

    package init(name: String, email: EmailAddress, post: String? = nil, roles: Set<RoleHeld>) {
        self.name = name
        self.email = email
        self.post = post
        self.roles = roles
    }

    /// What would be another than it is, as sentences for history; empty when nothing would.
    func changes(from person: Person) -> [String] {
        let gained = roles.subtracting(person.roles).map(\.phrase).sorted()
        let lost = person.roles.subtracting(roles).map(\.phrase).sorted()
        return [
            name == person.name ? nil : "The name was \(person.name).",
            email.text == person.email ? nil : "The e-mail address was \(person.email).",
            post == person.post ? nil : "The post was \(person.post ?? "not given").",
            gained.isEmpty ? nil : "Now \(Words.list(gained)).",
            lost.isEmpty ? nil : "No longer \(Words.list(lost)).",
        ].compactMap(\.self)
    }
}

extension RoleHeld {
    /// "headteacher of Thistledown Primary", "trust lead".
    package var phrase: String {
        guard let school else { return role.words.lowercased() }
        return "\(role.words.lowercased()) \(role == .headteacher ? "of" : "at") \(school.name)"
    }

    /// "Headteacher, Thistledown Primary", "Trust lead".
    package var words: String { school.map { "\(role.words), \($0.name)" } ?? role.words }

    /// Trust roles in their order, then school roles by school.
    package static func < (left: RoleHeld, right: RoleHeld) -> Bool { left.rank < right.rank }

    private var rank: (Int, String, Int) {
        (school == nil ? 0 : 1, school?.name ?? "", Role.allCases.firstIndex(of: role) ?? 0)
    }
}
