import Accounts
import Costs
import Database
import Evaluations
import Foundation
import Frameworks
import Improvement
import Inspections
import Landscape
import Marks
import Rehearsal
import Schools
import Web

@testable import Support
@testable import Validations

/// A trust in which Millbeck was validated at Strong in attendance, Thistledown may ask, and Hartlow looks on.
struct Circle: Sendable {
    let database: Database
    let clock: StoppedClock
    let trust: Trust
    /// Millbeck Row, Thistledown, and Hartlow High.
    let schools: [School]
    let lead: Person
    /// Heads of Millbeck Row, Thistledown and Hartlow High.
    let heads: [Person]
    /// A contributor of Thistledown, and one of Millbeck Row.
    let samira: Person
    let beth: Person
    let governor: Person
    let trustee: Person
    /// Validates.
    let nia: Person
    let version: Framework.Version
    let shelf = FrameworkShelf()
    private let site: Site

    static let schemas = [
        Schema.schools, AccountsSchema.schema, FrameworksSchema.schema, InspectionsSchema.schema,
        EvaluationsSchema.schema, ValidationsSchema.schema, MarksSchema.schema, ImprovementSchema.schema,
        SupportSchema.schema, CostsSchema.schema,
    ]

    static let names = ["Millbeck Row Primary", "Thistledown Primary", "Hartlow High"]

    static func open(_ engine: Engine = .sqlite) async throws -> Circle {
        let clock = StoppedClock(Day(year: 2026, month: 9, day: 14), hour: 9)
        let database = try await engine.fresh(schemas) { clock.now }
        let circle = try await database.write { tx in try Circle(tx, database, clock) }
        try await circle.sent(at: 0, attendance: 14)
        try await circle.validated(at: 0, by: circle.nia)
        return circle
    }

    private init(_ tx: Transaction, _ database: Database, _ clock: StoppedClock) throws {
        (self.database, self.clock) = (database, clock)
        let trust = try tx.foundTrust(named: "Alder Valley Learning Trust", by: "Set-up")
        let author = Author(id: nil, name: "Set-up", trust: trust.id)
        let schools = try Self.names.enumerated().map { number, name in
            let facts = SchoolFacts(
                name: name,
                place: GridReference(easting: 400_000 + number * 6_437, northing: 400_000),
                pupils: [201, 287, 1_120][number]
            )
            let phase: Phase = number == 2 ? .secondary : .primary
            let draft = SchoolDraft(facts: facts, phase: phase, hasEarlyYears: true, hasPost16: false)
            return try tx.addSchool(draft, to: trust.id, by: author)
        }
        func add(_ name: String, _ role: Role, at school: Int? = nil) throws -> Person {
            guard let email = EmailAddress("\(ID<Person>().text)@alder.example") else { throw Missing(what: "address") }
            let place = school.map { RoleHeld.SchoolName(id: schools[$0].id, name: schools[$0].name) }
            let held: Set = [RoleHeld(role, at: place)]
            return try tx.add(PersonDetails(name: name, email: email, roles: held), to: trust, by: author)
        }
        (self.trust, self.schools) = (trust, schools)
        lead = try add("Priya Nair", .trustLead)
        heads = try ["Anwen Hughes", "Ruth Adeyemi", "Tunde Bakare"].enumerated().map { number, name in
            try add(name, .headteacher, at: number)
        }
        samira = try add("Samira Khan", .contributor, at: 1)
        beth = try add("Beth Lomax", .contributor, at: 0)
        governor = try add("Tom Ellery", .governor, at: 1)
        trustee = try add("Edwin Farrow", .trustee)
        nia = try add("Nia Rowe", .validator)
        version = try tx.opened(to: schools, by: lead)
        site = Site(try Self.server(database, shelf))
    }

    private static func server(_ database: Database, _ shelf: FrameworkShelf) throws -> Server {
        let settings = WebSettings(uploads: FileManager.default.temporaryDirectory.path)
        let contents = Contents(settings) { problem, _ in .text("\(problem)", status: problem.status) }
        let shell = Shell(try Assets([AccountsAssets.folder, SupportAssets.folder]))
        SupportController(database, shell, shelf).add(to: contents)
        HomeController(database, shell, shelf).add(to: contents)
        let files = FileStore(folder: FileManager.default.temporaryDirectory.appending(component: "circle").path)
        let around = EvaluationAround(
            lastValidated: { _, _ in .none },
            route: { _, _ in nil },
            asks: { tx, evaluation, person in try tx.asking(in: evaluation, for: person) }
        )
        EvaluationController(database, shell, shelf, files, around).add(to: contents)
        return Server(contents, log: Site.quiet)
    }

    /// A browser in which that person is signed in.
    func visitor(_ person: Person) async throws -> Visitor {
        site.visitor(try await database.write { tx in try tx.startSession(of: person.id) }.text)
    }

    func area(_ key: String = "attendance-and-behaviour") throws -> Area {
        guard let area = version.areas.first(where: { $0.key == key }) else { throw Missing(what: key) }
        return area
    }

    func evaluation(_ school: Int) async throws -> Evaluation {
        let all = try await database.read { tx in try tx.evaluations(seenBy: heads[school]) }
        guard let evaluation = all.first else { throw Missing(what: "evaluation") }
        return evaluation
    }

    /// Judges every area at a stop, attendance at another, and sends it.
    func sent(at school: Int, attendance: Int) async throws {
        let (evaluation, head) = (try await evaluation(school), heads[school])
        try await database.write { tx in
            let book = try tx.workbook(evaluation, from: shelf)
            for wire in version.wires(for: evaluation.school) {
                let notch = wire.scale?.isTwoWay == true ? 2 : wire.key.hasPrefix("attendance") ? attendance : 9
                let seen = book.judgement(of: wire).revision
                _ = try tx.judge(wire.id, of: evaluation.id, .place(notch), seen: seen, by: head)
            }
            _ = try tx.submit(tx.evaluation(evaluation.id, seenBy: head), impact: "", by: head)
        }
    }

    /// A validator agrees with all that a school has sent, and shares.
    func validated(at school: Int, by validator: Person, shares: Bool = true) async throws {
        guard let waiting = try await evaluation(school).waiting else { throw Missing(what: "submission") }
        try await database.write { tx in
            let submission = try tx.submission(waiting.id, of: trust.id)
            let validation = try tx.assign(validator.id, to: submission, due: nil, by: lead)
            guard shares else { return }
            for wire in try tx.review(validation, from: shelf).wires {
                let (area, desk) = try tx.desk(wire.id, in: validation, from: shelf)
                _ = try tx.keep([.choose(.agree)], of: area, at: desk, seen: .init(), by: validator)
            }
            _ = try tx.keep([.recommend(.met), .write(.why, "So.")], of: validation, seen: .init(), by: validator)
            try tx.share(tx.review(tx.openValidation(validation.id, of: validator), from: shelf), by: validator)
        }
    }
}

/// A test asked for something that the sample does not have.
struct Missing: Error { let what: String }

extension Transaction {
    fileprivate func opened(to schools: [School], by lead: Person) throws -> Framework.Version {
        guard let source = try ReadyFrameworks().framework("inspection-readiness") else { throw Missing(what: "it") }
        let draft = try keepDraft(source, in: lead.trust.id, by: lead.author)
        try publish(draft.id, by: lead.author)
        let version = try version(draft.id, trust: lead.trust.id)
        let dates = try Cycle.Dates(
            opensOn: Day(year: 2026, month: 9, day: 1),
            submitBy: Day(year: 2027, month: 6, day: 30),
            validateBy: Day(year: 2027, month: 7, day: 10),
            decideBy: Day(year: 2027, month: 7, day: 18)
        )
        let invited = schools.map { Cycle.Invited($0.id) }
        _ = try open(version, as: CyclePlan(title: "2026", purpose: .full, dates: dates, schools: invited), by: lead)
        return version
    }
}
