import Accounts
import App
import Database
import Foundation
import Marks
import Rehearsal
import Schools
import Typesetting
import Web

@testable import Costs

/// A trust that pays for marks, with those who may read it, those who may change it, and those who may neither.
struct Purse: Sendable {
    let database: Database
    let trust: Trust
    let schools: [School]
    let lead: Person
    let administrator: Person
    let trustee: Person
    let head: Person
    private let site: Site

    static let day = Day(year: 2026, month: 11, day: 27)
    static let reading = ExternalMark.Kind(name: "Reading mark", provider: "Read Well Foundation")
    static let arts = ExternalMark.Kind(name: "Arts & Crafts <award>", provider: "Makers")
    static let typesetter = Typesetter(python: ProcessInfo.processInfo.environment["WAYMARK_PYTHON"] ?? "python3")

    static func open(_ engine: Engine = .sqlite, schools count: Int = 3) async throws -> Purse {
        let clock = StoppedClock(day, hour: 9)
        let database = try await engine.fresh(House.schemas) { clock.now }
        return try await Purse(database, count)
    }

    private init(_ database: Database, _ count: Int) async throws {
        self.database = database
        let cast = try await database.write { tx in try Cast(tx, count) }
        (trust, schools, lead, administrator) = (cast.trust, cast.schools, cast.lead, cast.administrator)
        (trustee, head) = (cast.trustee, cast.head)
        let settings = WebSettings(uploads: FileManager.default.temporaryDirectory.path)
        let contents = Contents(settings) { problem, _ in .text("\(problem)", status: problem.status) }
        let shell = Shell(try Assets([AccountsAssets.folder, CostsAssets.folder]))
        CostsController(database, shell, Self.typesetter).add(to: contents)
        MarksController(database, shell).add(to: contents)
        site = Site(Server(contents, log: Site.quiet))
    }

    /// A browser in which that person is signed in.
    func visitor(_ person: Person? = nil) async throws -> Visitor {
        site.visitor(try await database.write { tx in try tx.startSession(of: (person ?? lead).id) }.text)
    }

    func stranger() -> Visitor { site.visitor() }

    func marks() async throws -> [ExternalMark] {
        try await database.read { tx in try tx.externalMarks(of: trust.id) }
    }

    func history() async throws -> [String] {
        try await database.read { tx in try tx.history(of: trust.id).map { "\($0.personName): \($0.words)" } }
    }

    /// £1,000 every year from last September on, with two and a half days of staff.
    static func terms(_ kind: ExternalMark.Kind = reading, pounds: Int = 1_000) -> ExternalMark.Terms {
        ExternalMark.Terms(
            kind,
            fee: Money(pence: pounds * 100),
            staffDays: StaffDays(tenths: 25),
            paidOn: Day(year: 2026, month: 9, day: 1)
        )
    }

    @discardableResult
    func add(_ terms: ExternalMark.Terms = terms(), at places: [Int] = [0]) async throws -> [ExternalMark] {
        try await database.write { tx in try tx.add(terms, at: Set(places.map { schools[$0].id }), by: lead) }
    }

    /// Who is in the trust.
    private struct Cast: Sendable {
        let trust: Trust
        let schools: [School]
        let lead: Person
        let administrator: Person
        let trustee: Person
        let head: Person

        init(_ tx: Transaction, _ count: Int) throws {
            let trust = try tx.foundTrust(named: "Alder Valley Learning Trust", code: MarkCode("AV"), by: "Set-up")
            let author = Author(id: nil, name: "Set-up", trust: trust.id)
            let known = ["Kestrel Bank", "Thistledown", "Hartlow"]
            let names = (0..<count).map { known.indices.contains($0) ? known[$0] : "School \($0)" }
            let schools = try names.map { name in
                let facts = SchoolFacts(name: "\(name) Primary")
                let draft = SchoolDraft(facts: facts, phase: .primary, hasEarlyYears: true, hasPost16: false)
                return try tx.addSchool(draft, to: trust.id, by: author)
            }
            func add(_ name: String, _ role: RoleHeld) throws -> Person {
                guard let email = EmailAddress("\(ID<Person>().text)@alder.example") else { throw Missing() }
                return try tx.add(PersonDetails(name: name, email: email, roles: [role]), to: trust, by: author)
            }
            (self.trust, self.schools) = (trust, schools)
            lead = try add("Priya Nair", RoleHeld(.trustLead))
            administrator = try add("Marcus Hale", RoleHeld(.trustAdministrator))
            trustee = try add("Edwin Farrow", RoleHeld(.trustee))
            let at = RoleHeld.SchoolName(id: schools[0].id, name: schools[0].name)
            head = try add("Ruth Adeyemi", RoleHeld(.headteacher, at: at))
        }
    }
}

/// A test asked for something that is not there.
struct Missing: Error {}
