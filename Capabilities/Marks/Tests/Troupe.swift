import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Web

/// Who is in the trust of a ceremony.
struct Troupe: Sendable {
    let trust: Trust
    let school: School
    let lead: Person
    let governingLead: Person
    let head: Person
    let nia: Person

    init(_ tx: Transaction, school name: String) throws {
        let trust = try tx.foundTrust(named: "Alder Valley Learning Trust", code: MarkCode("AV"), by: "Set-up")
        let author = Author(id: nil, name: "Set-up", trust: trust.id)
        let draft = SchoolDraft(facts: SchoolFacts(name: name), phase: .primary, hasEarlyYears: true, hasPost16: false)
        let school = try tx.addSchool(draft, to: trust.id, by: author)
        let at = RoleHeld.SchoolName(id: school.id, name: school.name)
        func add(_ name: String, _ post: String?, _ roles: RoleHeld...) throws -> Person {
            guard let email = EmailAddress("\(ID<Person>().text)@alder.example") else { throw Missing(what: "address") }
            return try tx.add(
                PersonDetails(name: name, email: email, post: post, roles: Set(roles)),
                to: trust,
                by: author
            )
        }
        (self.trust, self.school) = (trust, school)
        lead = try add("Priya Nair", "Director of education", RoleHeld(.trustLead))
        governingLead = try add("Omar Faulk", nil, RoleHeld(.trustLead), RoleHeld(.governor, at: at))
        head = try add("Ruth Adeyemi", "Headteacher", RoleHeld(.headteacher, at: at))
        nia = try add("Nia Rowe", "Headteacher of Thistledown", RoleHeld(.validator))
    }
}

extension Transaction {
    func publishedReady(_ key: String, by lead: Person) throws -> Framework.Version {
        guard let source = try ReadyFrameworks().framework(key) else { throw Missing(what: key) }
        let draft = try keepDraft(source, in: lead.trust.id, by: lead.author)
        try publish(draft.id, by: lead.author)
        return try version(draft.id, trust: lead.trust.id)
    }

    /// Opens a cycle for the school, judges everything at the standard, and sends it.
    func sent(by troupe: Troupe, _ version: Framework.Version) throws -> Submission {
        let day = Day(year: 2026, month: 7, day: 1)
        let dates = try Cycle.Dates(
            opensOn: day,
            submitBy: day.adding(days: 30),
            validateBy: day.adding(days: 40),
            decideBy: day.adding(days: 50)
        )
        let plan = CyclePlan(
            title: "Summer 2026",
            purpose: .full,
            dates: dates,
            schools: [Cycle.Invited(troupe.school.id)]
        )
        _ = try open(version, as: plan, by: troupe.lead)
        guard let evaluation = try evaluations(seenBy: troupe.head).first else { throw Missing(what: "evaluation") }
        for wire in version.wires(for: evaluation.school) {
            guard let scale = wire.scale, let level = version.rule.level(for: wire) else { continue }
            let notch = scale.lowestNotch(ofLevel: level)
            _ = try judge(wire.id, of: evaluation.id, .place(notch), seen: Judgement.Revision.none, by: troupe.head)
        }
        return try submit(evaluation, impact: version.rule.asksImpact ? "More is written." : "", by: troupe.head)
    }
}
