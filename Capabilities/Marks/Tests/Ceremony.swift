import Accounts
import Database
import Evaluations
import Foundation
import Frameworks
import Inspections
import Rehearsal
import Schools
import Typesetting
import Web

@testable import Marks
@testable import Validations

/// A trust in which one school has sent an evaluation, a validator reviews it, and leads may decide.
struct Ceremony: Sendable {
    let database: Database
    let clock: StoppedClock
    let trust: Trust
    let school: School
    let lead: Person
    /// Leads too, and governs the school.
    let governingLead: Person
    let head: Person
    let nia: Person
    let version: Framework.Version
    let submission: Submission
    let shelf = FrameworkShelf()
    private let site: Site

    static let schemas = [
        Schema.schools, AccountsSchema.schema, FrameworksSchema.schema, InspectionsSchema.schema,
        EvaluationsSchema.schema, ValidationsSchema.schema, MarksSchema.schema,
    ]

    static func open(
        _ engine: Engine = .sqlite,
        _ framework: String = "inclusion-excellence",
        school: String = "Kestrel Bank Primary School"
    ) async throws -> Ceremony {
        let clock = StoppedClock(Day(year: 2026, month: 7, day: 14), hour: 9)
        let database = try await engine.fresh(schemas) { clock.now }
        let troupe = try await database.write { tx in try Troupe(tx, school: school) }
        let version = try await database.write { tx in try tx.publishedReady(framework, by: troupe.lead) }
        let submission = try await database.write { tx in try tx.sent(by: troupe, version) }
        return try Ceremony(database, clock, troupe, version, submission)
    }

    private init(
        _ database: Database,
        _ clock: StoppedClock,
        _ troupe: Troupe,
        _ version: Framework.Version,
        _ submission: Submission
    ) throws {
        (self.database, self.clock, self.version, self.submission) = (database, clock, version, submission)
        (trust, school, lead, governingLead) = (troupe.trust, troupe.school, troupe.lead, troupe.governingLead)
        (head, nia) = (troupe.head, troupe.nia)
        let settings = WebSettings(uploads: FileManager.default.temporaryDirectory.path)
        let contents = Contents(settings) { problem, _ in .text("\(problem)", status: problem.status) }
        let shell = Shell(try Assets([AccountsAssets.folder]))
        DecisionController(database, shell, shelf).add(to: contents)
        MarksController(database, shell).add(to: contents)
        PublicMarkController(database, shell, CertificatePDFTests.typesetter).add(to: contents)
        site = Site(Server(contents, log: Site.quiet))
    }

    /// A browser in which that person is signed in.
    func visitor(_ person: Person? = nil) async throws -> Visitor {
        guard let person else { return site.visitor() }
        return site.visitor(try await database.write { tx in try tx.startSession(of: person.id) }.text)
    }

    /// The validator agrees everywhere but where another notch is given, and shares.
    func validate(_ notches: [String: Int] = [:], _ outcome: Outcome = .met) async throws {
        try await database.write { tx in
            let validation = try tx.assign(nia.id, to: submission, due: nil, by: lead)
            for wire in try tx.review(validation, from: shelf).wires {
                let (area, desk) = try tx.desk(wire.id, in: validation, from: shelf)
                let notch = notches[wire.key]
                let changes: [ReviewChange] = notch.map { [.place($0), .write(.reason, "Seen.")] } ?? [.choose(.agree)]
                _ = try tx.keep(changes, of: area, at: desk, seen: .init(), by: nia)
            }
            _ = try tx.keep([.recommend(outcome), .write(.why, "So.")], of: validation, seen: .init(), by: nia)
            try tx.share(tx.review(tx.openValidation(validation.id, of: nia), from: shelf), by: nia)
        }
    }

    func desk(_ person: Person? = nil) async throws -> DecisionDesk {
        try await database.read { tx in try tx.decisionDesk(submission.id, seenBy: person ?? lead, from: shelf) }
    }

    @discardableResult
    func decide(_ choice: Decision.Choice, by person: Person? = nil) async throws -> Mark? {
        try await database.write { tx in
            let desk = try tx.decisionDesk(submission.id, seenBy: person ?? lead, from: shelf)
            return try tx.decide(choice, on: desk, by: person ?? lead)
        }
    }

    /// A mark awarded on the validator's agreement.
    func award() async throws -> Mark {
        try await validate()
        guard let mark = try await decide(Decision.Choice(.award)) else { throw Missing(what: "mark") }
        return mark
    }
}

/// A test asked for something that the sample does not have.
struct Missing: Error { let what: String }
