import Foundation
import Typesetting

extension CaseDocument {
    /// The case as a PDF that a screen reader can follow.
    func pdf(by typesetter: Typesetter) async throws -> [UInt8] {
        let templates = Bundle.module.bundleURL.appending(component: "Templates")
        return try await typesetter.pdf(Typesetter.Job(Template("case.typ", in: templates), data: self))
    }
}
