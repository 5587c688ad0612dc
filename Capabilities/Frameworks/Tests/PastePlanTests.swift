import Accounts
import Database
import Rehearsal
import Testing

@testable import Frameworks

@Suite("A table taken into a draft")
struct PastePlanTests {
    private let draft = Framework.Version.sample([.wire("Inclusion"), .wire("Safety", .met)], AwardRule(standard: [:]))

    private func reading(_ text: String, in area: Area? = nil) -> PastePlan? {
        PastePlan(PastedTable(text), for: draft, in: area)
    }

    @Test("fills rows as areas and columns as levels, by the names in the header")
    func areas() throws {
        let plan = try #require(
            reading(
                """
                Our standard\t\t\t
                Area\t1. Urgent\tlevel 3: EXPECTED STANDARD\tExceptional
                Inclusion\tLate\t"Known by name.\n• Asked\n• Checked"\t
                \t\tA statement of its own\t
                Voice\t\tHeard\tActed upon
                """
            )
        )
        #expect(plan.scale.key == "five-point" && plan.faults.isEmpty)
        #expect(plan.rows.map(\.title) == ["Inclusion", "Voice"])
        #expect(plan.rows[0].area == draft.areas[0].id && plan.rows[1].area == nil)
        #expect(plan.rows[0].cells[0] == .init(looksLike: "Late", statements: []))
        let statements = ["Asked", "Checked", "A statement of its own"]
        #expect(plan.rows[0].cells[2] == .init(looksLike: "Known by name.", statements: statements))
        #expect(plan.rows[1].cells == [2: .init(looksLike: "Heard"), 4: .init(looksLike: "Acted upon")])
    }

    @Test("reads levels as rows, columns without names, and a scale of the library")
    func shapes() throws {
        let turned = try #require(
            reading("\tInclusion\tVoice\nNeeds attention\tA\tB\nExpected standard\tC\tD\nStrong\tE\tF")
        )
        #expect(turned.rows.map(\.title) == ["Inclusion", "Voice"])
        #expect(turned.rows[1].cells.mapValues(\.looksLike) == [1: "B", 2: "D", 3: "F"])
        let counted = try #require(reading("Voice\ta\tb\tc\td\te"))
        #expect(counted.scale.key == "five-point" && counted.rows[0].cells.count == 5)
        let stages = try #require(reading("Area\tNot yet\tBegun\tTaking hold\tMet\nVoice\ta\tb\tc\td"))
        #expect(stages.scale.key == "stages")
        #expect(reading("a\tb\nc\td") == nil && reading("one") == nil)
    }

    @Test("fills one area with a row of descriptors and rows of statements")
    func area() throws {
        let area = draft.areas[0]
        let plan = try #require(
            reading("\tExpected standard\tStrong standard\nDescriptor\tOne\tTwo\nStatements\tS1\tS2\n\tS3\t", in: area)
        )
        #expect(plan.rows.count == 1)
        #expect(plan.rows[0].cells[2] == .init(looksLike: "One", statements: ["S1", "S3"]))
        #expect(plan.rows[0].cells[3] == .init(looksLike: "Two", statements: ["S2"]))
        let bare = try #require(reading("a\tb\tc\td\te\nf\t\t\t\t", in: area))
        #expect(bare.rows[0].cells[0] == .init(looksLike: "a", statements: ["f"]))
    }

    @Test("leaves out what does not fit and says where it stood")
    func faults() throws {
        let long = String(repeating: "x", count: 301)
        let text =
            "Area\tExpected standard\tStrong standard\n\tHomeless\t\nInclusion\tFine\t\n\t\(long)\t\nSafety\tA\tB\n\(long)\tA\tB"
        let plan = try #require(reading(text))
        #expect(
            plan.faults == [
                "Row 2 has no name in its first column.",
                "Row 4, Expected standard: a statement has 301 characters. At most 300 fit.",
                "Row 5: “Safety” is judged on another scale.",
                "Row 6: the name has 301 characters. At most 80 fit.",
            ]
        )
        #expect(plan.rows.map(\.title) == ["Inclusion"])
    }

    @Test("tells bullets and numbers from paragraphs")
    func bullets() {
        let (text, bullets) = PastePlan.split("First.\n- one\n2) two\n– three\n-not\n2026 was good\n12. four")
        #expect(text == "First.\n-not\n2026 was good" && bullets == ["one", "two", "three", "four"])
    }

    @Test("is shown first, then taken in at once, and undone at once", arguments: Engine.available)
    func pages(_ engine: Engine) async throws {
        let studio = try await Studio.open(on: engine)
        let priya = try await studio.visitor(studio.priya)
        let draft = try await studio.draft()
        let area = draft.wires[0]
        let path = "/frameworks/\(draft.id)/draft"
        let table =
            "Area\tExpected standard\tStrong standard\n\(area.title)\tNew <words>\t• Somebody checks\nVoice\tHeard\tActed upon"
        #expect(try await priya.get("\(path)/paste").status == 200)
        let seen = try await priya.post("\(path)/paste", ["table": "\(table)"])
        #expect(seen.status == 200 && seen.text.contains("New <words>") && seen.text.contains("Somebody checks"))
        #expect(seen.text.contains("One new area, one that is there already.") && seen.text.contains("In place of:"))
        #expect(try await studio.version(draft.id) == draft)
        let taken = try await priya.post("\(path)/paste", ["table": "\(table)", "sure": "yes"])
        #expect(taken.leadsTo == path)
        let kept = try await studio.version(draft.id)
        #expect(kept.areas.last?.title == "Voice" && kept.areas.last?.descriptors[3].looksLike == "Acted upon")
        #expect(kept.area(area.id)?.descriptors[2].looksLike == "New <words>")
        #expect(kept.area(area.id)?.descriptors[3].statements.last?.text == "Somebody checks")
        _ = try await priya.post("\(path)/paste", ["table": "\(table)", "sure": "yes"])
        #expect(try await studio.version(draft.id) == kept)
        let step = try #require(try await studio.trail(draft.id).last(of: studio.priya.id.text))
        #expect(step.words == "pasted a table into two areas")
        _ = try await priya.post("\(path)/steps/\(step.id)/undoing")
        #expect(try await studio.version(draft.id) == draft)
        let one = try await priya.post("\(path)/\(area.id)/paste", ["table": "a\tb\tc\td\te", "sure": "yes"])
        #expect(one.leadsTo == "\(path)/\(area.id)")
        #expect(
            try await studio.version(draft.id).area(area.id)?.descriptors.map(\.looksLike) == ["a", "b", "c", "d", "e"]
        )
    }

    @Test("is refused where there is no table, no level, or no place")
    func refused() async throws {
        let studio = try await Studio.open()
        let priya = try await studio.visitor(studio.priya)
        let draft = try await studio.draft(of: "english-and-mathematics")
        let path = "/frameworks/\(draft.id)/draft"
        for (text, words) in [
            (String(repeating: "x\t", count: 61) + "x", "This table is too large."),
            ("", "There is no table here."), ("a\tb\nc\td", "No row names the levels."),
            ("Area\tBegun\tMet\n\tx\ty", "Row 2 has no name"),
        ] {
            let page = try await priya.post("\(path)/paste", ["table": "\(text)"])
            #expect(page.status == 422 && page.text.contains(words), "\(text)")
        }
        #expect(try await priya.get("\(path)/\(draft.tops[0].id)/paste").status == 409)
        #expect(try await priya.get("\(path)/\(ID<Area>())/paste").status == 404)
        #expect(try await studio.visitor(studio.validator).post("\(path)/paste", ["table": "a\tb"]).status == 403)
    }
}
