import Foundation
import Typesetting

extension ReportDocument {
    /// The report as a PDF that a screen reader can follow.
    package func pdf(by typesetter: Typesetter) async throws -> [UInt8] {
        try await typesetter.pdf(job)
    }

    /// What is to be set for it.
    var job: Typesetter.Job {
        get throws {
            let templates = Bundle.module.bundleURL.appending(component: "Templates")
            return try Typesetter.Job(Template("report.typ", in: templates), data: self)
        }
    }
}
