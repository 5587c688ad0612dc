import Frameworks
import Testing

@testable import Reports

@Suite("The abacus on paper")
struct AbacusDrawingTests {
    /// Where the stretch of levels begins and ends on paper.
    private let park = 208.0
    private let right = 600.0

    @Test("puts a bead where the design says: park + (v - 0.5) x width / 20", arguments: 1...20)
    func graded(notch: Int) {
        let drawing = AbacusDrawing([DrawingSample.row(.at(notch: notch))])
        let wanted = park + (Double(notch) - 0.5) * (right - park) / 20
        #expect(abs(drawing.x(notch, on: DrawingSample.five) - wanted) < 0.000_1)
        let beads = Drawn(drawing).beads
        #expect(beads.count == 1 && beads.first?["cx"] == tenths(wanted))
    }

    @Test("gives each level its share, and keeps every bead inside its own level")
    func inside() {
        for levels in 2...8 {
            for stops in [1, 4] where levels > 2 || stops == 4 {
                let names = (1...levels).map { Level(name: "Level \($0)", short: "\($0)", tone: .plain) }
                let scale = Scale(key: "any", stops: stops, levels: names)
                let drawing = AbacusDrawing([DrawingSample.row(.notJudged, on: scale, standard: nil)])
                let edges = drawing.edges(scale)
                #expect(edges.first == park && edges.last == right && edges == edges.sorted())
                for notch in scale.notches {
                    let number = scale.number(of: notch)
                    let x = drawing.x(notch, on: scale)
                    #expect(x > edges[number - 1] && x < edges[number])
                }
            }
        }
    }

    @Test("lines a two-way wire up with the standard of the others, and splits it in halves where there is none")
    func twoWay() {
        let (met, graded) = (DrawingSample.row(.at(notch: 2), on: DrawingSample.met, standard: 2), DrawingSample.five)
        for standard in 2...5 {
            let drawing = AbacusDrawing([met, DrawingSample.row(.notJudged, standard: standard)])
            let split = park + (right - park) * Double(standard - 1) / 5
            #expect(drawing.edges(DrawingSample.met) == [park, split, right])
            #expect(drawing.edges(graded)[standard - 1] == split)
            #expect(drawing.x(1, on: DrawingSample.met) == (park + split) / 2)
            #expect(drawing.x(2, on: DrawingSample.met) == (split + right) / 2)
        }
        for rows in [[met], [met, DrawingSample.row(.notJudged, standard: 1)]] {
            #expect(AbacusDrawing(rows).edges(DrawingSample.met) == [park, 404, right])
        }
    }

    @Test("takes the scale and the standard of most rows as the main ones")
    func main() {
        let rows = [
            DrawingSample.row(.notJudged, on: DrawingSample.four, standard: 4),
            DrawingSample.row(.notJudged, standard: 4), DrawingSample.row(.notJudged, standard: 3),
            DrawingSample.row(.notJudged, standard: 3),
            DrawingSample.row(.notJudged, on: DrawingSample.met, standard: 2),
        ]
        let drawing = AbacusDrawing(rows)
        #expect(drawing.main == DrawingSample.five)
        #expect(drawing.edges(DrawingSample.met)[1] == drawing.edges(DrawingSample.five)[2])
        #expect(AbacusDrawing([]).main == nil)
    }

    @Test("is said in words that name every area with its judgement")
    func alternative() {
        let part = { AbacusDrawing.Row.Part(number: $0, title: $1, letter: nil) }
        let drawing = AbacusDrawing([
            DrawingSample.row(.at(notch: 2), of: "Safeguarding", on: DrawingSample.met),
            DrawingSample.row(.at(notch: 11), of: "Inclusion"), DrawingSample.row(.notJudged, of: "Attendance"),
            DrawingSample.row(.doesNotApply(reason: "No nursery."), of: "Nursery"),
            DrawingSample.row(.notForSchool, of: "Post-16"),
            DrawingSample.row(.at(notch: 3), of: "Phonics", on: DrawingSample.four, part: part(1, "English")),
            DrawingSample.row(.at(notch: 4), of: "Phonics", on: DrawingSample.four, part: part(2, "Mathematics")),
        ])
        #expect(
            drawing.alternative == """
                The abacus. Safeguarding: Met; Inclusion: Expected standard, upper middle; Attendance: not judged yet; \
                Nursery: does not apply; Post-16: does not apply to this school; Phonics, English: Taking hold; \
                Phonics, Mathematics: Met.
                """
        )
    }
}
