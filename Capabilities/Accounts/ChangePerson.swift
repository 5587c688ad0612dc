import Database
import Schools

extension Transaction {
    /// Changes name, address, post and roles; writes nothing when nothing would be another.
    ///
    /// The e-mail address must be free, see ``isTaken(_:but:)``.
    ///
    /// - Throws: ``Person/Refusal``
    package func change(_ person: Person, to details: PersonDetails, by author: Author) throws {
        let changes = details.changes(from: person)
        guard !changes.isEmpty else { return }
        if !details.roles.contains(RoleHeld(.trustAdministrator)) { try refuseWithoutAdministrator(person) }
        try run(
            """
            UPDATE people SET name = \(details.name), email = \(details.email.text), post = \(details.post)
            WHERE id = \(person.id)
            """
        )
        for held in details.roles.subtracting(person.roles).sorted(by: <) { try insert(held, of: person.id) }
        for held in person.roles.subtracting(details.roles) { try remove(held, of: person.id) }
        let words = "Changed \(details.name). \(changes.joined(separator: " "))"
        try note(.changed, of: .person, person.id, in: person.onlySchool, words, by: author)
    }

    /// Keeps a person out from this moment, or lets them in again; what they did stays.
    ///
    /// - Throws: ``Person/Refusal``
    package func setDisabled(_ isDisabled: Bool, _ person: Person, by author: Author) throws {
        guard isDisabled != person.isDisabled else { return }
        if isDisabled {
            if author.id == person.id.text { throw Person.Refusal.oneself }
            try refuseWithoutAdministrator(person)
            try endSessions(of: person.id)
            try withdrawInvitation(of: person.id)
        }
        try run("UPDATE people SET is_disabled = \(isDisabled) WHERE id = \(person.id)")
        try note(
            isDisabled ? .disabled : .enabled,
            of: .person,
            person.id,
            in: person.onlySchool,
            isDisabled ? "Disabled \(person.name), who can no longer sign in." : "Let \(person.name) sign in again.",
            by: author
        )
    }

    /// Refuses when no administrator of the trust who can sign in would be left without this person.
    private func refuseWithoutAdministrator(_ person: Person) throws {
        guard person.may(.managePeople) else { return }
        let other = try row(
            """
            SELECT people.id FROM people JOIN roles ON roles.person_id = people.id
            WHERE people.trust_id = \(person.trust.id) AND roles.role = \(Role.trustAdministrator)
                AND people.id <> \(person.id) AND NOT people.is_disabled AND people.password IS NOT NULL
            LIMIT 1
            """
        )
        if other == nil { throw Person.Refusal.lastAdministrator(person.name) }
    }

    private func remove(_ held: RoleHeld, of person: ID<Person>) throws {
        try run(
            """
            DELETE FROM roles
            WHERE person_id = \(person) AND role = \(held.role) AND school_id IS NOT DISTINCT FROM \(held.school?.id)
            """
        )
    }
}
