import Foundation
import Frameworks
import Testing

@testable import Reports

@Suite("The drawing of an abacus")
struct AbacusSheetTests {
    private static let places: [ReportSource.Place] =
        (1...20).map { .at(notch: $0) } + [.notJudged, .doesNotApply(reason: "No."), .notForSchool]

    /// A wire of every sort in every place.
    private static let whole: AbacusDrawing = {
        let graded = places.map { DrawingSample.row($0, of: "Area", standard: 4, validated: 9, lastCycle: 12) }
        let met = (1...2).map { DrawingSample.row(.at(notch: $0), on: DrawingSample.met, standard: 2) }
        let parts = (1...4).map { notch in
            let part = AbacusDrawing.Row.Part(number: notch, title: "Part", letter: "P")
            return DrawingSample.row(.at(notch: notch), on: DrawingSample.four, standard: 4, part: part)
        }
        let legends = AbacusDrawing.Legends(validated: "Last validated, July 2026", lastCycle: "Summer 2026")
        return AbacusDrawing(graded + met + parts, legends: legends)
    }()

    @Test("says every colour as an attribute and every weight in hundreds, as Typst needs it")
    func attributes() {
        let drawn = Drawn(Self.whole)
        #expect(drawn.isWhole)
        for element in drawn.elements {
            #expect(element["style"] == nil && element["class"] == nil && element.name != "style")
            for name in ["fill", "stroke"] {
                let colour = element[name]
                let isPlain = colour?.wholeMatch(of: /none|#[0-9A-F]{6}/) != nil
                #expect(colour == nil || isPlain, "\(element.name) \(name) \(colour ?? "")")
            }
            if ["path", "rect", "ellipse", "circle", "text"].contains(element.name) {
                #expect(element["fill"] != nil || element["stroke"] != nil, "\(element.name) has no colour")
            }
            if let weight = element["font-weight"] { #expect(Int(weight).map { $0 % 100 } == 0) }
        }
    }

    @Test("is whole whatever the areas are called")
    func hostile() {
        for title in ["<b> & \"quotes\" 'single' ]]>", "مدرسة \u{202E}abc", "👩🏽‍🏫👩🏽‍🏫", "", "\u{0}\u{7}x", "a\nb"] {
            let part = AbacusDrawing.Row.Part(number: 1, title: title, letter: title)
            let rows = [
                DrawingSample.row(.at(notch: 3), of: title),
                DrawingSample.row(.at(notch: 3), of: title, on: DrawingSample.four, part: part),
            ]
            let drawing = AbacusDrawing(rows, legends: .init(validated: title, lastCycle: title))
            #expect(Drawn(drawing).isWhole, "\(title)")
        }
    }

    @Test("names every level on the beam of each graded scale, shortly where there are more than five")
    func beams() {
        let both = Drawn(
            AbacusDrawing([
                DrawingSample.row(.notJudged), DrawingSample.row(.notJudged),
                DrawingSample.row(.notJudged, on: DrawingSample.four),
                DrawingSample.row(.notJudged, on: DrawingSample.met),
            ])
        )
        #expect(both.named("rect").count { $0["height"] == "36" && $0["fill"] == "#2C2639" } == 2)
        let words = both.words.joined(separator: " ")
        for level in DrawingSample.five.levels + DrawingSample.four.levels { #expect(words.contains(level.name)) }
        let many = Scale(
            key: "many",
            stops: 1,
            levels: (1...6).map { Level(name: "A long name \($0)", short: "S\($0)", tone: .plain) }
        )
        let short = Drawn(AbacusDrawing([DrawingSample.row(.notJudged, on: many)])).words
        #expect(short.contains("S6") && !short.contains { $0.contains("long") })
    }

    @Test("explains below only the marks that it shows")
    func key() {
        let words = Drawn(Self.whole).words
        for mark in ["Standard for the mark", "Last validated, July 2026", "Summer 2026"] {
            #expect(words.contains(mark))
        }
        let bare = Drawn(AbacusDrawing([DrawingSample.row(.at(notch: 3), standard: nil)]))
        #expect(bare.named("g").allSatisfy { $0["transform"]?.contains("scale") == true })
        #expect(bare.standards.isEmpty && !bare.words.contains("Standard for the mark"))
    }

    @Test("has the colours that the text of the report has")
    func colours() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../Templates/levels.typ").standardizedFileURL
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        for look in [ReportLevel.Look.first, .second, .third, .fourth, .fifth] {
            let line = try #require(lines.first { $0.hasPrefix("  \"\(look.rawValue)\": (fill:") })
            let ink = LevelInk(look)
            let colours = line.matches(of: /#[0-9A-F]{6}/).map { String($0.output) }
            #expect(Array(colours.prefix(4)) == [ink.fill, ink.edge, ink.words, ink.band])
        }
    }

    @Test("writes lengths with one figure after the point at most")
    func lengths() {
        let lengths = [0, 3, 2.04, 2.05, 19.96, -0.04, -0.5, -12.34].map(tenths)
        #expect(lengths == ["0", "3", "2", "2.1", "20", "0", "-0.5", "-12.3"])
    }

    @Test("breaks names between words, and ends in an ellipsis what does not fit")
    func wrapping() {
        #expect("Expected standard".wrapped(to: 12, lines: 2) == ["Expected", "standard"])
        #expect("Met".wrapped(to: 12, lines: 2) == ["Met"])
        #expect("One two three four".wrapped(to: 8, lines: 2) == ["One two", "three …"])
        #expect("Incomprehensibilities".wrapped(to: 10, lines: 2) == ["Incompreh…"])
        #expect("".wrapped(to: 10, lines: 2).isEmpty)
    }
}
