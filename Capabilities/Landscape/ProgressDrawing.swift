import Database
import Frameworks
import Web

/// The ways of all beads of one evaluation over time: a row for every wire, the highest level on top of its row.
struct ProgressDrawing {
    let progress: Progress
    /// The day that is looked at.
    let on: Day

    private static let (left, right, top, height) = (210.0, 1190.0, 44.0, 46.0)

    /// A month before the first bead; what happened earlier stands in the list alone.
    private var first: Day {
        (progress.paths.compactMap(\.first?.on).min() ?? progress.days.first ?? progress.today).adding(days: -30)
    }
    private var bottom: Double { Self.top + Double(progress.paths.count) * Self.height }

    var html: HTML {
        let rows: [HTML] = progress.paths.enumerated().map { row($1, y: Self.top + Double($0) * Self.height) }
        let events: [HTML] = progress.events.filter { $0.kind.isOnLine && $0.on >= first }.map { event in
            let x = x(event.on)
            return """
                <path class="pr-post" d="M\(x.tenths) 26V\(bottom.tenths)"/>\(Self.sign(event.kind, x: x, y: 16))
                """
        }
        return """
            <svg class="progress" viewBox="0 0 1200 \((bottom + 26).tenths)" role="img" aria-label="\(words)">\
            \(rows)\(years)\(events)<path class="pr-day" d="M\(x(max(on, first)).tenths) 26V\(bottom.tenths)"/></svg>
            """
    }

    /// What an event looks like, for the line and for its key.
    static func sign(_ kind: ProgressEvent.Kind, x: Double, y: Double) -> HTML {
        let at = "translate(\(x.tenths) \(y.tenths))"
        return switch kind {
        case .inspection: "<rect class=\"pr-sign\" transform=\"\(at)\" x=\"-8\" y=\"-8\" width=\"16\" height=\"16\"/>"
        case .visit: "<ellipse class=\"pr-sign\" transform=\"\(at)\" rx=\"7\" ry=\"9\"/>"
        case .mark: "<circle class=\"pr-sign on\" transform=\"\(at)\" r=\"8\"/>"
        case .validated: "<path class=\"pr-tick-on\" transform=\"\(at)\" d=\"M-8 0l5 6L8-7\"/>"
        case .sent, .action, .evidence: "<path class=\"pr-sign\" transform=\"\(at)\" d=\"M-7-7 8 0l-15 7z\"/>"
        }
    }

    private func x(_ day: Day) -> Double {
        let all = Double(max(progress.today - first, 1))
        return Self.left + (Self.right - Self.left - 14) * Double(day - first) / all
    }

    private func row(_ path: BeadPath, y: Double) -> HTML {
        let bands = path.scale.levels.enumerated().map { place, level -> HTML in
            let tall = (Self.height - 6) / Double(path.scale.levels.count)
            let top = y + Self.height - 6 - Double(place + 1) * tall
            return """
                <rect class="st" data-level="\(level.tone.mark)" x="\(Self.left.tenths)" y="\(top.tenths)" \
                width="\((Self.right - Self.left).tenths)" height="\((tall + 0.3).tenths)"/>
                """
        }
        let standard: HTML? = path.standard.map { number in
            let line = y + (Self.height - 6) * (1 - Double(number - 1) / Double(path.scale.levels.count))
            return "<path class=\"pr-std\" d=\"M\(Self.left.tenths) \(line.tenths)H\(Self.right.tenths)\"/>"
        }
        let title = progress.version.title(of: path.wire)
        return """
            <text class="sl" x="0" y="\((y + 25).tenths)">\(title.prefix(28))\(title.count > 28 ? "…" : "")</text>\(bands)\
            \(standard)\(way(path, y: y))
            """
    }

    /// The way itself, and a bead wherever it was placed.
    private func way(_ path: BeadPath, y: Double) -> HTML {
        func height(_ notch: Int) -> Double {
            y + (Self.height - 6) * (1 - (Double(notch) - 0.5) / Double(path.scale.notches.upperBound))
        }
        var line = ""
        var beads: [HTML] = []
        for (place, step) in path.steps.enumerated() {
            guard let notch = step.notch, let level = path.scale.level(of: notch) else { continue }
            let end = path.steps.indices.contains(place + 1) ? path.steps[place + 1].on : progress.today
            let isOn = place > 0 && path.steps[place - 1].notch != nil
            line += "\(isOn ? "L" : "M")\(x(step.on).tenths) \(height(notch).tenths)H\(x(end).tenths)"
            beads.append(
                """
                <ellipse class="cb" data-level="\(level.tone.mark)" cx="\(x(step.on).tenths)" cy="\(height(notch).tenths)" \
                rx="4.5" ry="6"/>
                """
            )
        }
        return "<path class=\"pr-way\" d=\"\(line)\"/>\(beads)"
    }

    /// The first of January and of September of every year.
    private var years: [HTML] {
        (first.year...progress.today.year).flatMap { year in [(1, "\(year)"), (9, "Sept")].map { (year, $0.0, $0.1) } }
            .map { year, month, words in (Day(year: year, month: month, day: 1), words) }
            .filter { $0.0 >= first && $0.0 <= progress.today }
            .map { day, words in
                """
                <path class="pr-tick" d="M\(x(day).tenths) \(Self.top.tenths)V\(bottom.tenths)"/>\
                <text class="ax" x="\(x(day).tenths)" y="\((bottom + 18).tenths)" text-anchor="middle">\(words)</text>
                """
            }
    }

    private var words: String {
        progress.paths.map { "\(progress.version.title(of: $0.wire)): \($0.words)" }.joined(separator: ". ")
    }
}
