import Frameworks
import Testing
import Web

@Suite("A wire")
struct WireTests {
    @Test("says a level four ways: number of the tone, shape, name and quarter")
    func mark() {
        #expect(
            levelMark(.fivePoint, 11).text
                == "<span class=\"lv\" data-level=\"3\"><svg viewBox=\"0 0 16 16\" aria-hidden=\"true\"><use href=\"#g3\"/></svg>"
                + "<span class=\"w\">Expected standard</span> <small>upper middle</small></span>"
        )
        #expect(levelMark(.met, 1).text.contains("data-level=\"notmet\""))
        #expect(!levelMark(.met, 2).text.contains("<small>"))
        #expect(levelMark(.fivePoint, nil).text.contains("Not judged yet"))
        #expect(levelMark(.fivePoint, 21).text.contains("data-level=\"0\""))
    }

    @Test("parks a bead that is not judged, and reads as a sentence where it cannot be moved")
    func still() {
        let wire = Wire.still("Inclusion", .fivePoint, at: nil).text
        #expect(wire.contains("aria-label=\"Inclusion: Not judged yet\""))
        #expect(wire.contains("data-level=\"0\" data-pos=\"0\""))
        #expect(
            Wire.still("Safeguarding", .met, at: 2).text.contains(
                "class=\"wire two\" data-levels=\"2\" data-stops=\"1\""
            )
        )
    }

    @Test("rings the bead where a ghost stands at its place, and then draws no trail")
    func ghosts() {
        #expect(Wire.ghost(at: 8, bead: 8).text.contains("ghost same"))
        #expect(Wire.ghost(at: 8, bead: 9, isValidated: true).text.contains("ghost validated\""))
        #expect(Wire.trail(from: 8, to: 8).isEmpty)
        #expect(Wire.trail(from: 8, to: 11).text.contains("data-pos=\"11\" data-from=\"8\""))
        #expect(Wire.standardStep(3, from: 3).isEmpty)
        #expect(Wire.standardStep(3, from: 4).text.contains("data-prev=\"4\""))
    }

    @Test("names every level on its beam, shortly too where there are many")
    func beam() {
        #expect(!Wire.beam(.fivePoint).text.contains("class=\"sh\""))
        let six = Scale(
            key: "six",
            stops: 4,
            levels: (1...6).map { Level(name: "Level <\($0)>", short: "L\($0)", tone: .plain) }
        )
        #expect(Wire.beam(six).text.contains("<span class=\"sh\">L6</span><span class=\"w\">Level &lt;6&gt;</span>"))
    }
}
