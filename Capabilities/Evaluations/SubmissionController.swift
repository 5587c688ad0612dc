import Accounts
import Database
import Frameworks
import Schools
import Web

/// Reading what was sent, and the files in it.
package struct SubmissionController: Sendable {
    private let database: Database
    private let shell: Shell
    private let shelf: FrameworkShelf
    private let files: FileStore
    private let after: AfterSending

    package init(
        _ database: Database,
        _ shell: Shell,
        _ shelf: FrameworkShelf,
        _ files: FileStore,
        _ after: AfterSending
    ) {
        self.database = database
        self.shell = shell
        self.shelf = shelf
        self.files = files
        self.after = after
    }

    package func add(to contents: Contents) {
        contents.get("/submissions/{submission}") { visit in try await show(visit) }
        contents.get("/submissions/{submission}/evidence/{evidence}") { visit in try await file(visit) }
    }

    private func show(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("submission", as: Submission.self)
        return try await database.read { tx in
            let person = try tx.person(visit)
            let submission = try tx.submission(id, readBy: person, after)
            let (copy, text) = try tx.frozenCopy(of: id)
            let page = SubmissionPage(
                submission: submission,
                copy: copy,
                version: try tx.published(submission.version, trust: submission.trust, from: shelf),
                isWhole: FrozenEvaluation.sha256(of: text) == submission.sha256,
                mayReadEvaluation: person.may(.readEvaluation, at: submission.school),
                mayWithdraw: person.may(.submit, at: submission.school)
            )
            return shell.page(page.sheet, for: person)
        }
    }

    private func file(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("submission", as: Submission.self)
        let evidence = try visit.id("evidence", as: Evidence.self)
        let (file, trust) = try await database.read { tx in
            let submission = try tx.submission(id, readBy: tx.person(visit), after)
            guard let file = try tx.frozenCopy(of: id).value.evidence.first(where: { $0.id == evidence })?.file else {
                throw Problem.notFound
            }
            return (file, submission.trust)
        }
        return .attachment(files.url(of: file, trust: trust), type: file.type.mediaType, name: file.name)
    }
}
