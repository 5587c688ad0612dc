import Foundation
import Typesetting

extension ReportDocument {
    /// The report as a PDF that a screen reader can follow.
    package func pdf(by typesetter: Typesetter) async throws -> [UInt8] {
        let templates = Bundle.module.bundleURL.appending(component: "Templates")
        return try await typesetter.pdf(Typesetter.Job(Template("report.typ", in: templates), data: self))
    }
}
