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
        /// Where its words begin, or end where they would leave the drawing otherwise.
        let wordsAt: Int
        let endsThere: Bool
        /// How many rows of words it stands away from the wire: 1 and 2 above it, -1 and -2 below it.
        let row: Int
    }

    var html: HTML {
        let marks = marks
        let top = marks.contains { $0.row == 2 } ? 0 : 44
        let end = x(today)
        return """
            <div class="insp-line" role="region" tabindex="0" aria-label="Inspections on one line"><svg \
            viewBox="0 \(top) \(Self.width) \(262 - top)" role="img" aria-label="\(sentence)">\
            <path class="insp-wire" d="M\(Self.left) \(Self.wireAt)H\(end)"/>\(ticks)\(marks.map(drawn))\
            <path class="insp-today" d="M\(end) 100v40"/>\
            <text class="insp-day" x="\(end + 12)" y="125">Today</text></svg></div>
            """
    }

    var sentence: String {
        guard let first = inspections.last, let last = inspections.first else { return "No inspections" }
        let count = Words.opening(inspections.count, "inspection", "inspections")
        guard inspections.count > 1 else { return "\(count), on \(last.dayWords)" }
        return "\(count), from \(first.dayWords) to \(last.dayWords)"
    }

    private var first: Day { inspections.map(\.startedOn).min() ?? today }
    private var last: Day { max(inspections.map(\.startedOn).max() ?? today, today) }

    private func x(_ day: Day) -> Int {
        Self.left + (day - first) * (Self.width - Self.left - 90) / max(last - first, 1)
    }

    /// Each in the row nearest to the wire that has room, above and below in turn.
    private var marks: [Mark] {
        var ends: [Int: Int] = [:]
        return inspections.reversed().enumerated().map { place, inspection in
            let x = x(inspection.startedOn)
            let endsThere = x > Self.width - 200
            let start = endsThere ? x + 13 - Self.longest : x - 13
            let rows = place.isMultiple(of: 2) ? [1, -1, 2, -2] : [-1, 1, -2, 2]
            let row = rows.first { (ends[$0] ?? -Self.width) < start } ?? rows[0]
            ends[row] = start + Self.longest
            return Mark(
                inspection: inspection,
                x: x,
                wordsAt: endsThere ? x + 13 : start,
                endsThere: endsThere,
                row: row
            )
        }
    }

    /// How wide the words of one mark may become.
    private static let longest = 165

    private func drawn(_ mark: Mark) -> HTML {
        let isAbove = mark.row > 0
        let words = isAbove ? 72 - (mark.row - 1) * 44 : 168 - (mark.row + 1) * 44
        let anchor = mark.endsThere ? "end" : "start"
        return """
            <path class="insp-post" d="M\(mark.x) \(Self.wireAt)V\(isAbove ? words + 24 : words - 16)"/>\
            <rect class="insp-square" x="\(mark.x - 13)" y="\(Self.wireAt - 13)" width="26" height="26"/>\
            <text class="insp-day" x="\(mark.wordsAt)" y="\(words)" text-anchor="\(anchor)">\
            \(Words.short(mark.inspection.startedOn))</text><text class="insp-words" x="\(mark.wordsAt)" y="\(words + 17)" \
            text-anchor="\(anchor)">\(Self.words(mark.inspection))</text>
            """
    }

    private static func words(_ inspection: Inspection) -> String {
        let overall = inspection.findings.lines.first { $0.area.key == "overall-effectiveness" }?.level?.name
        let words = overall ?? inspection.kind
        return words.count > 22 ? "\(String(words.prefix(21)).trimmed)…" : words
    }

    private var ticks: HTML {
        let years = (first.year...last.year).dropFirst()
        let step = max(1, (years.count + 9) / 10)
        let marks: [HTML] = years.enumerated().filter { $0.offset.isMultiple(of: step) }.map { _, year in
            let x = x(Day(year: year, month: 1, day: 1))
            return """
                <path class="insp-tick" d="M\(x) 232v7"/><text class="insp-words" x="\(x)" y="256">\(year)</text>
                """
        }
        return "<path class=\"insp-axis\" d=\"M\(Self.left) 232H\(x(today))\"/>\(marks)"
    }
}
