import Database
import Foundation
import Frameworks
import Schools
import Testing

@Suite("A framework file")
struct FrameworkFileTests {
    @Test("is read whole: areas and parts in order, levels, statements, rule")
    func whole() throws {
        let draft = try FrameworkFile.read(Array(FrameworkFileSample.text.utf8)).get()
        #expect(draft.title == "Reading for all")
        #expect(draft.areas.map(\.key) == ["books", "voices", "pupils", "staff"])
        #expect(draft.words == TierWords(area: "strand", areas: "strands"))
        #expect(draft.scales.map(\.key) == ["steps", "met"])
        let books = draft.areas[0]
        #expect(
            books.applies == Applicability(phases: [.primary, .special], needsEarlyYears: true, needsPost16: false)
        )
        #expect(books.aligned == [Alignment(framework: "ofsted-2025", area: "inclusion")])
        #expect(books.guidance == "Look at the shelves.\n\nThen ask a pupil.")
        #expect(
            books.expects
                == EvidenceExpectation(kinds: [.voice, .data], least: 2, months: 12, lookFor: ["What pupils say"])
        )
        #expect(books.descriptors.map(\.looksLike) == ["There are books.", "Books are read."])
        #expect(books.descriptors[1].statements.map(\.text) == ["Every pupil has a book"])
        #expect(draft.areas[2].letter == "P" && draft.areas[3].letter == "T")
        #expect(draft.areas[2].parent == draft.areas[1].id)
        #expect(draft.rule == Self.rule(draft))
    }

    private static func rule(_ draft: Framework.Version) -> AwardRule {
        AwardRule(
            standard: ["steps": 2, "met": 2],
            areas: [draft.areas[3].id: 1],
            blocks: [draft.areas[1].id],
            needs: .atLeast(1),
            tiers: [.init(name: "Gold", standard: ["met": 2])],
            asksImpact: true,
            suggestion: .bestFit(1),
            validMonths: 24,
            noticeMonths: 6
        )
    }

    @Test("has ids of its own each time it is read")
    func ids() throws {
        let bytes = Array(FrameworkFileSample.text.utf8)
        let (one, other) = (try FrameworkFile.read(bytes).get(), try FrameworkFile.read(bytes).get())
        #expect(Set(one.areas.map(\.id)).isDisjoint(with: other.areas.map(\.id)))
    }

    @Test("may begin with a byte order mark and end its lines as Windows does")
    func windows() {
        let windows = FrameworkFileSample.text.replacing("\n", with: "\r\n")
        #expect(FrameworkFile.check([0xEF, 0xBB, 0xBF] + Array(windows.utf8)) == [])
    }

    @Test("comes ready three times, complete, without a mistake")
    func ready() throws {
        for url in try ReadyFrameworks.files {
            #expect(FrameworkFile.check(try Data(contentsOf: url)).map { $0.text(in: url.lastPathComponent) } == [])
        }
        let ready = try ReadyFrameworks()
        #expect(ready.all.map(\.key) == ["english-and-mathematics", "inclusion-excellence", "inspection-readiness"])
        for framework in ready.all {
            #expect(framework.gaps == [])
            #expect(framework.wires.allSatisfy { $0.descriptors.dropFirst().allSatisfy { !$0.statements.isEmpty } })
            #expect(framework.tops.allSatisfy { !$0.guidance.isEmpty && !$0.expects.lookFor.isEmpty })
        }
    }

    @Test("of English and mathematics has ten elements, and an eleventh for secondary pupils only, each judged twice")
    func elements() throws {
        let framework = try #require(try ReadyFrameworks().framework("english-and-mathematics"))
        let primary = framework.wires.filter {
            framework.applies($0, phase: .primary, hasEarlyYears: true, hasPost16: false)
        }
        let secondary = framework.wires.filter {
            framework.applies($0, phase: .secondary, hasEarlyYears: false, hasPost16: true)
        }
        #expect(framework.tops.count == 11)
        #expect(Set(primary.map(\.parent)).count == 10 && primary.count == 20)
        #expect(Set(secondary.map(\.parent)).count == 11 && secondary.count == 22)
        #expect(framework.tops.allSatisfy { framework.parts(of: $0).map(\.letter) == ["E", "M"] })
        #expect(framework.rule.needs == .every && framework.rule.asksImpact && framework.rule.asksOutOfCategory)
        #expect(Set(framework.wires.compactMap { framework.rule.level(for: $0) }) == [4])
    }

    @Test("of Inclusion Excellence has six areas or more, of Inspection readiness the nine, two-way where they are so")
    func others() throws {
        let ready = try ReadyFrameworks()
        let inclusion = try #require(ready.framework("inclusion-excellence"))
        #expect(inclusion.wires.count >= 6 && inclusion.wires.allSatisfy { $0.scale?.levels.count == 5 })
        let inspection = try #require(ready.framework("inspection-readiness"))
        #expect(inspection.wires.count == 9)
        #expect(inspection.wires.filter { $0.scale?.isTwoWay == true }.map(\.key) == ["safeguarding"])
        let primary = inspection.wires.count {
            inspection.applies($0, phase: .primary, hasEarlyYears: false, hasPost16: false)
        }
        #expect(primary == 7)
    }
}
