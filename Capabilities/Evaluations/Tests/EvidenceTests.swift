import Accounts
import Database
import Foundation
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@testable import Evaluations

@Suite("A piece of evidence")
struct EvidenceTests {
    private let file = KeptFile(
        sha256: String(repeating: "a", count: 64),
        size: 90,
        type: .pdf,
        name: "Walk “October”.pdf"
    )

    @Test("is entered once, linked to areas and statements, changed and removed", arguments: Engine.available)
    func life(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let evaluation = try await stage.seen()
        let area = try stage.version.area("inclusion")
        let statements = Set(area.descriptors[2].statements.map(\.id))
        let entry = EvidenceEntry(
            title: "Adaptive teaching walk",
            claim: "Nine of eleven rooms.",
            kind: .observation,
            source: .internalData,
            datedOn: Day(year: 2026, month: 10, day: 21),
            bearing: .mixed,
            material: .file(file)
        )
        let links = [EvidenceLink(area.id, statements: statements), EvidenceLink(try stage.area("strategy"))]
        let evidence = try await stage.database.write { tx in
            try tx.add(entry, to: evaluation, links, by: stage.contributor)
        }
        var book = try await stage.workbook()
        #expect(book.evidence == [evidence])
        #expect(Set(try #require(book.links[evidence.id])) == Set(links))
        #expect(book.evidence(for: try stage.version.area("english")) == [evidence])
        #expect(book.evidenceCounts(for: area).count == 2)
        let changed = EvidenceEntry(title: "Walk", kind: .link, material: .link("https://www.example.org/walk"))
        try await stage.database.write { tx in
            let found = try tx.evidence(evidence.id, seenBy: stage.head, may: .contribute)
            try tx.change(found, to: changed, by: stage.head)
            try tx.link(found, in: evaluation, to: [EvidenceLink(area.id)], by: stage.head)
        }
        book = try await stage.workbook()
        #expect(book.evidence.map(\.entry) == [changed])
        #expect(book.links[evidence.id] == [EvidenceLink(area.id)])
        try await stage.database.write { tx in try tx.remove(evidence, by: stage.head) }
        #expect(try await stage.workbook().evidence.isEmpty)
        let library = try await stage.database.read { tx in try tx.library(of: evaluation) }
        #expect(library.isEmpty)
        await #expect(throws: Problem.notFound) {
            try await stage.database.read { tx in try tx.evidence(evidence.id, seenBy: stage.head) }
        }
    }

    @Test("is not found by another school, nor changed by a trust lead", arguments: Engine.available)
    func people(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let evaluation = try await stage.seen()
        let entry = EvidenceEntry(title: "Survey", kind: .voice)
        let evidence = try await stage.database.write { tx in try tx.add(entry, to: evaluation, [], by: stage.head) }
        await #expect(throws: Problem.notFound) {
            try await stage.database.read { tx in try tx.evidence(evidence.id, seenBy: stage.otherHead) }
        }
        await #expect(throws: Problem.self) {
            try await stage.database.read { tx in try tx.evidence(evidence.id, seenBy: stage.lead, may: .contribute) }
        }
        #expect(try await stage.database.read { tx in try tx.library(of: evaluation) } == [evidence])
    }

    @Test("needs a title, and a whole web address where it is a link")
    func faults() async throws {
        let stage = try await Stage(.sqlite)
        let evaluation = try await stage.seen()
        let entry = EvidenceEntry(
            title: " ",
            claim: String(repeating: "x", count: 100_001),
            kind: .link,
            material: .link("javascript:alert(1)")
        )
        await #expect(throws: entry.faults) {
            try await stage.database.write { tx in try tx.add(entry, to: evaluation, [], by: stage.head) }
        }
        #expect(entry.faults.all.map(\.field) == ["title", "claim", "url"])
        #expect(entry.faults["claim"] == "This text has 100,001 characters. The limit is 100,000.")
    }

    @Test(
        "takes an address of the web and no other",
        arguments: [
            ("https://www.example.org/report?x=1#a", true), ("http://localhost:8080/", true),
            (" https://example.org ", true),
            ("https://example.org/caf%C3%A9", true), ("ftp://example.org", false), ("javascript:alert(1)", false),
            ("data:text/html,hello", false), ("//example.org", false), ("example.org", false), ("https://", false),
            ("https:///path", false), ("https://user:secret@example.org", false), ("https://example.org/a b", false),
            ("https://example.org\\@evil.example", false), ("https://exa\u{202E}mple.org", false), ("", false),
        ]
    )
    func addresses(text: String, isTaken: Bool) {
        #expect((WebAddress.checked(text) != nil) == isTaken)
    }
}
