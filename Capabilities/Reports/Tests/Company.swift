import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Web

/// Who is in the pressroom's trust, and one lead of another trust.
struct Company: Sendable {
    let trust: Trust
    let schools: [School]
    let lead: Person
    let head: Person
    let contributor: Person
    let governor: Person
    /// Validates what the first school sends.
    let nia: Person
    /// Validates elsewhere.
    let samuel: Person
    /// Head of the second school.
    let stranger: Person
    let outsider: Person

    init(_ tx: Transaction) throws {
        let trust = try tx.foundTrust(named: "Alder Valley Learning Trust", by: "Set-up")
        let other = try tx.foundTrust(named: "Other Trust", by: "Set-up")
        let schools = try ["Kestrel Bank Primary", "Thistledown Primary"].map { name in
            let draft = SchoolDraft(
                facts: SchoolFacts(name: name, town: "Beckmoor"),
                phase: .primary,
                hasEarlyYears: true,
                hasPost16: false
            )
            return try tx.addSchool(draft, to: trust.id, by: Author(id: nil, name: "Set-up", trust: trust.id))
        }
        (self.trust, self.schools) = (trust, schools)
        lead = try tx.add("Priya Nair", RoleHeld(.trustLead), to: trust)
        head = try tx.add("Ruth Adeyemi", .at(schools[0], .headteacher), to: trust)
        contributor = try tx.add("Samira Khan", .at(schools[0], .contributor), to: trust)
        governor = try tx.add("Tom Lowe", .at(schools[0], .governor), to: trust)
        nia = try tx.add("Nia Rowe", RoleHeld(.validator), to: trust)
        samuel = try tx.add("Samuel Oduya", RoleHeld(.validator), to: trust)
        stranger = try tx.add("Joel Pryce", .at(schools[1], .headteacher), to: trust)
        outsider = try tx.add("Omar Faulk", RoleHeld(.trustLead), to: other)
    }
}

/// A test asked for something that the sample does not have.
struct Missing: Error { let what: String }

extension RoleHeld {
    fileprivate static func at(_ school: School, _ role: Role) -> RoleHeld {
        RoleHeld(role, at: SchoolName(id: school.id, name: school.name))
    }
}

extension Transaction {
    fileprivate func add(_ name: String, _ role: RoleHeld, to trust: Trust) throws -> Person {
        guard let email = EmailAddress("\(ID<Person>().text)@alder.example") else { throw Missing(what: "address") }
        let details = PersonDetails(name: name, email: email, roles: [role])
        return try add(details, to: trust, by: Author(id: nil, name: "Set-up", trust: trust.id))
    }

    func publishedReady(_ key: String, by lead: Person) throws -> Framework.Version {
        guard let source = try ReadyFrameworks().framework(key) else { throw Missing(what: key) }
        let draft = try keepDraft(source, in: lead.trust.id, by: lead.author)
        try publish(draft.id, by: lead.author)
        return try version(draft.id, trust: lead.trust.id)
    }

    /// Opens a cycle for both schools; the first judges every wire at the standard and says why.
    func judged(by company: Company, _ version: Framework.Version) throws -> Evaluation {
        let dates = try Cycle.Dates(
            opensOn: Day(year: 2026, month: 9, day: 1),
            submitBy: Day(year: 2026, month: 11, day: 30),
            validateBy: Day(year: 2026, month: 12, day: 11),
            decideBy: Day(year: 2026, month: 12, day: 18)
        )
        let invited = company.schools.map { Cycle.Invited($0.id) }
        let plan = CyclePlan(title: "Autumn 2026", purpose: .full, dates: dates, schools: invited)
        _ = try open(version, as: plan, by: company.lead)
        guard let evaluation = try evaluations(seenBy: company.head).first else { throw Missing(what: "evaluation") }
        for wire in version.wires(for: evaluation.school) {
            guard let scale = wire.scale, let level = version.rule.level(for: wire) else { continue }
            let notch = scale.lowestNotch(ofLevel: level)
            _ = try judge(wire.id, of: evaluation.id, .place(notch), seen: Judgement.Revision.none, by: company.head)
        }
        return evaluation
    }
}
