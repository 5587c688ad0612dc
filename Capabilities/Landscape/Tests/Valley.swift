import Accounts
import App
import Database
import Evaluations
import Foundation
import Frameworks
import Rehearsal
import Schools

/// A trust on a fresh database, filled through SQL, at ten past two in the afternoon of Monday 23 November 2026.
struct Valley: Sendable {
    let house: House
    let database: Database
    let trust: Trust
    let version: Framework.Version

    static let now = Instant(startOf: Day(year: 2026, month: 11, day: 23)).adding(seconds: 14 * 3600 + 600)
    static let today = Day(year: 2026, month: 11, day: 23)

    static func open(_ engine: Engine = .sqlite) async throws -> Valley {
        var settings = Settings()
        settings.files = FileManager.default.temporaryDirectory.path
        settings.python = ProcessInfo.processInfo.environment["WAYMARK_PYTHON"] ?? "python3"
        let database = try await engine.fresh(House.schemas) { now }
        let house = try await House(settings, database: database, log: Site.quiet)
        let version = SampleVersion.make()
        let trust = try await database.write { tx in
            let trust = try tx.foundTrust(named: "Alder Valley Learning Trust", by: "Set-up")
            try tx.put(version, trust: trust.id)
            return trust
        }
        return Valley(house: house, database: database, trust: trust, version: version)
    }

    /// Somebody with roles; `school` is where the school roles are held.
    func add(_ name: String, _ roles: Role..., at school: School? = nil) async throws -> Person {
        let id = ID<Person>()
        let trust = trust
        return try await database.write { tx in
            try tx.run(
                """
                INSERT INTO people (id, trust_id, name, email, is_disabled, created_at)
                VALUES (\(id), \(trust.id), \(name), \("\(id.text)@example.org"), \(false), \(tx.now))
                """
            )
            for role in roles {
                try tx.run(
                    """
                    INSERT INTO roles (id, person_id, role, school_id)
                    VALUES (\(ID<RoleHeld>()), \(id), \(role), \(role.isAtSchool ? school?.id : nil))
                    """
                )
            }
            return try tx.person(id, of: trust.id)
        }
    }

    @discardableResult
    func addSchool(
        _ name: String,
        phase: Phase? = .primary,
        hasEarlyYears: Bool? = true,
        hasPost16: Bool? = false
    ) async throws -> School {
        let draft = SchoolDraft(
            facts: SchoolFacts(name: name),
            phase: phase,
            hasEarlyYears: hasEarlyYears,
            hasPost16: hasPost16
        )
        return try await database.write { [trust] tx in
            try tx.addSchool(draft, to: trust.id, by: Author(id: nil, name: "Set-up", trust: trust.id))
        }
    }

    /// A browser in which that person is signed in.
    func visitor(_ person: Person) async throws -> Visitor {
        let token = try await database.write { tx in try tx.startSession(of: person.id) }
        return Site(house.server()).visitor(token.text)
    }
}

extension Valley {
    /// Opens a cycle of the sample framework to schools, which all go over to it; gives their evaluations.
    func openCycle(
        _ title: String = "Autumn 2026",
        id: ID<Cycle> = ID(),
        on version: Framework.Version? = nil,
        opensOn: Day = today.adding(days: -60),
        submitBy: Day = today.adding(days: 4),
        for schools: [School]
    ) async throws -> [ID<Evaluation>] {
        let version = version ?? self.version
        return try await database.write { [trust] tx in
            try tx.run(
                """
                INSERT INTO cycles (id, trust_id, framework_id, version_id, title, purpose, opens_on, submit_by, validate_by,
                    decide_by, closed_on, created_at)
                VALUES (\(id), \(trust.id), \(version.framework), \(version.id), \(title), 'full', \(opensOn), \(submitBy),
                    \(submitBy.adding(days: 14)), \(submitBy.adding(days: 21)), NULL, \(tx.now))
                """
            )
            return try schools.map { school in try tx.join(school, to: id, of: version, trust.id) }
        }
    }

    /// Performs statements one after the other.
    func run(_ queries: Query...) async throws {
        try await database.write { tx in for query in queries { try tx.run(query) } }
    }
}

extension Transaction {
    fileprivate func join(
        _ school: School,
        to cycle: ID<Cycle>,
        of version: Framework.Version,
        _ trust: ID<Trust>
    ) throws -> ID<Evaluation> {
        try run(
            """
            INSERT INTO evaluations (id, trust_id, school_id, framework_id, version_id, cycle_id, created_at)
            VALUES (\(ID<Evaluation>()), \(trust), \(school.id), \(version.framework), \(version.id), \(cycle), \(now))
            ON CONFLICT (school_id, framework_id) DO UPDATE SET cycle_id = excluded.cycle_id
            """
        )
        let row = try row("SELECT id FROM evaluations WHERE school_id = \(school.id)")
        guard let id: ID<Evaluation> = try row.map({ try $0["id"] }) else { throw MissingSample(name: "evaluation") }
        try run(
            """
            INSERT INTO cycle_schools (cycle_id, school_id, evaluation_id, pathway)
            VALUES (\(cycle), \(school.id), \(id), 'award')
            """
        )
        return id
    }
}
