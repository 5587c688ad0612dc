import Accounts
import Database
import Evaluations
import Foundation
import Frameworks
import Logging
import Rehearsal
import Schools
import Web

extension Stage {
    /// The pages of this capability, asked in memory.
    func site(_ after: AfterSending = .nothing, _ around: EvaluationAround = .nothing) throws -> Site {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("stage-\(trust.id)").path
        let contents = Contents(
            WebSettings(uploads: folder),
            problem: { problem, _ in .text("\(problem)", status: problem.status) }
        )
        let shell = Shell(try Assets([EvaluationsAssets.folder]))
        let (shelf, files) = (FrameworkShelf(), FileStore(folder: folder))
        CyclesController(database, shell, shelf).add(to: contents)
        CycleController(database, shell, shelf, after).add(to: contents)
        CycleDatesController(database, shell).add(to: contents)
        ExtensionController(database, shell).add(to: contents)
        TermsController(database, shell).add(to: contents)
        ThemesController(database, shell).add(to: contents)
        LearningController(database, shell, shelf).add(to: contents)
        MappingController(database, shell, shelf).add(to: contents)
        EvaluationsController(database, shell, shelf, after).add(to: contents)
        EvaluationController(database, shell, shelf, files, around).add(to: contents)
        SendingController(database, shell, shelf, around).add(to: contents)
        SubmissionController(database, shell, shelf, files, after).add(to: contents)
        MovesController(database, shell, shelf).add(to: contents)
        return Site(Server(contents, log: Site.quiet))
    }

    /// Where `site` keeps its files.
    var files: FileStore {
        FileStore(folder: FileManager.default.temporaryDirectory.appendingPathComponent("stage-\(trust.id)").path)
    }

    /// A browser in which somebody is signed in.
    func visitor(_ person: Person, at site: Site) async throws -> Visitor {
        site.visitor(try await database.write { tx in try tx.startSession(of: person.id).text })
    }

    /// A browser with nothing between it and these pages.
    func visitor(_ person: Person, _ after: AfterSending = .nothing) async throws -> Visitor {
        try await visitor(person, at: site(after))
    }

    /// Somebody new with one role in the trust or at one school.
    func person(_ name: String, _ role: Role, at school: School? = nil) async throws -> Person {
        try await database.write { [trust] tx in try tx.put(name, role, at: school, in: trust) }
    }

    /// Adds a school to the trust.
    func school(_ name: String, _ phase: Phase) async throws -> School {
        let author = lead.author
        return try await database.write { [trust] tx in
            let draft = SchoolDraft(
                facts: SchoolFacts(name: name),
                phase: phase,
                hasEarlyYears: false,
                hasPost16: false
            )
            return try tx.addSchool(draft, to: trust.id, by: author)
        }
    }

    /// Closes the cycle and opens the next one to both schools.
    @discardableResult
    func next(_ title: String = "Spring 2027", _ version: Framework.Version? = nil) async throws -> Cycle {
        let plan = try Self.plan(title, schools.map { Cycle.Invited($0.id) })
        return try await database.write { [cycle, lead, self] tx in
            try tx.close(tx.cycle(cycle.id, seenBy: lead), by: lead)
            return try tx.open(version ?? self.version, as: plan, by: lead)
        }
    }

    /// Sends the evaluation of the first school.
    @discardableResult
    func send(impact: String = "") async throws -> Submission {
        let evaluation = try await seen()
        return try await database.write { [head] tx in try tx.submit(evaluation, impact: impact, by: head) }
    }
}
