import Foundation
import Frameworks
import Rehearsal
import Schools
import Testing
import Typesetting
import Web

@testable import Reports

@Suite(
    "A report for a screen reader",
    .enabled(if: Paper.canBeChecked, "WAYMARK_PYTHON names no Python that has the checkers of PDFs"),
    .timeLimit(.minutes(8))
)
struct ReportAccessTests {
    @Test(
        "has title, language, tags and the abacus in words, and no checker complains",
        arguments: ["inclusion-excellence", "inspection-readiness", "english-and-mathematics"]
    )
    func real(framework: String) async throws {
        let room = try await Pressroom.open(framework)
        let validation = try await room.review()
        try await room.share(validation)
        for path in [room.live, room.sent] {
            let told = try Paper(await room.visitor(room.company.head).get(path).bytes).told()
            #expect(told.complaints == [], "\(path)")
            #expect(told.title == "Kestrel Bank Primary: \(room.version.title), version 1.0")
            #expect(told.language == "en-GB" && told.part == "1" && told.isTagged && told.showsTitle)
            #expect(told.tags["H1"] == 1 && told.tags["Figure"] == 1)
            for tag in ["H2", "H3", "H4", "Table", "TH", "TD", "Link"] {
                #expect(told.tags[tag, default: 0] > 0, "\(tag)")
            }
            let abacus = try #require(told.alternatives.first)
            #expect(told.alternatives.count == 1 && abacus.hasPrefix("The abacus. "))
            for wire in room.version.wires {
                let name = wire.parent.flatMap(room.version.area).map { "\($0.title), \(wire.title)" } ?? wire.title
                #expect(abacus.contains("\(name): "), "\(name)")
            }
        }
    }

    @Test("with something of everything, and with nothing at all, is read without a complaint")
    func samples() async throws {
        let areas = [
            ReportSample.safeguarding, ReportSample.inclusion, ReportSample.leadership, ReportSample.sixthForm,
        ]
        let state = ReportDocument.State.submission(number: 2, by: "Ruth", on: "20 November 2026", sha256: "9f86d081")
        for report in [
            ReportSample.document(areas, state: state, outcome: ReportSample.outcome), ReportSample.document([]),
        ] {
            let paper = Paper(try await report.pdf(by: ReportPDFTests.typesetter))
            let told = try paper.told()
            #expect(told.complaints == [])
            #expect(told.title == "Thistledown Primary School: Alder Valley School Standard, version 2.1")
            #expect(told.alternatives == ["Inclusion: Expected standard, upper middle."])
        }
    }

    @Test("does not hear running heads and feet")
    func runningHeads() async throws {
        let report = ReportSample.document([ReportSample.inclusion, ReportSample.inclusion])
        let paper = Paper(try await report.pdf(by: ReportPDFTests.typesetter))
        let pages = try paper.pages()
        #expect(pages.count > 2)
        for (place, page) in pages.enumerated() {
            #expect(
                page.contains("Live copy, 23 November 2026") && page.contains("Page \(place + 1) of \(pages.count)")
            )
        }
        let heard = try paper.taggedWords()
        #expect(heard.contains("Where are we now?") && !heard.contains("Page 2 of") && !heard.contains("Live copy"))
    }
}
