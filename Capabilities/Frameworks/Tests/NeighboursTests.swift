import Database
import Rehearsal
import Testing

@testable import Frameworks

@Suite("Neighbouring levels")
struct NeighboursTests {
    private func warning(_ lower: String, _ upper: String) -> String? {
        let levels = Scale.fivePoint.levels
        return Neighbours(
            lower: levels[2],
            upper: levels[3],
            diff: WordDiff(from: lower, to: upper),
            repeated: []
        ).warning
    }

    @Test("are warned of when nothing that counts changes between them")
    func alike() {
        let text = "Leaders check each term that support works and stop what does not help pupils in good time."
        let warned = [
            (text, text), (text, text.uppercased()), (text, text + "  "),
            (text, text.replacing("good time", with: "decent time")),
            (text, text.replacing("Leaders", with: "Senior leaders")),
        ]
        for (lower, upper) in warned { #expect(warning(lower, upper) != nil, "\(upper)") }
        #expect(warning(text, text) == "Expected standard and Strong standard say the same.")
        let share = warning(text, text.replacing("good time", with: "decent time"))
        #expect(
            share
                == "Expected standard and Strong standard can hardly be told apart: 94% of their words are the same, and no amount and no verb changes."
        )
    }

    @Test("are not warned of when an amount, a number or a verb changes, or much else")
    func apart() {
        let text = "Leaders check each term that support works and stop what does not help pupils in good time."
        let fine = [
            text.replacing("each", with: "most"), text.replacing("each term", with: "every term"),
            text.replacing("check", with: "plan"), text.replacing("term", with: "6 weeks"),
            text.replacing("stop", with: "stopped"),
            "Support is usually there, though late, and nobody has looked at it.", "",
        ]
        for upper in fine { #expect(warning(text, upper) == nil, "\(upper)") }
        #expect(warning("", text) == nil && warning("", "") == nil)
        #expect(warning("Pupils thrive in lessons", "Pupils behave in lessons") == nil)
    }

    @Test("know verbs by their endings")
    func verbs() {
        for word in [
            "checks", "checked", "checking", "plans", "planned", "applies", "improving", "Ensure", "3", "Most", "never",
        ] {
            #expect(Telling.isTelling(word), "\(word)")
        }
        for word in ["decent", "pupils", "school", "senior", "curriculum", "the", "ing", "ed"] {
            #expect(!Telling.isTelling(word), "\(word)")
        }
    }

    @Test("are all told apart in the frameworks that come ready")
    func ready() throws {
        for framework in try ReadyFrameworks().all {
            for wire in framework.wires { #expect(wire.warnings.isEmpty, "\(framework.title): \(wire.warnings)") }
        }
    }

    @Test("stand side by side on the page of the whole and of an area, the changed words marked")
    func page() async throws {
        let studio = try await Studio.open()
        let priya = try await studio.visitor(studio.priya)
        let draft = try await studio.draft()
        let path = "/frameworks/\(draft.id)/draft"
        let calm = try await priya.get("\(path)/differences")
        #expect(calm.text.contains("Every two neighbouring levels can be told apart."))
        let area = draft.wires[1]
        let text = "\(area.descriptors[0].looksLike) Always so."
        _ = try await priya.save("\(path)/\(area.id)", ["looks-3": "\(text)", "revision-looks-3": "0"])
        let lowest = area.descriptors[0].looksLike
        _ = try await priya.save("\(path)/\(area.id)", ["looks-2": "\(lowest) Always so.", "revision-looks-2": "0"])
        let statement = area.descriptors[2].statements[0].text
        _ = try await priya.post("\(path)/\(area.id)/statements", ["level": "4", "new-4": "\(statement)"])
        for page in [try await priya.get("\(path)/differences"), try await priya.get("\(path)/\(area.id)")] {
            #expect(page.text.contains("Needs attention and Expected standard say the same."))
            #expect(page.html.contains("<mark>"))
            #expect(page.text.contains("“\(statement)” is asked at Expected standard and again at Strong standard."))
        }
        #expect(try await studio.visitor(studio.validator).get("\(path)/differences").status == 403)
    }
}
