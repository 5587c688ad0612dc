import Database
import Schools
import Web

extension Transaction {
    /// Whoever is signed in; else leads to the sign-in page and back to the page that was asked for.
    package func person(_ visit: Visit) throws -> Person {
        guard let token = visit.token.flatMap({ Token($0) }), let person = try person(signedInWith: token)
        else { throw Problem.signIn(back: visit.back) }
        return person
    }

    /// Whoever is signed in, or nil; for pages that anybody may see.
    package func personIfSignedIn(_ visit: Visit) throws -> Person? {
        try visit.token.flatMap { Token($0) }.flatMap { try person(signedInWith: $0) }
    }

    /// The person whose session it is, while the session lasts and the person is not disabled; one query.
    package func person(signedInWith token: Token) throws -> Person? {
        let idleSince = now.adding(seconds: -Session.longestIdle)
        return try people(
            """
            JOIN sessions ON sessions.person_id = people.id
            WHERE sessions.token_hash = \(token.hash) AND sessions.ends_at > \(now)
                AND sessions.seen_at > \(idleSince) AND NOT people.is_disabled
            """
        ).first
    }

    package func person(_ id: ID<Person>) throws -> Person? {
        try people("WHERE people.id = \(id)").first
    }

    /// A person of that trust, disabled or not.
    package func person(_ id: ID<Person>, of trust: ID<Trust>) throws -> Person {
        guard let person = try people("WHERE people.id = \(id) AND people.trust_id = \(trust)").first
        else { throw Problem.notFound }
        return person
    }

    package func person(email: EmailAddress) throws -> Person? {
        try people("WHERE people.email = \(email.text)").first
    }

    /// Everybody in the trust, A to Z, disabled or not; one query.
    package func people(_ trust: ID<Trust>) throws -> [Person] {
        try people("WHERE people.trust_id = \(trust)")
    }

    /// Everybody with a role at that school, A to Z, disabled or not, each with all roles held; one query.
    package func people(at school: ID<School>) throws -> [Person] {
        try people("WHERE people.id IN (SELECT held.person_id FROM roles AS held WHERE held.school_id = \(school))")
    }

    /// Reads people with their trust and roles at once; `condition` begins with JOIN or WHERE.
    private func people(_ condition: Query) throws -> [Person] {
        let rows = try rows(
            """
            SELECT people.id, people.trust_id, people.name, people.email, people.post, people.is_disabled,
                trusts.name AS trust_name, trusts.short_name, trusts.uid, trusts.code, \(Trust.lookColumns),
                roles.role, roles.school_id, schools.name AS school_name
            FROM people
            JOIN trusts ON trusts.id = people.trust_id
            LEFT JOIN trust_logos ON trust_logos.trust_id = trusts.id
            LEFT JOIN roles ON roles.person_id = people.id
            LEFT JOIN schools ON schools.id = roles.school_id
            \(condition)
            ORDER BY LOWER(people.name), people.id
            """
        )
        return try Person.gathered(rows)
    }
}

extension Person {
    /// Puts the rows of one person after another together, one row for each role held.
    fileprivate static func gathered(_ rows: [Row]) throws -> [Person] {
        var people: [Person] = []
        var start = rows.startIndex
        while start < rows.endIndex {
            let id: ID<Person> = try rows[start]["id"]
            var end = start
            var roles: Set<RoleHeld> = []
            while end < rows.endIndex, try rows[end]["id"] == id {
                if let held = try RoleHeld(rows[end]) { roles.insert(held) }
                end += 1
            }
            people.append(try Person(rows[start], roles))
            start = end
        }
        return people
    }

    private init(_ row: Row, _ roles: Set<RoleHeld>) throws {
        let name: String = try row["trust_name"]
        let code: String = try row["code"]
        let trust = try Trust(
            id: try row["trust_id"],
            name: name,
            shortName: try row["short_name"],
            uid: try row["uid"],
            code: MarkCode(code) ?? MarkCode(initialsOf: name)
        ).looking(as: row)
        self.init(
            id: try row["id"],
            trust: trust,
            name: try row["name"],
            email: try row["email"],
            post: try row["post"],
            roles: roles,
            isDisabled: try row["is_disabled"]
        )
    }
}

extension RoleHeld {
    /// Reads the role of a joined row; nil where the person has none.
    fileprivate init?(_ row: Row) throws {
        guard let role: Role = try row["role"] else { return nil }
        guard let school: ID<School> = try row["school_id"] else {
            self.init(role)
            return
        }
        self.init(role, at: SchoolName(id: school, name: try row["school_name"]))
    }
}
