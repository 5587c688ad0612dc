import Database
import Schools

extension Transaction {
    /// Makes the link that lets a person in; a link made before no longer works.
    ///
    /// - Throws: ``Person/Refusal``
    package func invite(_ person: Person, by author: Author) throws -> Token {
        if person.isDisabled { throw Person.Refusal.isDisabled(person.name) }
        try withdrawInvitation(of: person.id)
        let token = Token()
        try run(
            """
            INSERT INTO invitations (id, person_id, token_hash, invited_by, created_at, ends_at, accepted_at)
            VALUES (\(ID<Invitation>()), \(person.id), \(token.hash), \(author.id), \(now),
                \(now.adding(seconds: Invitation.life)), NULL)
            """
        )
        let words = "Made an invitation link for \(person.name)."
        try note(.invited, of: .person, person.id, in: person.onlySchool, words, by: author)
        return token
    }

    func withdrawInvitation(of person: ID<Person>) throws {
        try run("DELETE FROM invitations WHERE person_id = \(person) AND accepted_at IS NULL")
    }

    /// The invitation of a link with the person invited; nil when it was used, replaced, or is too old.
    package func invitation(_ token: Token) throws -> (invitation: Invitation, person: Person)? {
        let row = try row(
            """
            SELECT invitations.id, invitations.person_id, invitations.ends_at, people.password IS NOT NULL AS is_again
            FROM invitations JOIN people ON people.id = invitations.person_id
            WHERE invitations.token_hash = \(token.hash) AND invitations.accepted_at IS NULL
                AND invitations.ends_at > \(now) AND NOT people.is_disabled
            """
        )
        guard let row, let person = try person(try row["person_id"] as ID<Person>) else { return nil }
        let invitation = Invitation(
            id: try row["id"],
            person: person.id,
            endsAt: try row["ends_at"],
            isForNewPassword: try row["is_again"]
        )
        return (invitation, person)
    }

    /// Takes the name and password that the person chose, ends their other sessions and opens one.
    ///
    /// Nil when the link was used, replaced, or is too old.
    package func accept(_ token: Token, name: String, password: PasswordHash) throws -> Token? {
        guard let (invitation, person) = try invitation(token) else { return nil }
        try run("UPDATE invitations SET accepted_at = \(now) WHERE id = \(invitation.id)")
        try run(
            """
            UPDATE people SET name = \(name), password = \(password), signed_in_at = \(now)
            WHERE id = \(person.id)
            """
        )
        try endSessions(of: person.id)
        let words = invitation.isForNewPassword ? "Chose a new password by a link." : "Accepted the invitation."
        let author = Author(id: person.id.text, name: name, trust: person.trust.id)
        try note(.accepted, of: .person, person.id, in: person.onlySchool, words, by: author)
        return try startSession(of: person.id)
    }
}
