import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Typesetting
import Validations
import Web

/// The report of an evaluation as it is now, and of every copy that was sent, as PDFs.
package struct ReportController: Sendable {
    private let database: Database
    private let shelf: FrameworkShelf
    private let typesetter: Typesetter
    private let after: AfterSending

    package init(_ database: Database, _ shelf: FrameworkShelf, _ typesetter: Typesetter, _ after: AfterSending) {
        self.database = database
        self.shelf = shelf
        self.typesetter = typesetter
        self.after = after
    }

    package func add(to contents: Contents) {
        contents.get("/evaluations/{evaluation}/report.pdf") { visit in try await live(visit) }
        contents.get("/submissions/{submission}/report.pdf") { visit in try await sent(visit) }
    }

    private func live(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("evaluation", as: Evaluation.self)
        let (source, letterhead) = try await database.read { tx in
            let person = try tx.person(visit)
            return (try tx.liveReport(of: id, for: person, from: shelf), try tx.letterhead(of: person.trust))
        }
        return try await source.document.answer(named: source.fileName, on: letterhead, by: typesetter, visit)
    }

    private func sent(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("submission", as: Submission.self)
        let (source, letterhead) = try await database.read { tx in
            let person = try tx.person(visit)
            let submission = try tx.submission(id, readBy: person, after)
            let source = ReportSource(
                submission,
                try tx.frozenCopy(of: id).value,
                try tx.version(submission.version, trust: submission.trust, from: shelf),
                trust: person.trust.name,
                review: try tx.review(of: submission, readBy: person, from: shelf)
            )
            return (source, try tx.letterhead(of: person.trust))
        }
        return try await source.document.answer(named: source.fileName, on: letterhead, by: typesetter, visit)
    }
}

extension Transaction {
    /// The evaluation as it is now, for whoever may read it; not found for anybody else.
    func liveReport(of id: ID<Evaluation>, for person: Person, from shelf: FrameworkShelf) throws -> ReportSource {
        let evaluation = try evaluation(id, seenBy: person)
        var book = try workbook(evaluation, from: shelf)
        book.ghosts.validated = try lastValidated(id, in: book.version)
        let school = try school(evaluation.school.id, of: evaluation.trust)
        return ReportSource(book, trust: person.trust.name, school: school, by: person.name, at: now)
    }

    /// What a validator said of a submission, for whoever may read it: once shared, and the validator before that.
    fileprivate func review(
        of submission: Submission,
        readBy person: Person,
        from shelf: FrameworkShelf
    ) throws -> Review? {
        guard let validation = try liveValidation(of: submission.id), let seat = validation.seat(of: person),
            validation.isReadable(from: seat)
        else { return nil }
        return try review(validation, from: shelf)
    }
}
