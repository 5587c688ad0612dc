import Database
import Foundation
import Frameworks
import Testing
import Typesetting

@testable import Reports

@Suite("A framework as a booklet", .timeLimit(.minutes(8)))
struct FrameworkBookletTests {
    private static let typesetter = Typesetter(
        python: ProcessInfo.processInfo.environment["WAYMARK_PYTHON"] ?? "python3"
    )

    private func booklet(_ key: String) throws -> (FrameworkBooklet, Framework.Version) {
        let version = try #require(try ReadyFrameworks().framework(key))
        let day = Day(year: 2026, month: 11, day: 27)
        return (FrameworkBooklet(version, trust: "Alder Valley Learning Trust", on: day), version)
    }

    /// Sets a booklet and asks one of poppler's programs about it.
    private func ask(_ program: [String], _ booklet: FrameworkBooklet) async throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(component: UUID().uuidString + ".pdf")
        try Data(try await booklet.pdf(by: Self.typesetter)).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let output = Pipe()
        let poppler = Process()
        poppler.executableURL = URL(filePath: "/usr/bin/env")
        poppler.arguments = program.map { $0 == "FILE" ? file.path : $0 }
        poppler.standardOutput = output
        try poppler.run()
        return String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }

    /// With every run of white space as one space.
    private func plain(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    @Test("says everything that the framework holds", arguments: ["inclusion-excellence", "english-and-mathematics"])
    func saysEverything(_ key: String) async throws {
        let (booklet, version) = try booklet(key)
        let text = plain(try await ask(["pdftotext", "-raw", "FILE", "-"], booklet))
        let about = version.about.split(separator: "\n\n").map(String.init)
        let areas = version.areas.flatMap { area in
            [area.title] + area.descriptors.flatMap { [$0.looksLike] + $0.statements.map(\.text) }
                + area.expects.lookFor
        }
        let rule = version.ruleSentences + [version.validitySentence, version.rule.suggestion.words]
        for said in [version.title, version.purpose, "Alder Valley Learning Trust"] + about + areas + rule {
            let stretches = plain(said).split(separator: " ").prefix(6).joined(separator: " ")
            #expect(text.contains(stretches) || text.replacing("- ", with: "-").contains(stretches), "\(said)")
        }
        #expect(text.contains("Version 1.0") || text.contains("Draft 1.0"))
    }

    @Test("is tagged, has a title and a language, and its levels stand in a table")
    func accessible() async throws {
        let (booklet, version) = try booklet("inclusion-excellence")
        let facts = try await ask(["pdfinfo", "FILE"], booklet)
        #expect(facts.contains("Tagged:          yes") && facts.contains("\(version.title), draft \(version.number)"))
        let meta = try await ask(["pdfinfo", "-meta", "FILE"], booklet)
        #expect(meta.contains("<pdfuaid:part>1</pdfuaid:part>") && meta.contains("<rdf:li>en-GB</rdf:li>"))
        let tags = try await ask(["pdfinfo", "-struct", "FILE"], booklet)
        for tag in ["Document", "H1", "H2", "Table", "TH", "TD", "TOC", "TOCI", "L", "LI", "P"] {
            #expect(tags.split(whereSeparator: \.isNewline).contains { plain(String($0)).hasPrefix(tag) }, "\(tag)")
        }
    }

    @Test("is possible for a draft in which nothing is written yet")
    func empty() async throws {
        let version = Framework.Version(
            framework: ID(),
            key: "empty",
            number: "0.1",
            stage: .draft,
            title: "",
            purpose: "",
            promise: "",
            about: "",
            words: TierWords(),
            areas: [],
            rule: AwardRule(standard: [:])
        )
        let day = Day(year: 2026, month: 11, day: 27)
        let booklet = FrameworkBooklet(version, trust: "Alder Valley", on: day)
        let text = plain(try await ask(["pdftotext", "-raw", "FILE", "-"], booklet))
        #expect(text.contains("Untitled framework") && text.contains("Draft 0.1") && text.contains("The mark"))
    }
}
