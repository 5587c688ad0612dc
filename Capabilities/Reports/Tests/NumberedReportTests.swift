import Database
import Foundation
import Rehearsal
import Schools
import Testing
import Typesetting
import Web

@testable import Reports

@Suite("A report in numbered paragraphs", .timeLimit(.minutes(8)))
struct NumberedReportTests {
    static let trust = Trust(name: "Alder Valley Learning Trust", code: MarkCode(initialsOf: "Alder Valley"))
    static let report = NumberedReport(
        trust: "Alder Valley Learning Trust",
        title: "Inspection preparation",
        subject: "Thistledown <Primary> & Nursery",
        facts: ["By the areas of Ofsted"],
        summary: "Seven of nine areas.",
        on: Day(year: 2026, month: 11, day: 27),
        sections: [
            .init(
                "Safeguarding",
                [.init("One judgement."), .init("Missing:", under: "Gaps", points: ["No date", "One kind"])]
            ),
            .init(
                "Inclusion",
                [
                    .init(
                        "Two judgements.",
                        table: .init(
                            heads: ["Judged", "Level"],
                            rows: [
                                [
                                    .init("Belonging"),
                                    .init(
                                        ReportLevel(name: "Expected standard", quarter: "lower end", look: .third),
                                        note: "validated"
                                    ),
                                ], [.init("Access"), .init(lines: ["Ash Primary, first", "Beck"], none: "None")],
                            ]
                        )
                    )
                ]
            ),
        ]
    )

    static let parts = ReportParts([(key: "gaps", title: "Gaps"), (key: "found", title: "What was found")], [:])

    private func page(_ parts: ReportParts = parts, rest: String = "") -> NumberedReportPage {
        NumberedReportPage(
            report: Self.report,
            parts: parts,
            path: "/schools/s1/report",
            rest: rest,
            from: ("Thistledown", "/schools/s1"),
            place: "schools"
        )
    }

    @Test("numbers its sections and their paragraphs")
    func numbers() {
        #expect(Self.report.sections.map(\.number) == ["1", "2"])
        #expect(Self.report.sections.flatMap(\.paragraphs).map(\.number) == ["1.1", "1.2", "2.1"])
        #expect(Self.report.fileName == "Inspection preparation, Thistledown Primary & Nursery, 27 November 2026.pdf")
    }

    @Test("holds the same on its page and in its PDF")
    func same() async throws {
        let html = page().sheet(of: Self.trust).main.text
        let paper = try Paper(try await Self.report.pdf(by: ReportPDFTests.typesetter)).words()
        #expect(Self.report.strings.count > 20)
        for words in Self.report.strings {
            #expect(html.contains(("\(words)" as HTML).text), "\(words)")
            #expect(paper.contains(words), "\(words)")
        }
    }

    @Test(
        "is read aloud with its contents and tables, and no checker complains",
        .enabled(if: Paper.canBeChecked, "WAYMARK_PYTHON names no Python that has the checkers of PDFs")
    )
    func accessible() async throws {
        let told = try Paper(try await Self.report.pdf(by: ReportPDFTests.typesetter)).told()
        #expect(told.complaints == [])
        #expect(told.title == "Inspection preparation: Thistledown <Primary> & Nursery")
        #expect(told.language == "en-GB" && told.part == "1" && told.isTagged && told.showsTitle)
        for tag in ["H1", "H2", "Table", "TH", "TD", "TOC", "L"] { #expect(told.tags[tag, default: 0] > 0, "\(tag)") }
    }

    @Test("names every table by its paragraph, so that no two sound alike")
    func tables() {
        let report = NumberedReport(
            trust: "Alder",
            title: "Pack",
            facts: [],
            summary: "Two.",
            on: Day(year: 2026, month: 11, day: 27),
            sections: ["Inclusion", "Safeguarding"].map {
                .init($0, [.init("One question.", table: .init(heads: ["Why"], rows: [[.init("Because")]]))])
            }
        )
        let page = NumberedReportPage(report: report, parts: Self.parts, path: "/p", from: ("Home", "/"), place: nil)
        let names = page.sheet(of: Self.trust).main.text.matches(of: #/aria-label="(Table [^"]+)"/#).map(\.1)
        #expect(names == ["Table 1.1: One question.", "Table 2.1: One question."])
    }

    @Test("leads to the PDF of the same parts, and names what it is about in its form")
    func leads() {
        let all = Self.parts.all
        #expect(page().sheet(of: Self.trust).main.text.contains("href=\"/schools/s1/report.pdf\""))
        let some = page(ReportParts(all, ["part": "found"]), rest: "standard=estyn").sheet(of: Self.trust).main.text
        #expect(some.contains("href=\"/schools/s1/report.pdf?standard=estyn&amp;part=found\""))
        #expect(some.contains("<input type=\"hidden\" name=\"standard\" value=\"estyn\">"))
        #expect(some.contains("value=\"found\" checked") && !some.contains("value=\"gaps\" checked"))
    }

    @Test("is whole where no part of it is named")
    func parts() {
        let all = Self.parts.all
        for query in [[:], ["part": "nonsense"]] as [Form] { #expect(ReportParts(all, query).isWhole) }
        let some = ReportParts(all, ["part": "gaps", "part": "nonsense"])
        #expect(some["gaps"] && !some["found"] && some.query == "part=gaps")
    }
}

extension NumberedReport {
    /// Every text of it that a reader should meet.
    var strings: [String] {
        [title, summary, date] + [subject].compactMap(\.self) + facts
            + sections.flatMap { [$0.title] + $0.paragraphs.flatMap(\.strings) }
    }
}

extension NumberedReport.Paragraph {
    fileprivate var strings: [String] {
        let cells = table?.rows.joined().flatMap { one in
            [one.text, one.note, one.level?.name, one.level?.quarter].compactMap(\.self) + (one.lines ?? [])
        }
        return [number, text] + [heading].compactMap(\.self) + points + (table?.heads ?? []) + (cells ?? [])
    }
}
