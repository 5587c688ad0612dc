import Database
import Schools

extension Transaction {
    /// Begins a change of one's own password: counts the try and finds what the old one must match.
    ///
    /// - Throws: ``Person/Refusal``
    func startPasswordChange(_ person: Person, from address: String) throws -> SignIn.Start {
        guard let email = EmailAddress(person.email) else { throw Person.Refusal.hasNoPassword }
        return try startSignIn(email, from: address)
    }

    /// Takes a new password after the old one was right, and ends every session but this one.
    ///
    /// False when it was changed meanwhile.
    func finishPasswordChange(_ change: SignIn, of person: Person, to new: PasswordHash, keeping token: Token?) throws
        -> Bool
    {
        guard let old = change.password else { return false }
        let changed = try run(
            "UPDATE people SET password = \(new) WHERE id = \(person.id) AND password = \(old) AND NOT is_disabled"
        )
        guard changed == 1 else { return false }
        try forgiveTry(change.keys, countedAt: change.countedAt)
        try endSessions(of: person.id, but: token)
        try note(
            .changedPassword,
            of: .person,
            person.id,
            in: person.onlySchool,
            "Changed the own password.",
            by: person.author
        )
        return true
    }
}
