import Database

extension Transaction {
    /// Opens a session and gives its token, which is known nowhere else; forgets sessions that have ended.
    package func startSession(of person: ID<Person>) throws -> Token {
        try run("DELETE FROM sessions WHERE ends_at < \(now)")
        let token = Token()
        try run(
            """
            INSERT INTO sessions (token_hash, person_id, started_at, seen_at, ends_at)
            VALUES (\(token.hash), \(person), \(now), \(now), \(now.adding(seconds: Session.longest)))
            """
        )
        return token
    }

    func endSession(_ token: Token) throws {
        try run("DELETE FROM sessions WHERE token_hash = \(token.hash)")
    }

    /// Ends every session of a person, or every other one than the session of `kept`.
    func endSessions(of person: ID<Person>, but kept: Token? = nil) throws {
        let isOther: Query = kept.map { " AND token_hash <> \($0.hash)" } ?? ""
        try run("DELETE FROM sessions WHERE person_id = \(person)\(isOther)")
    }

    /// Notes that a session is in use; one that was idle for too long stays ended.
    func noteUse(of token: Token) throws {
        let idleSince = now.adding(seconds: -Session.longestIdle)
        try run("UPDATE sessions SET seen_at = \(now) WHERE token_hash = \(token.hash) AND seen_at > \(idleSince)")
    }
}
