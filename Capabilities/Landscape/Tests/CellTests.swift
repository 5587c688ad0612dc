import Database
import Foundation
import Frameworks
import Testing
import Web

@testable import Landscape

@Suite("A cell of the heat map")
struct CellTests {
    @Test("shows what was agreed before what the school says")
    func agreed() {
        let cell = Landscape.Cell(agreed: 9, own: 13, isSaidNotToApply: false, isForSchool: true)
        #expect(cell == .judged(notch: 9, isValidated: true))
        #expect(Landscape.Cell(agreed: 9, own: nil, isSaidNotToApply: true, isForSchool: false).notch == 9)
    }

    @Test("shows the school’s own bead as not validated")
    func own() {
        let cell = Landscape.Cell(agreed: nil, own: 13, isSaidNotToApply: false, isForSchool: true)
        #expect(cell == .judged(notch: 13, isValidated: false))
    }

    @Test("keeps what was said when the area is no longer for the school")
    func kept() {
        #expect(Landscape.Cell(agreed: nil, own: 3, isSaidNotToApply: false, isForSchool: false).notch == 3)
    }

    @Test("tells what nobody judged from what does not apply")
    func blank() {
        #expect(Landscape.Cell(agreed: nil, own: nil, isSaidNotToApply: false, isForSchool: true) == .notJudged)
        #expect(Landscape.Cell(agreed: nil, own: nil, isSaidNotToApply: false, isForSchool: false) == .doesNotApply)
        #expect(Landscape.Cell(agreed: nil, own: nil, isSaidNotToApply: true, isForSchool: true) == .doesNotApply)
    }

    @Test("draws a bead at its place, dashed until it is validated, and says it in a sentence")
    func drawn() throws {
        let version = SampleVersion.make()
        let wire = try version.wire("inclusion")
        let own = CellPage.content([wire], [.judged(notch: 11, isValidated: false)]).text
        #expect(own.contains("<ellipse class=\"cb self\" cx=\"52.2\" cy=\"22\""))
        #expect(own.contains("<span class=\"vh\">Expected standard, upper middle, the school’s own judgement</span>"))
        #expect(own.components(separatedBy: "class=\"ct\"").count == 5)
        let agreed = CellPage.content([wire], [.judged(notch: 11, isValidated: true)]).text
        #expect(agreed.contains("<ellipse class=\"cb\" cx"))
        #expect(agreed.contains("upper middle, validated"))
    }

    @Test("draws a choice of two with its tick or its cross, and no ticks on the wire")
    func twoWay() throws {
        let wire = try SampleVersion.make().wire("safeguarding")
        let met = CellPage.content([wire], [.judged(notch: 2, isValidated: true)]).text
        #expect(met.contains("cx=\"66.0\"") && met.contains("class=\"cg\" d=\"m61.8 22.2") && !met.contains("\"ct\""))
        let not = CellPage.content([wire], [.judged(notch: 1, isValidated: true)]).text
        #expect(not.contains("cx=\"24.0\"") && not.contains("m20.0 18 8 8m0-8-8 8"))
    }

    @Test("puts the parts of an area on wires of their own, in the colour of the lower bead")
    func parts() throws {
        let version = SampleVersion.make()
        let wires = [try version.wire("english"), try version.wire("mathematics")]
        let cells: [Landscape.Cell] = [.judged(notch: 15, isValidated: true), .judged(notch: 5, isValidated: false)]
        let html = CellPage.content(wires, cells).text
        #expect(html.contains("cy=\"13.0\" rx=\"7\" ry=\"9.0\"") && html.contains("cb open self"))
        #expect(
            html.contains("English: Established, upper middle, validated. Mathematics: Begun, lower end, the school’s")
        )
        #expect(html.contains("E Established<br>M Begun"))
        #expect(CellPage.tone(wires, cells) == "plain")
        #expect(CellPage.tone(wires, [.judged(notch: 15, isValidated: true), .notJudged]) == "reached")
        #expect(CellPage.blank([.notJudged, .doesNotApply])?.text == "Not judged")
        #expect(CellPage.blank([.doesNotApply, .doesNotApply])?.text.contains("Does not apply") == true)
        #expect(CellPage.blank(cells) == nil)
    }
}
