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

@testable import Reports
@testable import Validations

/// A trust in which one school has sent an evaluation, and people who may or may not read its reports.
struct Pressroom: Sendable {
    let database: Database
    let company: Company
    let version: Framework.Version
    let evaluation: Evaluation
    let submission: Submission
    let shelf = FrameworkShelf()

    static let schemas = [
        Schema.schools, AccountsSchema.schema, FrameworksSchema.schema, InspectionsSchema.schema,
        EvaluationsSchema.schema,
        ValidationsSchema.schema,
    ]

    static let why = "We have seen it “in class” & <in books>, مدرسة."

    static func open(_ framework: String = "inclusion-excellence") async throws -> Pressroom {
        let now = Instant(startOf: Day(year: 2026, month: 11, day: 22)).adding(seconds: 9 * 3600)
        let database = try await Engine.sqlite.fresh(schemas) { now }
        let company = try await database.write { tx in try Company(tx) }
        let version = try await database.write { tx in try tx.publishedReady(framework, by: company.lead) }
        let evaluation = try await database.write { tx in try tx.judged(by: company, version) }
        let submission = try await database.write { tx in
            let wire = try version.firstWire.id
            _ = try tx.judge(wire, of: evaluation.id, .explain(why), seen: nil, by: company.head)
            let survey = EvidenceEntry(title: "Survey of pupils", claim: "Nine of ten feel safe.", kind: .voice)
            try tx.add(survey, to: evaluation, [EvidenceLink(wire)], by: company.head)
            let impact = version.rule.asksImpact ? "Pupils in Year 4 write more." : ""
            return try tx.submit(evaluation, impact: impact, by: company.head)
        }
        return Pressroom(
            database: database,
            company: company,
            version: version,
            evaluation: evaluation,
            submission: submission
        )
    }

    /// Where the reports are.
    var live: String { "/evaluations/\(evaluation.id)/report.pdf" }
    var sent: String { "/submissions/\(submission.id)/report.pdf" }

    /// A browser in which that person is signed in.
    func visitor(_ person: Person?, _ typesetter: Typesetter = ReportPDFTests.typesetter) async throws -> Visitor {
        let settings = WebSettings(uploads: FileManager.default.temporaryDirectory.path)
        let contents = Contents(settings) { problem, _ in .text("\(problem)", status: problem.status) }
        let after = AfterSending(
            steps: { _, _ in [:] },
            mayRead: { tx, person, submission in try tx.validates(person, submission) }
        )
        ReportController(database, shelf, typesetter, after).add(to: contents)
        let site = Site(Server(contents, log: Site.quiet))
        guard let person else { return site.visitor() }
        return site.visitor(try await database.write { tx in try tx.startSession(of: person.id) }.text)
    }

    /// What a report says to somebody.
    func words(of path: String, for person: Person) async throws -> String {
        try Paper(await visitor(person).get(path).bytes).words()
    }

    /// Nia reviews everything: she moves the first bead, agrees elsewhere, and recommends.
    func review() async throws -> Validation {
        try await database.write { [company, shelf, submission] tx in
            let validation = try tx.assign(company.nia.id, to: submission, due: nil, by: company.lead)
            for (place, wire) in try tx.review(validation, from: shelf).wires.enumerated() {
                let (area, desk) = try tx.desk(wire.id, in: validation, from: shelf)
                let moved: [ReviewChange] = [
                    .place(1), .write(.reason, "Two year groups are not there yet."), .write(.target, "Every class."),
                ]
                _ = try tx.keep(
                    place == 0 ? moved : [.choose(.agree)],
                    of: area,
                    at: desk,
                    seen: .init(),
                    by: company.nia
                )
            }
            let changes: [TalkChange] = [.recommend(.minorGaps), .write(.why, "So near.")]
            _ = try tx.keep(changes, of: validation, seen: .init(), by: company.nia)
            return validation
        }
    }

    func share(_ validation: Validation) async throws {
        try await database.write { [company, shelf] tx in
            let open = try tx.openValidation(validation.id, of: company.nia)
            try tx.share(tx.review(open, from: shelf), by: company.nia)
        }
    }
}

extension Framework.Version {
    /// The first wire of the framework.
    var firstWire: Area {
        get throws {
            guard let wire = wires.first else { throw Missing(what: "wire") }
            return wire
        }
    }
}
