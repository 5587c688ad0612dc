import Database
import Schools

extension Transaction {
    /// Adds a person with roles; without a password until they accept an invitation, or with one.
    ///
    /// The e-mail address must be free, see ``isTaken(_:but:)``.
    package func add(
        _ details: PersonDetails,
        to trust: Trust,
        password: PasswordHash? = nil,
        by author: Author
    ) throws -> Person {
        let person = Person(
            id: ID(),
            trust: trust,
            name: details.name,
            email: details.email.text,
            post: details.post,
            roles: details.roles
        )
        try insert(person, password: password)
        let roles = details.roles.sorted(by: <).map(\.phrase)
        try note(
            .added,
            of: .person,
            person.id,
            in: person.onlySchool,
            "Added \(person.name) as \(roles.isEmpty ? "a person without a role" : roles.joined(separator: ", ")).",
            by: author
        )
        return person
    }

    /// Whether somebody else has the address, in any trust of this installation.
    package func isTaken(_ email: EmailAddress, but person: ID<Person>? = nil) throws -> Bool {
        guard let row = try row("SELECT id FROM people WHERE email = \(email.text)") else { return false }
        return try row["id"] != person
    }

    private func insert(_ person: Person, password: PasswordHash?) throws {
        try run(
            """
            INSERT INTO people (id, trust_id, name, email, password, post, is_disabled, created_at, signed_in_at)
            VALUES (\(person.id), \(person.trust.id), \(person.name), \(person.email), \(password), \(person.post),
                \(false), \(now), NULL)
            """
        )
        for held in person.roles.sorted(by: <) { try insert(held, of: person.id) }
    }

    func insert(_ held: RoleHeld, of person: ID<Person>) throws {
        try run(
            """
            INSERT INTO roles (id, person_id, role, school_id)
            VALUES (\(ID<RoleHeld>()), \(person), \(held.role), \(held.school?.id))
            """
        )
    }
}
