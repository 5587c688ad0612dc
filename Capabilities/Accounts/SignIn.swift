import Database

/// A try to sign in, between the counting of it and its outcome.
package struct SignIn: Sendable {
    let keys: [Throttle.Key]
    let countedAt: Instant
    /// Whose address it is; nil when nobody can come in by it.
    package let person: ID<Person>?
    /// What the password must match; nil when nobody can come in.
    package let password: PasswordHash?

    /// What happens to a try before the password is looked at.
    package enum Start: Sendable {
        case wait(seconds: Int)
        case check(SignIn)
    }
}

extension Transaction {
    /// Counts the try and finds what its password must match.
    ///
    /// Takes the same steps whether there is such a person or not.
    package func startSignIn(_ email: EmailAddress, from address: String) throws -> SignIn.Start {
        let keys: [Throttle.Key] = [.email(email), .address(address)]
        let wait = try countTry(keys)
        guard wait == 0 else { return .wait(seconds: wait) }
        let row = try row("SELECT id, password FROM people WHERE email = \(email.text) AND NOT is_disabled")
        let hash: String? = try row.flatMap { try $0["password"] }
        let password = hash.flatMap { PasswordHash($0) }
        let person: ID<Person>? = try password == nil ? nil : row.map { try $0["id"] }
        return .check(SignIn(keys: keys, countedAt: now, person: person, password: password))
    }

    /// Opens the session after the password was right; nil when the person was disabled or changed it meanwhile.
    /// - Parameter renewed: the same password at today's cost, when it was kept at another.
    package func finishSignIn(_ signIn: SignIn, renewed: PasswordHash? = nil) throws -> Token? {
        guard let person = signIn.person, let password = signIn.password else { return nil }
        let changed = try run(
            """
            UPDATE people SET signed_in_at = \(now), password = \(renewed ?? password)
            WHERE id = \(person) AND password = \(password) AND NOT is_disabled
            """
        )
        guard changed == 1 else { return nil }
        try forgiveTry(signIn.keys, countedAt: signIn.countedAt)
        return try startSession(of: person)
    }

    /// Ends the session of a token, if it has one.
    package func signOut(_ token: Token) throws { try endSession(token) }
}

extension PasswordHash: Column {}
