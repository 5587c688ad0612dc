import Foundation
import Testing

@testable import Typesetting

@Suite("Text that people typed", .timeLimit(.minutes(8)))
struct HostileTextTests {
    static let literally = [
        "#panic(\"x\") #let a = 1 #sys.version",
        "*not bold* _not italic_ `not code` $not maths$",
        "= No heading",
        "- no list + no list / no: list",
        "<no-label> @no-reference // no comment /* none */",
        "\\ #{ ] [ } \" ' ~ -- ---",
        "#read(\"/etc/passwd\") #include \"main.typ\"",
        "</script> & &amp; %PDF-1.7 endstream",
    ]

    static let shared = Typesetter(python: Sample.python)

    var typesetter: Typesetter { Self.shared }

    @Test("is shown as it was typed", arguments: literally)
    func isShownLiterally(text: String) async throws {
        let pages = try await Sample.pages(of: typesetter.pdf(Sample.job(text, title: text)))
        #expect(pages.first?.hasPrefix("Report\n\(text)\n") == true)
    }

    @Test("reads from right to left where its script does")
    func readsFromRightToLeft() async throws {
        let pages = try await Sample.pages(of: typesetter.pdf(Sample.job("\u{5E9}\u{5DC}\u{5D5}\u{5DD}")))
        #expect(pages.first?.contains("\u{5E9}\u{5DC}\u{5D5}\u{5DD}") == true)
    }

    @Test("may hold emoji, other scripts and characters that no font has")
    func mayHoldAnything() async throws {
        let family = "\u{1F469}\u{200D}\u{1F469}\u{200D}\u{1F467}"
        let text = family + " \u{4E2D}\u{6587} \u{0}\u{7}\u{FEFF}\u{FFFF}\u{10FFFF} end"
        let pages = try await Sample.pages(of: typesetter.pdf(Sample.job(text, title: text)))
        #expect(pages.first?.contains("\u{25A1} end") == true)
    }

    @Test("stays on the page however long it is", arguments: ["x", "word ", "\u{627}"])
    func staysOnThePage(part: String) async throws {
        let text = String(repeating: part, count: 100_000 / part.count)
        let pages = try await Sample.pages(of: typesetter.pdf(Sample.job(text)))
        #expect(pages.count > 10)
        let shown = pages.joined().count { part.contains($0) && !$0.isWhitespace }
        #expect(shown >= text.count { !$0.isWhitespace })
    }
}
