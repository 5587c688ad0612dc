import Accounts
import Database
import Evaluations
import Frameworks
import Improvement
import Rehearsal
import Schools

@testable import Search

/// Fills the tables of a maze, each thing with words of its own.
struct Planting {
    let tx: Transaction
    private let ready: [Framework.Version]
    private var dice: Dice
    let trust: Trust
    private(set) var schools: [School] = []
    private(set) var people: [String: Person] = [:]
    private(set) var planted: [Maze.Planted] = []

    init(_ tx: Transaction, _ ready: [Framework.Version], _ dice: Dice) throws {
        (self.tx, self.ready, self.dice) = (tx, ready, dice)
        trust = try tx.foundTrust(named: "Alder Valley Learning Trust", by: "Set-up")
    }

    mutating func plantAll() throws {
        let author = Author(id: nil, name: "Set-up", trust: trust.id)
        for number in 0..<3 { try plantSchool(number, in: trust, author) }
        try plantPeople(author)
        let lead = try person("lead")
        let published = try version(ready[0], at: .published, lead)
        let tried = try version(ready[1], at: .pilot, lead)
        try version(ready[2], at: .draft, lead)
        try version(ready[0], at: .retired, lead)
        try tx.assign(person("specialist"), to: schools[1], by: lead)
        let cycles = [
            try tx.open(published, as: Self.plan("Autumn", .full, schools.map(\.id)), by: lead),
            try tx.open(tried, as: Self.plan("Pilot", .pilot, [schools[0].id]), by: lead),
        ]
        for evaluation in try tx.evaluations(seenBy: lead) where evaluation.cycle.id == cycles[0].id {
            try plantWork(evaluation, published)
        }
        try plantElsewhere()
    }

    /// A word of letters that no English text has in this order.
    private mutating func word() -> String {
        "q" + (0..<9).map { _ in dice.one(of: ["x", "z", "j", "k", "w", "v", "q"]) }.joined()
    }

    /// Words for one thing: two to write into it, noted with where it can be read.
    private mutating func words(_ kind: Findable?, _ page: String = "") -> (String, String) {
        let (first, second) = (word(), word())
        planted.append(Maze.Planted(word: first, kind: kind, page: page, other: second))
        planted.append(Maze.Planted(word: second, kind: kind, page: page, other: first))
        return (first, second)
    }

    private func person(_ name: String) throws -> Person {
        guard let person = people[name] else { throw Missing(name: name) }
        return person
    }

    struct Missing: Error { let name: String }

    private mutating func plantSchool(_ number: Int, in trust: Trust, _ author: Author) throws {
        let facts = SchoolFacts(name: "School \(number)")
        let school = try tx.addSchool(
            SchoolDraft(facts: facts, phase: .primary, hasEarlyYears: true, hasPost16: false),
            to: trust.id,
            by: author
        )
        let (name, town) = words(.schools, "/schools/\(school.id)")
        try tx.run("UPDATE schools SET name = \("Ash \(name.uppercased())"), town = \(town) WHERE id = \(school.id)")
        schools.append(school)
    }

    private mutating func plantPeople(_ author: Author) throws {
        let own = RoleHeld.SchoolName(id: schools[0].id, name: "School 0")
        let other = RoleHeld.SchoolName(id: schools[1].id, name: "School 1")
        for role in Role.allCases {
            try plantPerson(role.rawValue, [RoleHeld(role, at: role.isAtSchool ? own : nil)])
        }
        people["lead"] = people[Role.trustLead.rawValue]
        people["specialist"] = people[Role.improvementSpecialist.rawValue]
        people["head"] = people[Role.headteacher.rawValue]
        try plantPerson("other head", [RoleHeld(.headteacher, at: other)])
        try plantPerson("validating head", [RoleHeld(.headteacher, at: other), RoleHeld(.validator)])
        try plantPerson("governor of two", [RoleHeld(.governor, at: own), RoleHeld(.contributor, at: other)])
        try plantPerson("specialist who governs", [RoleHeld(.improvementSpecialist), RoleHeld(.governor, at: own)])
        try plantPerson("nobody", [])
    }

    private mutating func plantPerson(_ what: String, _ roles: Set<RoleHeld>) throws {
        let id = ID<Person>()
        let (name, post) = words(.people, "/people/\(id)")
        try tx.run(
            """
            INSERT INTO people (id, trust_id, name, email, post, is_disabled, created_at)
            VALUES (\(id), \(trust.id), \("Ada \(name)"), \("\(id.text)@example.org"), \(post), \(false), \(tx.now))
            """
        )
        for held in roles {
            try tx.run(
                """
                INSERT INTO roles (id, person_id, role, school_id)
                VALUES (\(ID<RoleHeld>()), \(id), \(held.role), \(held.school?.id))
                """
            )
        }
        people[what] = try tx.person(id, of: trust.id)
    }

    @discardableResult
    private mutating func version(_ source: Framework.Version, at stage: Framework.Stage, _ lead: Person) throws
        -> Framework.Version
    {
        let draft = try tx.keepDraft(source, in: trust.id, by: lead.author)
        let page = "/frameworks/\(draft.id)"
        let (title, purpose) = words(.frameworks, page)
        try tx.run(
            "UPDATE framework_versions SET title = \("Standard \(title)"), purpose = \(purpose) WHERE id = \(draft.id)"
        )
        for (place, area) in draft.areas.filter(\.isWire).prefix(2).enumerated() {
            let (name, text) = words(stage == .retired ? nil : .areas, page)
            let column: Query = place == 0 ? "guidance" : "about"
            try tx.run("UPDATE areas SET title = \(name), \(column) = \(text) WHERE id = \(area.id)")
            guard let statement = area.descriptors.flatMap(\.statements).first?.text else { continue }
            let (inside, _) = words(stage == .retired ? nil : .areas, page)
            planted.removeLast()
            planted[planted.count - 1].other = ""
            try tx.run(
                "UPDATE areas SET levels = REPLACE(levels, \(statement), \("“Say” \(inside)/so")) WHERE id = \(area.id)"
            )
        }
        switch stage {
        case .pilot: try tx.startPilot(draft.id, by: lead.author)
        case .published: try tx.publish(draft.id, by: lead.author)
        case .retired:
            try tx.publish(draft.id, by: lead.author)
            try tx.retire(draft.id, by: lead.author)
        default: break
        }
        return try tx.version(draft.id, trust: trust.id)
    }

    private static func plan(_ title: String, _ purpose: Cycle.Purpose, _ schools: [ID<School>]) throws -> CyclePlan {
        let day = Maze.today
        let dates = try Cycle.Dates(
            opensOn: day.adding(days: -20),
            submitBy: day.adding(days: 9),
            validateBy: day.adding(days: 20),
            decideBy: day.adding(days: 30)
        )
        return CyclePlan(title: title, purpose: purpose, dates: dates, schools: schools.map { Cycle.Invited($0) })
    }

    private mutating func plantWork(_ evaluation: Evaluation, _ version: Framework.Version) throws {
        let author = Author(id: nil, name: "Set-up", trust: trust.id)
        let school = RoleHeld.SchoolName(id: evaluation.school.id, name: evaluation.school.name)
        let hand = Person(id: ID(), trust: trust, name: "Hand", email: "", roles: [RoleHeld(.headteacher, at: school)])
        try tx.run(
            """
            INSERT INTO people (id, trust_id, name, email, is_disabled, created_at)
            VALUES (\(hand.id), \(trust.id), 'Hand', \("\(hand.id.text)@example.org"), \(false), \(tx.now))
            """
        )
        for wire in [dice.one(of: version.wires(for: evaluation.school))] {
            let page = "/evaluations/\(evaluation.id)/areas/\(wire.id)"
            let (title, claim) = words(.evidence, page)
            let links = dice.isHeads ? [EvidenceLink(wire.id)] : []
            try tx.add(EvidenceEntry(title: title, claim: claim, kind: .voice), to: evaluation, links, by: hand)
            let (gone, goneClaim) = words(nil)
            let removed = EvidenceEntry(title: gone, claim: goneClaim, kind: .voice)
            try tx.remove(tx.add(removed, to: evaluation, [], by: hand), by: hand)
            let (deed, success) = words(.actions, page)
            let entry = ActionEntry(deed, owner: .init("Ada"), dueOn: Maze.today.adding(days: 5), success: success)
            try tx.add(entry, to: wire.id, of: evaluation, by: hand)
            let (dropped, why) = words(nil)
            let idle = ActionEntry(dropped, owner: .init("Ada"), dueOn: Maze.today, success: why)
            let action = try tx.add(idle, to: wire.id, of: evaluation, by: hand)
            try tx.run(
                "UPDATE actions SET status = 'dropped', impact = 'No', closed_at = \(tx.now) WHERE id = \(action.id)"
            )
            let (factor, said) = words(nil)
            try tx.add(FactorEntry(.hindering, factor, strength: 3), to: wire.id, of: evaluation, by: hand)
            _ = try tx.judge(wire.id, of: evaluation.id, .place(1), seen: nil, by: hand)
            _ = try tx.judge(wire.id, of: evaluation.id, .explain(said), seen: nil, by: hand)
        }
        let (note, more) = words(nil)
        try tx.note(.changed, of: .evaluation, evaluation.id, in: school.id, "\(note) \(more)", by: author)
    }

    /// Another trust, of which nobody here may know.
    private mutating func plantElsewhere() throws {
        let elsewhere = try tx.foundTrust(named: "Other Trust", by: "Set-up")
        let author = Author(id: nil, name: "Set-up", trust: elsewhere.id)
        let (name, town) = words(nil)
        try tx.addSchool(SchoolDraft(facts: SchoolFacts(name: name, town: town)), to: elsewhere.id, by: author)
        let draft = try tx.keepDraft(ready[0], in: elsewhere.id, by: author)
        let (title, purpose) = words(nil)
        try tx.run(
            "UPDATE framework_versions SET title = \(title), purpose = \(purpose) WHERE id = \(draft.id)"
        )
        let (first, post) = words(nil)
        try tx.run(
            """
            INSERT INTO people (id, trust_id, name, email, post, is_disabled, created_at)
            VALUES (\(ID<Person>()), \(elsewhere.id), \(first), 'x@example.org', \(post), \(false), \(tx.now))
            """
        )
    }
}
