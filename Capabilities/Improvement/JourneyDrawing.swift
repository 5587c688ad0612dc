import Database
import Frameworks
import Web

/// The line of a journey as a drawing: inspections above, visits below, what is still to come in outline.
struct JourneyDrawing {
    let milestones: [Milestone]
    let today: Day

    private static let (left, right, wire) = (20, 1175, 120)
    /// The least distance between two texts of one row, in units of the drawing.
    private static let room = 150

    /// The days between which the line runs: a little before the first point and after the last one or today.
    private var span: ClosedRange<Day> {
        let days = milestones.map(\.on) + [today]
        let (first, last) = (days.min() ?? today, days.max() ?? today)
        return first.adding(days: -12)...last.adding(days: 30)
    }

    /// Where a day stands on the line.
    func x(_ day: Day) -> Int {
        let length = span.upperBound - span.lowerBound
        return Self.left + (Self.right - Self.left) * (day - span.lowerBound) / max(length, 1)
    }

    var html: HTML {
        """
        <svg class="journey" viewBox="0 0 1200 292" role="img" aria-labelledby="j-t"><title id="j-t">\(words)</title>\
        <path class="j-wire" d="M\(Self.left) \(Self.wire)H\(Self.right)"/>\
        <path class="j-done" d="M\(Self.left) \(Self.wire)H\(x(today))"/>\
        \(points)\(now)\(months)</svg>
        """
    }

    /// The whole line in one sentence or two.
    var words: String {
        let (past, ahead) = (milestones.filter { !$0.isAhead }, milestones.filter(\.isAhead))
        let said = { (point: Milestone) in "\(point.title), \(Words.date(point.on))" }
        let first = past.isEmpty ? "Nothing has happened yet." : "So far: \(past.map(said).joined(separator: "; "))."
        return ahead.isEmpty ? first : "\(first) Ahead: \(ahead.map(said).joined(separator: "; "))."
    }

    /// The posts first, so that none runs through the words of another point.
    private var points: HTML {
        var last: [Bool: [Int]] = [true: [-1_000, -1_000], false: [-1_000, -1_000]]
        var (posts, words): ([HTML], [HTML]) = ([], [])
        for point in milestones {
            let x = x(point.on)
            let rows = last[point.isAbove] ?? []
            let row = x - rows[0] >= Self.room ? 0 : x - rows[1] >= Self.room ? 1 : 0
            last[point.isAbove]?[row] = x
            posts.append(post(point, x, row))
            words.append("\(shape(point, x))\(text(point, x, row))")
        }
        return "\(posts)\(words)"
    }

    private func post(_ point: Milestone, _ x: Int, _ row: Int) -> HTML {
        let end = point.isAbove ? Self.wire - 40 - row * 42 : Self.wire + 40 + row * 42
        return "<path class=\"j-post\" d=\"M\(x) \(Self.wire)V\(end)\"/>"
    }

    private func shape(_ point: Milestone, _ x: Int) -> HTML {
        switch point.kind {
        case .inspection: "<rect class=\"j-ofsted\" x=\"\(x - 13)\" y=\"107\" width=\"26\" height=\"26\"/>"
        case .inspectionDue: "<rect class=\"j-ofnext\" x=\"\(x - 12)\" y=\"108\" width=\"24\" height=\"24\"/>"
        case .visit, .move: "<ellipse class=\"j-visit\" cx=\"\(x)\" cy=\"120\" rx=\"13\" ry=\"17\"/>"
        case .visitPlanned, .moveExpected: "<ellipse class=\"j-next\" cx=\"\(x)\" cy=\"120\" rx=\"12\" ry=\"16\"/>"
        case .award:
            """
            <circle class="j-award" cx="\(x)" cy="120" r="24"/><path class="j-arrow" d="M\(x) 109l8 9h-4.5v11h-7v-11h-4.5z"/>
            """
        }
    }

    private func text(_ point: Milestone, _ x: Int, _ row: Int) -> HTML {
        let anchor = x < 90 ? "start" : x > 1_100 ? "end" : "middle"
        let y = point.isAbove ? 50 - row * 42 : 182 + row * 42
        return """
            <text class="jb" x="\(x)" y="\(y)" text-anchor="\(anchor)">\(point.title)</text>\
            <text class="m" x="\(x)" y="\(y + 18)" text-anchor="\(anchor)">\(point.words)</text>
            """
    }

    private var now: HTML {
        """
        <path class="j-today" d="M\(x(today)) 94v52"/>\
        <text class="jb" x="\(x(today))" y="84" text-anchor="middle">Today</text>
        """
    }

    /// A mark every month, or every fourth or twelfth where the line is long.
    private var months: HTML {
        let length = span.upperBound - span.lowerBound
        let step = length > 1_500 ? 12 : length > 300 ? 4 : 1
        var day = Day(year: span.lowerBound.year, month: span.lowerBound.month + 1, day: 1)
        var marks: [HTML] = []
        var year = 0
        while day <= span.upperBound {
            if (day.month - 1).isMultiple(of: step) {
                let name = Words.months[day.month - 1].prefix(3)
                let label = day.year == year ? String(name) : "\(name) \(day.year)"
                year = day.year
                marks.append(
                    """
                    <path class="j-post" d="M\(x(day)) 260v7"/><text class="m" x="\(x(day))" y="284">\(label)</text>
                    """
                )
            }
            day = Day(year: day.year, month: day.month + 1, day: 1)
        }
        return "<path class=\"j-ground\" d=\"M\(Self.left) 260H\(Self.right)\"/>\(marks)"
    }
}
