import Frameworks
import Testing

@testable import Reports

@Suite("A row of the abacus on paper")
struct AbacusRowDrawingTests {
    private func drawn(_ rows: AbacusDrawing.Row...) -> Drawn { Drawn(AbacusDrawing(rows)) }

    private func x(_ notch: Int) -> String { tenths(208 + (Double(notch) - 0.5) * 19.6) }

    @Test("shows what was validated as a full ghost with a dot at its foot, and the last cycle as a dashed one")
    func ghosts() throws {
        let drawn = drawn(DrawingSample.row(.at(notch: 11), validated: 9, lastCycle: 8))
        #expect(drawn.ghosts.map { $0["cx"] } == [x(8), x(9)])
        #expect(drawn.ghosts.map { $0["stroke-dasharray"] } == ["3 2.5", nil])
        #expect(drawn.ghosts.map { $0["fill"] } == ["none", "#FFFFFF"])
        let foot = try #require(drawn.named("circle").first { $0["r"] == "2.2" })
        #expect(foot["cx"] == x(9))
        let bead = try #require(drawn.elements.lastIndex { $0["cx"] == x(11) })
        let ghost = try #require(drawn.elements.lastIndex { $0["cx"] == x(9) })
        #expect(bead > ghost)
    }

    @Test("rings the bead where it stood before, and shows one ghost where both earlier beads stood together")
    func same() throws {
        let ring = try #require(drawn(DrawingSample.row(.at(notch: 11), validated: 11)).ghosts.first)
        let bead = try #require(drawn(DrawingSample.row(.at(notch: 11))).beads.first)
        let (outer, inner) = (
            try #require(ring["rx"].flatMap(Double.init)), try #require(bead["rx"].flatMap(Double.init))
        )
        #expect(ring["cx"] == bead["cx"] && outer > inner)
        let together = drawn(DrawingSample.row(.at(notch: 11), validated: 9, lastCycle: 9)).ghosts
        #expect(together.count == 1 && together.first?["stroke-dasharray"] == nil)
        #expect(drawn(DrawingSample.row(.at(notch: 11))).ghosts.isEmpty)
    }

    @Test("draws the standard at the left edge of its level, and a step where the next row asks for another")
    func standard() {
        let drawn = drawn(
            DrawingSample.row(.at(notch: 11), standard: 3),
            DrawingSample.row(.notJudged, standard: 3),
            DrawingSample.row(.notJudged, standard: 4),
            DrawingSample.row(.notJudged, standard: nil),
            DrawingSample.row(.notJudged, standard: 4)
        )
        #expect(
            drawn.standards == [
                "M364.8 42V82", "M364.8 82V122", "M364.8 122H443.2M443.2 122V162", "M443.2 202V242",
            ]
        )
    }

    @Test("that does not apply keeps its place with a dashed wire, and has no bead, no bands and no standard")
    func away() {
        for place in [ReportSource.Place.doesNotApply(reason: "No nursery."), .notForSchool] {
            let drawn = drawn(DrawingSample.row(place, of: "Nursery", validated: 9, lastCycle: 8))
            #expect(drawn.beads.isEmpty && drawn.ghosts.isEmpty && drawn.waiting.isEmpty && drawn.standards.isEmpty)
            #expect(drawn.wires.map { $0["stroke-dasharray"] } == ["2 4"])
            #expect(!drawn.named("rect").contains { $0["fill"] == "#E6F3E4" })
            #expect(drawn.words.contains("Nursery") && drawn.words.contains("Does not apply"))
            #expect(!drawn.words.contains("Standard for the mark"))
        }
    }

    @Test("that nobody has judged lets its bead wait left of the levels, beside its ghosts")
    func waiting() {
        let drawn = drawn(DrawingSample.row(.notJudged, validated: 9))
        #expect(drawn.beads.isEmpty && drawn.ghosts.count == 1)
        #expect(drawn.waiting.map { $0["cx"] } == ["197"])
        #expect(drawn.waiting.first?["stroke-dasharray"] == "3 2.5")
        #expect(drawn.words.contains("Not judged yet") && drawn.standards.count == 1)
    }

    @Test("says its level and quarter beside the wire; a two-way one has both words on it and no quarter")
    func reading() {
        let graded = drawn(DrawingSample.row(.at(notch: 11)))
        #expect(graded.words.contains("Expected standard") && graded.words.contains("upper middle"))
        let met = drawn(DrawingSample.row(.at(notch: 2), of: "Safeguarding", on: DrawingSample.met, standard: 2))
        #expect(met.words.filter { ["Not met", "Met"].contains($0) } == ["Not met", "Met", "Met"])
        #expect(met.words.first { $0.contains("middle") || $0.contains("end") } == nil)
    }

    @Test("of a part carries its letter, every other one hollow, and the area's name once")
    func parts() {
        let parts = ["English", "Mathematics"].enumerated().map { place, title in
            let part = AbacusDrawing.Row.Part(number: place + 1, title: title, letter: String(title.prefix(1)))
            return DrawingSample.row(.at(notch: 3), of: "Phonics", on: DrawingSample.four, standard: 4, part: part)
        }
        let drawn = Drawn(AbacusDrawing(parts))
        #expect(drawn.beads.map { $0["fill"] } == ["#211C2E", "#FFFFFF"])
        for words in ["Phonics", "English", "Mathematics", "E", "M"] {
            #expect(drawn.words.count { $0 == words } == 1, "\(words)")
        }
    }
}
