import Accounts
import Database
import Evaluations
import Foundation
import Frameworks
import Rehearsal
import Schools
import Web

@testable import Validations

/// A trust in which one school has sent an evaluation, and people who may or may not validate it.
struct Panel: Sendable {
    let database: Database
    let clock: StoppedClock
    let trust: Trust
    /// Kestrel Bank, which has sent; Thistledown; Hartlow.
    let schools: [School]
    let lead: Person
    let head: Person
    let contributor: Person
    let governor: Person
    /// Validates, and is head of Thistledown.
    let samuel: Person
    /// Validates, and belongs to no school.
    let nia: Person
    /// Validates, and works at Kestrel Bank.
    let ravi: Person
    let stranger: Person
    let version: Framework.Version
    let submission: Submission
    let files: FileStore
    let shelf = FrameworkShelf()
    private let site: Site

    static let schemas = [
        Schema.schools, AccountsSchema.schema, FrameworksSchema.schema, EvaluationsSchema.schema,
        ValidationsSchema.schema,
    ]

    static func open(_ engine: Engine = .sqlite, _ framework: String = "inspection-readiness") async throws -> Panel {
        let clock = StoppedClock(Day(year: 2026, month: 11, day: 22), hour: 9)
        let database = try await engine.fresh(schemas) { clock.now }
        let files = FileStore(
            folder: FileManager.default.temporaryDirectory.appending(component: "panel-\(ID<Panel>())").path
        )
        let cast = try await database.write { tx in try Cast(tx) }
        let version = try await database.write { tx in try tx.publishedReady(framework, by: cast.lead) }
        let submission = try await database.write { tx in try tx.sent(by: cast, version, files) }
        return try Panel(database, clock, cast, version, submission, files)
    }

    private init(
        _ database: Database,
        _ clock: StoppedClock,
        _ cast: Cast,
        _ version: Framework.Version,
        _ submission: Submission,
        _ files: FileStore
    ) throws {
        (self.database, self.clock, self.version, self.submission, self.files) = (
            database, clock, version, submission, files
        )
        (trust, schools, lead, head) = (cast.trust, cast.schools, cast.lead, cast.head)
        (contributor, governor, samuel, nia) = (cast.contributor, cast.governor, cast.samuel, cast.nia)
        (ravi, stranger) = (cast.ravi, cast.stranger)
        let settings = WebSettings(uploads: FileManager.default.temporaryDirectory.path)
        let contents = Contents(settings) { problem, _ in .text("\(problem)", status: problem.status) }
        let shell = Shell(try Assets([AccountsAssets.folder]))
        ValidationsController(database, shell).add(to: contents)
        AssignmentController(database, shell).add(to: contents)
        ReviewController(database, shell, shelf).add(to: contents)
        QuestionController(database, shell, shelf).add(to: contents)
        GrowthController(database, shell, shelf).add(to: contents)
        SentEvidenceController(database, files).add(to: contents)
        site = Site(Server(contents, log: Site.quiet))
    }

    /// A browser in which that person is signed in.
    func visitor(_ person: Person?) async throws -> Visitor {
        guard let person else { return site.visitor() }
        return site.visitor(try await database.write { tx in try tx.startSession(of: person.id) }.text)
    }

    func area(_ key: String) throws -> Area {
        guard let area = version.areas.first(where: { $0.key == key }) else { throw Missing(what: key) }
        return area
    }

    /// Gives the submission to Nia, or somebody else.
    func assign(_ person: Person? = nil) async throws -> Validation {
        try await database.write { tx in try tx.assign((person ?? nia).id, to: submission, due: nil, by: lead) }
    }

    func review(_ id: ID<Validation>) async throws -> Review {
        try await database.read { tx in
            guard let row = try tx.row(Validation.query + " WHERE v.id = \(id)") else {
                throw Missing(what: "validation")
            }
            return try tx.review(Validation(row), from: shelf)
        }
    }

    /// Makes changes to one area as a window that has just been opened.
    @discardableResult
    func change(
        _ key: String,
        _ changes: ReviewChange...,
        in validation: Validation,
        seen: Revision<ReviewField>? = nil,
        by person: Person? = nil
    ) async throws -> SavedFields<ReviewField> {
        let area = try area(key)
        return try await database.write { tx in
            let open = try tx.openValidation(validation.id, of: person ?? nia)
            let (area, desk) = try tx.desk(area.id, in: open, from: shelf)
            let now = try tx.review(of: area.id, in: open.id).revision
            return try tx.keep(changes, of: area, at: desk, seen: seen ?? now, by: person ?? nia)
        }
    }

    func recommend(_ outcome: Outcome?, why: String = "", in validation: Validation) async throws {
        try await database.write { tx in
            let open = try tx.openValidation(validation.id, of: nia)
            _ = try tx.keep([.recommend(outcome), .write(.why, why)], of: open, seen: open.talk.revision, by: nia)
        }
    }

    /// Agrees everywhere and recommends what the rule points to.
    func agreeAll(_ validation: Validation) async throws {
        for wire in try await review(validation.id).wires {
            try await change(wire.key, .choose(.agree), in: validation)
        }
        try await recommend(.met, in: validation)
    }

    func share(_ validation: Validation, by person: Person? = nil) async throws {
        try await database.write { tx in
            let open = try tx.openValidation(validation.id, of: person ?? nia)
            try tx.share(tx.review(open, from: shelf), by: person ?? nia)
        }
    }

    func history() async throws -> [String] {
        try await database.read { tx in try tx.history(of: trust.id).map { "\($0.personName): \($0.words)" } }
    }
}

/// A test asked for something that the sample does not have.
struct Missing: Error { let what: String }
