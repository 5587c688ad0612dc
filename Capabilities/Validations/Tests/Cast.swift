import Accounts
import Database
import Evaluations
import Foundation
import Frameworks
import Schools
import Web

/// Who is in the panel's trust.
struct Cast: Sendable {
    let trust: Trust
    let schools: [School]
    let lead: Person
    let head: Person
    let contributor: Person
    let governor: Person
    let samuel: Person
    let nia: Person
    let ravi: Person
    let stranger: Person

    init(_ tx: Transaction) throws {
        let trust = try tx.foundTrust(named: "Alder Valley Learning Trust", by: "Set-up")
        let author = Author(id: nil, name: "Set-up", trust: trust.id)
        let schools = try ["Kestrel Bank Primary", "Thistledown Primary", "Hartlow High"].map { name in
            let draft = SchoolDraft(
                facts: SchoolFacts(name: name),
                phase: .primary,
                hasEarlyYears: true,
                hasPost16: false
            )
            return try tx.addSchool(draft, to: trust.id, by: author)
        }
        func add(_ name: String, _ roles: RoleHeld...) throws -> Person {
            try tx.add(name, Set(roles), to: trust, by: author)
        }
        (self.trust, self.schools) = (trust, schools)
        lead = try add("Lena Marsh", RoleHeld(.trustLead))
        head = try add("Ruth Adeyemi", .at(schools[0], .headteacher))
        contributor = try add("Samira Khan", .at(schools[0], .contributor))
        governor = try add("Tom Lowe", .at(schools[0], .governor))
        samuel = try add("Samuel Oduya", RoleHeld(.validator), .at(schools[1], .headteacher))
        nia = try add("Nia Rowe", RoleHeld(.validator))
        ravi = try add("Ravi Sen", RoleHeld(.validator), .at(schools[0], .contributor))
        stranger = try add("Joel Pryce", .at(schools[2], .headteacher))
    }
}

extension RoleHeld {
    static func at(_ school: School, _ role: Role) -> RoleHeld {
        RoleHeld(role, at: SchoolName(id: school.id, name: school.name))
    }
}

extension Transaction {
    func add(_ name: String, _ roles: Set<RoleHeld>, to trust: Trust, by author: Author) throws -> Person {
        let email = EmailAddress("\(ID<Person>().text)@alder.example")
        guard let email else { throw Missing(what: "address") }
        return try add(PersonDetails(name: name, email: email, roles: roles), to: trust, by: author)
    }

    func publishedReady(_ key: String, by lead: Person) throws -> Framework.Version {
        guard let source = try ReadyFrameworks().framework(key) else { throw Missing(what: key) }
        let draft = try keepDraft(source, in: lead.trust.id, by: lead.author)
        try publish(draft.id, by: lead.author)
        return try version(draft.id, trust: lead.trust.id)
    }

    /// Opens a cycle for every school, judges all at the standard in the first, and sends it.
    func sent(by cast: Cast, _ version: Framework.Version, _ files: FileStore) throws -> Submission {
        let dates = try Cycle.Dates(
            opensOn: Day(year: 2026, month: 9, day: 1),
            submitBy: Day(year: 2026, month: 11, day: 30),
            validateBy: Day(year: 2026, month: 12, day: 11),
            decideBy: Day(year: 2026, month: 12, day: 18)
        )
        let invited = cast.schools.map { Cycle.Invited($0.id) }
        let plan = CyclePlan(title: "Autumn 2026", purpose: .full, dates: dates, schools: invited)
        _ = try open(version, as: plan, by: cast.lead)
        guard let evaluation = try evaluations(seenBy: cast.head).first else { throw Missing(what: "evaluation") }
        let wires = version.wires(for: evaluation.school)
        for wire in wires { try judgeAtStandard(wire, version, evaluation.id, by: cast.head) }
        let notes = try files.keep(
            Data("Seen in nine of eleven rooms.\n".utf8),
            named: "walk.txt",
            trust: cast.trust.id
        )
        let walk = EvidenceEntry(
            title: "Walk <of> all classes",
            claim: "Adapted",
            kind: .observation,
            material: .file(notes)
        )
        let survey = EvidenceEntry(title: "Survey", kind: .voice, material: .link("https://www.example.org/survey"))
        try add(walk, to: evaluation, [EvidenceLink(wires[1].id)], by: cast.head)
        try add(survey, to: evaluation, [EvidenceLink(wires[1].id)], by: cast.head)
        let impact = version.rule.asksImpact ? "Pupils in Year 4 write more." : ""
        return try submit(evaluation, impact: impact, by: cast.head)
    }

    private func judgeAtStandard(
        _ wire: Area,
        _ version: Framework.Version,
        _ evaluation: ID<Evaluation>,
        by head: Person
    ) throws {
        guard let scale = wire.scale, let level = version.rule.level(for: wire) else { return }
        let notch = scale.lowestNotch(ofLevel: level)
        _ = try judge(wire.id, of: evaluation, .place(notch), seen: Judgement.Revision.none, by: head)
        let why = "We have seen \(wire.title) \"in class\" & <in books>."
        _ = try judge(wire.id, of: evaluation, .explain(why), seen: .init(place: 1, why: 0), by: head)
    }
}
