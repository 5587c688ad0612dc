import Evaluations
import Frameworks
import Web

/// The abacus for paper: one SVG that carries its own colours, and the sentence that says the same.
struct AbacusDrawing: Sendable {
    let rows: [Row]
    /// What the two earlier beads are called: "Last validated, July 2026", "Summer 2026".
    let legends: Legends
    /// The graded scale of most rows; two-way rows line up with its standard.
    let main: Scale?
    private let mainStandard: Int

    /// One wire.
    struct Row: Hashable, Sendable {
        /// The area, or the one that the part belongs to.
        let title: String
        let part: Part?
        let scale: Scale
        let place: ReportSource.Place
        /// The number of the level that the mark asks for, from 1.
        let standard: Int?
        let validated: Int?
        let lastCycle: Int?

        /// Which of its area's parts a wire is, from 1.
        struct Part: Hashable, Sendable {
            let number: Int
            let title: String
            let letter: String?
        }

        var height: Double { part == nil ? 40 : 27 }

        /// "Expected standard, upper middle", "not judged yet", "does not apply".
        var words: String {
            switch place {
            case .at(let notch): scale.words(of: notch)
            case .notJudged: "not judged yet"
            case .doesNotApply: "does not apply"
            case .notForSchool: "does not apply to this school"
            }
        }
    }

    /// Words beside the marks of earlier beads; nil where there are none.
    struct Legends: Hashable, Sendable {
        var validated: String?
        var lastCycle: String?
    }

    init(_ rows: [Row], legends: Legends = Legends()) {
        (self.rows, self.legends) = (rows, legends)
        let graded = rows.filter { !$0.scale.isTwoWay }
        main = graded.map(\.scale).commonest
        let standards = graded.filter { [main] in $0.scale == main }.compactMap(\.standard)
        mainStandard = standards.commonest ?? 1
    }

    /// Every area with its judgement, for whoever does not see the drawing.
    var alternative: String {
        let said = rows.map { row in
            "\(row.part.map { "\(row.title), \($0.title)" } ?? row.title): \(row.words)"
        }
        return "The abacus. \(said.joined(separator: "; "))."
    }

    /// Where the parts of the drawing stand, in its own units.
    enum Paper {
        static let width = 760.0
        static let left = 184.0
        /// Beads without a judgement wait between `left` and here.
        static let bands = 208.0
        static let right = 600.0
        static let words = 614.0
    }

    /// Where levels begin and end, from left to right.
    func edges(_ scale: Scale) -> [Double] {
        let width = Paper.right - Paper.bands
        if scale.isTwoWay, let main, mainStandard > 1 {
            let split = Paper.bands + width * Double(mainStandard - 1) / Double(main.levels.count)
            return [Paper.bands, split, Paper.right]
        }
        return (0...scale.levels.count).map { Paper.bands + width * Double($0) / Double(scale.levels.count) }
    }

    /// Where a notch stands on the wire.
    func x(_ notch: Int, on scale: Scale) -> Double {
        let (edges, number) = (edges(scale), scale.number(of: notch))
        let inside = (Double(notch - (number - 1) * scale.stops) - 0.5) / Double(scale.stops)
        return edges[number - 1] + (edges[number] - edges[number - 1]) * inside
    }
}

extension AbacusDrawing {
    /// The abacus of a report: a wire for every area, also those that are not for the school.
    init(_ source: ReportSource) {
        let (version, ghosts) = (source.version, source.ghosts)
        func row(_ wire: Area, _ title: String, _ part: Row.Part?) -> Row? {
            wire.scale.map { scale in
                Row(
                    title: title,
                    part: part,
                    scale: scale,
                    place: source.place(of: wire),
                    standard: version.rule.level(for: wire),
                    validated: source.notch(of: wire, in: ghosts.validated),
                    lastCycle: source.notch(of: wire, in: ghosts.lastCycle)
                )
            }
        }
        let rows = version.tops.flatMap { top in
            top.isWire
                ? [row(top, top.title, nil)]
                : version.parts(of: top).enumerated().map { place, part in
                    row(part, top.title, Row.Part(number: place + 1, title: part.title, letter: part.letter))
                }
        }
        self.init(
            rows.compactMap(\.self),
            legends: Legends(
                validated: ghosts.validated.isEmpty ? nil : "Last validated, \(ghosts.validated.title)",
                lastCycle: ghosts.lastCycle.isEmpty ? nil : ghosts.lastCycle.title
            )
        )
    }
}

extension Array where Element: Hashable {
    /// The value that occurs most; of several the first.
    fileprivate var commonest: Element? {
        let counts = reduce(into: [Element: Int]()) { $0[$1, default: 0] += 1 }
        let most = counts.values.max()
        return first { counts[$0] == most }
    }
}
