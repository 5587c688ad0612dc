import Foundation
import Typesetting

extension FrameworkBooklet {
    /// The booklet as a PDF that a screen reader can follow.
    package func pdf(by typesetter: Typesetter) async throws -> [UInt8] {
        let templates = Bundle.module.bundleURL.appending(component: "Templates")
        return try await typesetter.pdf(Typesetter.Job(Template("booklet.typ", in: templates), data: self))
    }
}
