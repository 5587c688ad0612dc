import Foundation
import Logging
import Typesetting
import Web

extension NumberedReport {
    /// The report as a PDF that a screen reader can follow.
    func pdf(by typesetter: Typesetter) async throws -> [UInt8] {
        try await typesetter.pdf(job)
    }

    /// What is to be set for it.
    var job: Typesetter.Job {
        get throws {
            let templates = Bundle.module.bundleURL.appending(component: "Templates")
            return try Typesetter.Job(Template("numbered.typ", in: templates), data: self)
        }
    }

    /// The PDF as an answer; a refusal that says so where it cannot be set just now.
    func answer(by typesetter: Typesetter, _ visit: Visit) async throws -> Answer {
        do {
            return .bytes(try await pdf(by: typesetter), type: "application/pdf", name: fileName)
        } catch let failure as Typesetter.Failure {
            visit.log.error("a report could not be set", metadata: ["cause": "\(failure)"])
            throw Problem.refused(
                what: "The report could not be set just now.",
                then: "Nothing is lost. Try again in a moment. If it happens again, tell your trust administrator."
            )
        }
    }
}
