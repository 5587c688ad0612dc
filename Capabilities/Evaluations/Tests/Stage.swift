import Accounts
import Database
import Evaluations
import Frameworks
import Rehearsal
import Schools

/// A trust with two schools, their people, a published framework and an open cycle.
struct Stage {
    let database: Database
    let clock: StoppedClock
    let trust: Trust
    let schools: [School]
    /// Trust lead, head of the first school, contributor there, governor there, head of the second school.
    let lead: Person
    let head: Person
    let contributor: Person
    let governor: Person
    let otherHead: Person
    let version: Framework.Version
    let cycle: Cycle
    /// Of the first school.
    let evaluation: ID<Evaluation>

    static let schemas = [Schema.schools, AccountsSchema.schema, FrameworksSchema.schema, EvaluationsSchema.schema]

    init(_ engine: Engine, asksImpact: Bool = false) async throws {
        let clock = StoppedClock(Day(year: 2026, month: 11, day: 22))
        let database = try await engine.fresh(Self.schemas) { clock.now }
        let set = try await database.write { tx in try Cast(tx, asksImpact: asksImpact) }
        (self.database, self.clock) = (database, clock)
        (trust, schools, lead, head, contributor) = (set.trust, set.schools, set.lead, set.head, set.contributor)
        (governor, otherHead, version) = (set.governor, set.otherHead, set.version)
        let (lead, version) = (lead, version)
        let plan = try Self.plan("Autumn 2026", set.schools.map { Cycle.Invited($0.id) })
        cycle = try await database.write { tx in try tx.open(version, as: plan, by: lead) }
        let head = head
        let seen = try await database.read { tx in try tx.evaluations(seenBy: head) }
        guard let evaluation = seen.first else { throw MissingSample(name: "evaluation") }
        self.evaluation = evaluation.id
    }

    static func plan(_ title: String, _ schools: [Cycle.Invited]) throws -> CyclePlan {
        let dates = try Cycle.Dates(
            opensOn: Day(year: 2026, month: 9, day: 1),
            submitBy: Day(year: 2026, month: 11, day: 30),
            validateBy: Day(year: 2026, month: 12, day: 11),
            decideBy: Day(year: 2026, month: 12, day: 18)
        )
        return CyclePlan(title: title, purpose: .full, dates: dates, schools: schools)
    }

    func area(_ key: String) throws -> ID<Area> { try version.area(key).id }

    /// The evaluation of the first school as its head sees it.
    func seen() async throws -> Evaluation {
        try await database.read { [evaluation, head] tx in try tx.evaluation(evaluation, seenBy: head) }
    }

    func workbook() async throws -> Workbook {
        try await database.read { [evaluation, head] tx in
            try tx.workbook(tx.evaluation(evaluation, seenBy: head))
        }
    }

    @discardableResult
    func judge(
        _ key: String,
        _ change: JudgementChange,
        seen: Judgement.Revision = .none,
        by person: Person? = nil
    ) async throws -> Judged {
        let area = try area(key)
        return try await database.write { [evaluation, head] tx in
            try tx.judge(area, of: evaluation, change, seen: seen, by: person ?? head)
        }
    }

    /// Places every bead that the first school has.
    func judgeAll(at notch: Int = 9) async throws {
        try await judge("safeguarding", .place(2))
        for key in ["inclusion", "attendance", "english", "mathematics"] { try await judge(key, .place(notch)) }
    }
}

/// Who stands on the stage.
private struct Cast {
    let trust: Trust
    let schools: [School]
    let lead: Person
    let head: Person
    let contributor: Person
    let governor: Person
    let otherHead: Person
    let version: Framework.Version

    init(_ tx: Transaction, asksImpact: Bool) throws {
        trust = try tx.foundTrust(named: "Alder Valley Learning Trust", by: "Set-up")
        let author = Author(id: nil, name: "Set-up", trust: trust.id)
        let trust = trust
        schools = try ["Kestrel Bank Primary", "Thistledown Primary"].map { name in
            let draft = SchoolDraft(
                facts: SchoolFacts(name: name),
                phase: .primary,
                hasEarlyYears: true,
                hasPost16: false
            )
            return try tx.addSchool(draft, to: trust.id, by: author)
        }
        lead = try tx.put("Lena Marsh", .trustLead, in: trust)
        head = try tx.put("Ruth Adeyemi", .headteacher, at: schools[0], in: trust)
        contributor = try tx.put("Samira Khan", .contributor, at: schools[0], in: trust)
        governor = try tx.put("Tom Lowe", .governor, at: schools[0], in: trust)
        otherHead = try tx.put("Joel Pryce", .headteacher, at: schools[1], in: trust)
        version = SampleVersion.make(of: ID(), asksImpact: asksImpact)
        try tx.put(version, trust: trust.id)
    }
}

extension Transaction {
    /// Somebody new with one role in the trust or at one school.
    func put(_ name: String, _ role: Role, at school: School? = nil, in trust: Trust) throws -> Person {
        guard let email = EmailAddress("\(ID<Person>())@example.org") else { throw MissingSample(name: "address") }
        let held = RoleHeld(role, at: school.map { RoleHeld.SchoolName(id: $0.id, name: $0.name) })
        let author = Author(id: nil, name: "Set-up", trust: trust.id)
        return try add(PersonDetails(name: name, email: email, roles: [held]), to: trust, by: author)
    }
}
