import Accounts
import App
import Database
import Evaluations
import Foundation
import Frameworks
import Marks
import Rehearsal
import Schools
import Web

/// The whole site with one trust, one cycle, and one school that has judged itself; what a test needs besides is added.
struct Stage: Sendable {
    let house: House
    let database: Database
    let company: Company
    let version: Framework.Version
    let evaluation: Evaluation
    /// The folder of stored files.
    let files: String

    static let today = Day(year: 2026, month: 11, day: 27)
    static let now = Instant(startOf: today).adding(seconds: 10 * 3600)

    static func open(_ engine: Engine = .sqlite, _ framework: String = "inspection-readiness") async throws -> Stage {
        var settings = Settings()
        settings.files = FileManager.default.temporaryDirectory.appending(path: "stage-\(ID<School>())").path
        settings.python = ProcessInfo.processInfo.environment["WAYMARK_PYTHON"] ?? "python3"
        let database = try await engine.fresh(House.schemas) { now }
        let house = try await House(settings, database: database, log: Site.quiet)
        let company = try await database.write { tx in try Company(tx) }
        let version = try await database.write { tx in try tx.publishedReady(framework, by: company.lead) }
        let evaluation = try await database.write { tx in try tx.judged(by: company, version) }
        return Stage(
            house: house,
            database: database,
            company: company,
            version: version,
            evaluation: evaluation,
            files: settings.files
        )
    }

    var school: School { company.schools[0] }
    var trust: ID<Trust> { evaluation.trust }

    /// A browser in which that person is signed in; nobody where nil.
    func visitor(_ person: Person? = nil) async throws -> Visitor {
        let site = Site(house.server())
        guard let person else { return site.visitor() }
        return site.visitor(try await database.write { tx in try tx.startSession(of: person.id) }.text)
    }

    /// The same for somebody new, who holds that role, at the first school where it is one of a school.
    func visitor(_ role: Role) async throws -> Visitor {
        let held = RoleHeld(role, at: role.isAtSchool ? .init(id: school.id, name: school.name) : nil)
        let person = try await database.write { [company] tx in
            guard let email = EmailAddress("\(ID<Person>().text)@alder.example") else { throw Missing(what: "address") }
            let author = Author(id: nil, name: "Set-up", trust: company.trust.id)
            return try tx.add(
                PersonDetails(name: "Somebody", email: email, roles: [held]),
                to: company.trust,
                by: author
            )
        }
        return try await visitor(person)
    }

    @discardableResult
    func send() async throws -> Submission {
        try await database.write { [evaluation, company, version] tx in
            let impact = version.rule.asksImpact ? "Pupils write more." : ""
            return try tx.submit(evaluation, impact: impact, by: company.head)
        }
    }

    /// Further schools of the same cycle; they have done nothing yet, or have judged everything, each in its own words.
    func addSchools(_ number: Int, judged: Bool = false) async throws {
        try await database.write { [evaluation, company, version] tx in
            let author = Author(id: nil, name: "Set-up", trust: company.trust.id)
            for place in 0..<number {
                let facts = SchoolFacts(name: "Further School \(place)")
                let draft = SchoolDraft(facts: facts, phase: .primary, hasEarlyYears: true, hasPost16: false)
                let school = try tx.addSchool(draft, to: company.trust.id, by: author)
                let id = try tx.join(school, to: evaluation)
                if judged { try tx.judge(version.wires, of: id, at: school, evaluation) }
            }
        }
    }

    /// Marks of schools that are called by their numbers; every third is withdrawn.
    func addMarks(_ number: Int, from first: Int = 1, endsOn: Day = Day(year: 2029, month: 11, day: 30)) async throws {
        try await database.write { [evaluation] tx in
            for place in first..<(first + number) { try tx.addMark(place, evaluation, endsOn: endsOn) }
        }
    }

    func marks() async throws -> [Mark] { try await database.read { [trust] tx in try tx.marks(of: trust) } }
}

extension Transaction {
    /// Lets a school work in the cycle of another's evaluation.
    fileprivate func join(_ school: School, to evaluation: Evaluation) throws -> ID<Evaluation> {
        let id = ID<Evaluation>()
        try run(
            """
            INSERT INTO evaluations (id, trust_id, school_id, framework_id, version_id, cycle_id, created_at)
            VALUES (\(id), \(evaluation.trust), \(school.id), \(evaluation.framework), \(evaluation.version),
                \(evaluation.cycle.id), \(now))
            """
        )
        try run(
            """
            INSERT INTO cycle_schools (cycle_id, school_id, evaluation_id, pathway)
            VALUES (\(evaluation.cycle.id), \(school.id), \(id), 'award')
            """
        )
        return id
    }

    /// A judgement with its reason, three pieces of evidence and an action on every wire.
    fileprivate func judge(_ wires: [Area], of id: ID<Evaluation>, at school: School, _ evaluation: Evaluation) throws {
        let cycle = evaluation.cycle.id
        for wire in wires {
            let why =
                "At \(school.name) we see this in most lessons, and have written down where we do not yet. \(wire.title)."
            try run(
                """
                INSERT INTO judgements (evaluation_id, area_id, notch, does_not_apply, placed_revision, placed_by, placed_at,
                    why, why_revision, why_by, why_at, changed_by, changed_at, confirmed_in)
                VALUES (\(id), \(wire.id), 1, NULL, 1, 'Somebody', \(now), \(why), 1, 'Somebody', \(now), NULL, \(now), \(cycle))
                """
            )
            for number in 1...3 {
                let (piece, title) = (ID<Evidence>(), "\(wire.title) at \(school.name), number \(number)")
                try run(
                    """
                    INSERT INTO evidence (id, trust_id, school_id, title, claim, kind, source, dated_on, bearing,
                        added_by_name, added_at, is_removed)
                    VALUES (\(piece), \(evaluation.trust), \(school.id), \(title), 'It shows progress.', 'data', 'other',
                        '2026-09-01', 'supports', 'Somebody', \(now), FALSE)
                    """
                )
                try run(
                    """
                    INSERT INTO evidence_areas (evidence_id, evaluation_id, area_id)
                    VALUES (\(piece), \(id), \(wire.id))
                    """
                )
            }
            try run(
                """
                INSERT INTO actions (id, trust_id, school_id, evaluation_id, area_id, title, owner_name, due_on, status,
                    progress, success, impact, created_at)
                VALUES (\(ID<Action>()), \(evaluation.trust), \(school.id), \(id), \(wire.id), \("Train staff at \(school.name)"),
                    'Somebody', '2027-01-08', 'open', 20, 'Pupils say so.', '', \(now))
                """
            )
        }
    }

    fileprivate func addMark(_ place: Int, _ evaluation: Evaluation, endsOn: Day) throws {
        let (submission, hash) = (ID<Submission>(), String(repeating: "0", count: 64))
        let awarded = Day(year: 2026, month: 11, day: 1)
        try run(
            """
            INSERT INTO submissions (id, trust_id, evaluation_id, school_id, version_id, cycle_id, number, submitted_by,
                submitted_by_name, submitted_at, sha256, body, impact, is_withdrawn, decided_at)
            VALUES (\(submission), \(evaluation.trust), \(evaluation.id), \(evaluation.school.id), \(evaluation.version),
                \(evaluation.cycle.id), \(place + 100), NULL, 'Somebody', \(now), \(hash), '{}', '', TRUE, \(now))
            """
        )
        let gone: Day? = place.isMultiple(of: 3) ? Day(year: 2026, month: 11, day: 20) : nil
        let digits = String(10_000 + place).dropFirst()
        try run(
            """
            INSERT INTO marks (id, trust_id, school_id, school_name, version_id, submission_id, number, serial, tier,
                awarded_on, ends_on, notice_on, validated_by, decided_by, shown, withdrawn_on, withdrawn_why)
            VALUES (\(ID<Mark>()), \(evaluation.trust), \(evaluation.school.id), \("School \(place)"), \(evaluation.version),
                \(submission), \("AV-SS-2026-\(digits)"), \(place), NULL, \(awarded), \(endsOn),
                \(max(awarded, endsOn.adding(months: -6))), 'Nia Rowe', 'Priya Nair', '[]', \(gone),
                \(gone == nil ? nil : "A private reason."))
            """
        )
    }
}
