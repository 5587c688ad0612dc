import Database
import Foundation
import Schools
import Typesetting

/// One sheet that shows how a trust's documents look with its logo and colour.
struct LetterheadSheet: PrintedDocument {
    static var template: Template { get throws { try Template("letterhead.typ", of: .module) } }

    let trust: String
    let title = "How your documents look"
    let day: String
    let parts: [Part]

    /// A heading, and what is said under it.
    struct Part: Encodable, Sendable {
        let title: String
        let text: String
    }

    init(_ trust: Trust, on day: Day) {
        self.trust = trust.name
        self.day = day.iso
        parts = [
            Part(title: "The logo", text: trust.logo.map(Self.words) ?? "No logo is set."),
            Part(
                title: "The colour",
                text: trust.colour.map { "Headings and rules are in \($0.hex)." } ?? "Headings are in black."
            ),
            Part(
                title: "What never changes",
                text: "The colours of levels mean something, so they are the same in every trust."
            ),
        ]
    }

    private static func words(_ logo: TrustLogo) -> String {
        "It stands on the first page, \(logo.width) by \(logo.height) pixels. Whoever does not see it hears the trust’s name."
    }
}
