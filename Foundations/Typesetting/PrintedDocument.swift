import Logging
import Web

/// A value that a template of its own part sets as a PDF; the template reads it as JSON.
package protocol PrintedDocument: Encodable, Sendable {
    static var template: Template { get throws }
}

extension PrintedDocument {
    /// What is to be set.
    package func job(on letterhead: Letterhead) throws -> Typesetter.Job {
        try Typesetter.Job(Self.template, data: self, on: letterhead)
    }

    /// The document as a PDF that a screen reader can follow.
    package func pdf(on letterhead: Letterhead = .plain, by typesetter: Typesetter) async throws -> [UInt8] {
        try await typesetter.pdf(job(on: letterhead))
    }

    /// The PDF as an answer, to be read in the browser.
    ///
    /// - Parameter what: names it in the refusal where it cannot be set just now; the cause is in the log.
    package func answer(
        named name: String,
        what: String = "report",
        on letterhead: Letterhead,
        by typesetter: Typesetter,
        _ visit: Visit
    ) async throws -> Answer {
        do {
            return .bytes(try await pdf(on: letterhead, by: typesetter), type: "application/pdf", name: name)
        } catch let failure as Typesetter.Failure {
            visit.log.error("a document could not be set", metadata: ["document": "\(what)", "cause": "\(failure)"])
            throw Problem.refused(
                what: "The \(what) could not be set just now.",
                then: "Nothing is lost. Try again in a moment. If it happens again, tell your trust administrator."
            )
        }
    }
}
