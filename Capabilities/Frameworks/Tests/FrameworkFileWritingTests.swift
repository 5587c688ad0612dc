import Database
import Foundation
import Frameworks
import Rehearsal
import Schools
import Testing

@Suite("A framework written as a file")
struct FrameworkFileWritingTests {
    private func again(_ text: String) throws -> Framework.Version {
        switch FrameworkFile.read(Array(text.utf8)) {
        case .success(let version): return version
        case .failure(let fault):
            Issue.record("\(fault.mistakes.map { $0.text(in: "file") })\n\(text)")
            throw fault
        }
    }

    @Test("loses nothing of the ready frameworks, and is the same to the byte when written again")
    func ready() throws {
        for framework in try ReadyFrameworks().all {
            let text = FrameworkFile.write(framework)
            let read = try again(text)
            #expect(Bare(read).firstDifference(Bare(framework)) == [])
            #expect(FrameworkFile.write(read) == text)
            #expect(!text.contains("unfinished"))
        }
    }

    @Test("loses nothing of random frameworks with texts of every kind, and is the same to the byte when written again")
    func random() throws {
        var dice = Dice(seed: 23)
        for _ in 0..<60 {
            let version = RandomFramework(&dice).version.scribbled(&dice)
            let text = FrameworkFile.write(version)
            let read = try again(text)
            #expect(Bare(read).firstDifference(Bare(version)) == [])
            #expect(FrameworkFile.write(read).firstDifference(text) == [])
        }
    }

    @Test("keeps a draft that is still being written, and says that it is")
    func unfinished() throws {
        var dice = Dice(seed: 29)
        for _ in 0..<20 {
            var version = RandomFramework(&dice).version.scribbled(&dice)
            for place in version.areas.indices where Bool.random(using: &dice) {
                if !version.areas[place].descriptors.isEmpty { version.areas[place].descriptors[0].looksLike = "" }
                if Bool.random(using: &dice) { version.areas[place].title = "" }
            }
            version.areas.append(.heading("Nothing yet"))
            version.purpose = ""
            version.rule.standard = [:]
            let text = FrameworkFile.write(version)
            #expect(text.contains("\nunfinished: true\n"))
            #expect(FrameworkFile.write(try again(text)).firstDifference(text) == [])
        }
        let empty = Framework.Version.sample([], AwardRule(standard: [:]))
        #expect(FrameworkFile.write(try again(FrameworkFile.write(empty))) == FrameworkFile.write(empty))
    }

    @Test("keeps texts that look like something else to a reader of YAML")
    func texts() throws {
        for words in [
            "~", "true", "null", "1.0", "- a", "a: b", "a #b", "“quoted”", "\"half", "it's", "*star & co &star", "*",
            "a\\b",
            "{a}", "[a]", "a, b", "tab\there", "two  spaces", "line\nline", "a\n\n  b", "a\u{FEFF}bom",
            "next\u{85}line",
            "sep\u{2028}arator", "🎈👩‍👧", "مدرسة", "e\u{301}", "\u{E000}private", "@at", "`tick", "%per", "? what",
            "!bang",
            "> more", "| pipe", "# hash", "'single'", "end:", "a\u{7}b",
            String(repeating: "long words ", count: 60) + "end",
            String(repeating: "x", count: 400), String(repeating: "a *b ", count: 50) + "&b",
        ] {
            var version = Framework.Version.sample([.wire("Inclusion")], AwardRule(standard: ["five-point": 3]))
            version.areas[0].descriptors[2].looksLike = words
            version.areas[0].descriptors[2].statements[0].text = String(words.prefix(300))
            let read = try again(FrameworkFile.write(version))
            #expect(Array(read.areas[0].descriptors[2].looksLike.utf8) == Array(words.utf8), "\(words)")
            #expect(Bare(read).firstDifference(Bare(version)) == [])
        }
    }

    @Test("reads as a person would write it")
    func look() throws {
        let text = FrameworkFile.write(try FrameworkFile.read(Array(FrameworkFileSample.text.utf8)).get())
        for line in [
            "title: Reading for all", "version: \"1.0\"", "  area: [strand, strands]",
            "      - {name: Done, short: Done, tone: reached}", "      phases: [primary, special]",
            "      - {framework: ofsted-2025, area: inclusion}", "          - Every pupil has a book",
            "      - key: pupils", "    voices/staff: Not met", "  blocks: [voices]", "  suggest: {best-fit: 1}",
            "    guidance: |-", "    - name: Gold", "      standard: {met: Met}",
        ] {
            #expect(text.contains("\(line)\n"), "\(line)")
        }
    }
}

/// What a framework says line by line, without its ids, for comparing.
struct Bare: Equatable {
    let lines: [String]

    init(_ version: Framework.Version) {
        let rule = version.rule
        let texts =
            [version.title, version.key, version.number, version.purpose, version.promise, version.about]
            + ["\(version.words)", "\(version.scales)"]
        let areas = version.areas.flatMap { area in
            let phases = Phase.allCases.filter { area.applies.phases?.contains($0) ?? false }
            return [
                version.keyPath(of: area), area.title, area.short, area.parent == nil ? "" : area.letter ?? "",
                area.about, area.guidance, "\(phases)", "\(area.applies.needsEarlyYears)",
                "\(area.applies.needsPost16)", "\(area.expects)", "\(area.aligned)", "\(area.scale?.key ?? "")",
                "\(rule.level(for: area) ?? 0)", "\(rule.blocks.contains(area.id))",
            ] + area.descriptors.flatMap { [$0.looksLike] + $0.statements.map(\.text) }
        }
        let tiers = rule.tiers.map { tier in
            "\(tier.name)\(version.scales.map { tier.standard[$0.key] ?? 0 })"
        }
        let rest = [
            "\(rule.needs)\(rule.asksImpact)\(rule.asksOutOfCategory)\(rule.suggestion)",
            "\(rule.validMonths) \(rule.noticeMonths)",
        ]
        lines = texts + areas + tiers + rest
    }

    /// The first line that differs, in both.
    func firstDifference(_ other: Bare) -> [String] {
        zip(lines, other.lines).first { $0 != $1 }.map { [$0, $1] } ?? (lines == other.lines ? [] : ["more", "lines"])
    }
}

extension String {
    /// The first line that differs to the byte, in both.
    func firstDifference(_ other: String) -> [String] {
        let (mine, theirs) = (split(separator: "\n"), other.split(separator: "\n"))
        let first = zip(mine, theirs).first { !$0.utf8.elementsEqual($1.utf8) }.map { ["\($0)", "\($1)"] }
        return first ?? (utf8.elementsEqual(other.utf8) ? [] : ["more", "lines"])
    }
}
