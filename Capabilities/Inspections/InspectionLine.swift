import Database
import Frameworks
import Web

/// A school's inspections as squares on one wire, from the first to today.
struct InspectionLine {
    /// Newest first.
    let inspections: [Inspection]
    let today: Day

    private static let width = 1196
    private static let left = 30
    private static let wireAt = 120

    /// One square with its words, at its place.
    private struct Mark {
        let inspection: Inspection
        let x: Int
        /// How many rows of words it stands away from the wire: 1 and 2 above it, -1 and -2 below it.
        let row: Int
    }

    var html: HTML {
        """
        <div class="insp-line" role="region" tabindex="0" aria-label="Inspections on one line"><svg viewBox="0 0 \(Self.width) 262" \
        role="img" aria-label="\(sentence)"><path class="insp-wire" d="M\(Self.left) \(Self.wireAt)H\(x(today))"/>\
        \(ticks)\(marks.map(drawn))<path class="insp-today" d="M\(x(today)) 100v40"/>\
        <text class="insp-day" x="\(x(today))" y="90" text-anchor="middle">Today</text></svg></div>
        """
    }

    var sentence: String {
        guard let first = inspections.last, let last = inspections.first else { return "No inspections" }
        let count = Words.opening(inspections.count, "inspection", "inspections")
        guard inspections.count > 1 else { return "\(count), on \(last.dayWords)" }
        return "\(count), from \(first.dayWords) to \(last.dayWords)"
    }

    private var first: Day { inspections.map(\.startedOn).min() ?? today }

    private func x(_ day: Day) -> Int {
        let span = max(today - first, 1)
        return Self.left + (day - first) * (Self.width - Self.left - 90) / span
    }

    /// Each in the row nearest to the wire that has room, above and below in turn.
    private var marks: [Mark] {
        var ends: [Int: Int] = [:]
        return inspections.reversed().enumerated().map { place, inspection in
            let x = x(inspection.startedOn)
            let rows = place.isMultiple(of: 2) ? [1, -1, 2, -2] : [-1, 1, -2, 2]
            let row = rows.first { (ends[$0] ?? -1_000) < x } ?? rows[0]
            ends[row] = x + 150
            return Mark(inspection: inspection, x: x, row: row)
        }
    }

    private func drawn(_ mark: Mark) -> HTML {
        let isAbove = mark.row > 0
        let words = isAbove ? 72 - (mark.row - 1) * 44 : 172 - (mark.row + 1) * 44
        let end = isAbove ? words + 24 : words - 16
        let start = max(mark.x - 13, 0)
        return """
            <path class="insp-post" d="M\(mark.x) \(Self.wireAt)V\(end)"/>\
            <rect class="insp-square" x="\(mark.x - 13)" y="\(Self.wireAt - 13)" width="26" height="26"/>\
            <text class="insp-day" x="\(start)" y="\(words)">\(Words.short(mark.inspection.startedOn))</text>\
            <text class="insp-words" x="\(start)" y="\(words + 17)">\(Self.words(mark.inspection))</text>
            """
    }

    private static func words(_ inspection: Inspection) -> String {
        let overall = inspection.findings.lines.first { $0.area.key == "overall-effectiveness" }?.level?.name
        let words = overall ?? inspection.kind
        return words.count > 22 ? "\(words.prefix(21).trimmingPrefix(" "))…" : words
    }

    private var ticks: HTML {
        let years = Array(first.year + 1...max(today.year, first.year + 1)).filter { $0 <= today.year }
        let step = max(1, (years.count + 9) / 10)
        let marks: [HTML] = years.enumerated().filter { $0.offset.isMultiple(of: step) }.map { _, year in
            let x = x(Day(year: year, month: 1, day: 1))
            return
                "<path class=\"insp-tick\" d=\"M\(x) 232v7\"/><text class=\"insp-words\" x=\"\(x)\" y=\"256\">\(year)</text>"
        }
        return "<path class=\"insp-axis\" d=\"M\(Self.left) 232H\(x(today))\"/>\(marks)"
    }
}
