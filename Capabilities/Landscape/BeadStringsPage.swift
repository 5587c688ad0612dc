import Database
import Evaluations
import Frameworks
import Web

/// Every wire over the cycles: one bead for each school, hung above or below the standard for the mark.
struct BeadStringsPage {
    static let path = "/landscape/cycles"
    /// So many cycles are shown at most.
    static let most = 6

    /// With more beads than this above or below a line, a level is drawn as one block.
    private static let tallest = 24
    private static let line = 128.0

    let strings: [BeadStrings]
    let view: LandscapeView

    func sheet(trust: String) -> Sheet {
        let lede: HTML = """
            <b>One bead is one school.</b> Above the line it stands where the mark asks, or beyond. \
            Who hangs where changes from cycle to cycle; levels are counted and never added up.
            """
        return LandscapeFrame.sheet("Over the cycles", lede, view, trust: trust, at: Self.path) { content }
    }

    private var content: HTML {
        let pitch = min(9.2, 98 / Double(max(strings.map(\.tallest).max() ?? 1, 1)))
        let items: [HTML] = strings.map { one in
            """
            <li><h3>\(view.version.title(of: one.wire))</h3>\(drawing(one, pitch))<p>\(one.sentence)\(gap(one))</p></li>
            """
        }
        return """
            <section class="section" aria-labelledby="h-strings"><h2 id="h-strings" class="vh">\
            \(Words.capitalised(view.version.words.areas)), cycle by cycle</h2><ul class="trends">\(items)</ul></section>
            """
    }

    private func gap(_ one: BeadStrings) -> HTML {
        let missing = one.strings.filter { $0.counts == nil }.map(\.cycle.title)
        guard !missing.isEmpty else { return .empty }
        return
            " \(Words.list(missing)) cannot be compared: the \(view.version.words.area) or its levels were others then."
    }

    private func drawing(_ one: BeadStrings, _ pitch: Double) -> HTML {
        let drawn = one.strings.enumerated().map { place, string in
            line(string, one, pitch, x: 28 + min(62, 186 / Double(max(one.strings.count - 1, 1))) * Double(place))
        }
        let standard: HTML = one.standard == nil ? .empty : "<path class=\"axl\" d=\"M8 128h236\"/>"
        return """
            <svg viewBox="0 0 250 244" role="img" aria-label="\(sentence(one))">\(drawn)\(standard)</svg>
            """
    }

    private func line(_ line: BeadStrings.Line, _ one: BeadStrings, _ pitch: Double, x: Double) -> HTML {
        let name: HTML = """
            <text class="ax" x="\(x.tenths)" y="240" text-anchor="middle">\(Self.short(line.cycle.title))</text>
            """
        guard let counts = line.counts, line.judged > 0 else { return name }
        let standard = one.standard ?? 1
        let (above, below) = (line.reached(standard), line.judged - line.reached(standard))
        var (up, down) = (Self.line, Self.line)
        var beads: [HTML] = []
        for level in counts.indices where counts[level] > 0 {
            let height = pitch * Double(counts[level])
            let tone = one.scale.levels[level].tone.mark
            if level + 1 >= standard {
                up -= height
                beads.append(self.beads(counts[level], tone, x, top: up, pitch))
            }
        }
        for level in counts.indices.reversed() where counts[level] > 0 && level + 1 < standard {
            beads.append(self.beads(counts[level], one.scale.levels[level].tone.mark, x, top: down, pitch))
            down += pitch * Double(counts[level])
        }
        let under: HTML? =
            below == 0 ? nil : "<text class=\"str-n\" x=\"\((x + 14).tenths)\" y=\"141.6\">\(below)</text>"
        return """
            <path class="str" d="M\(x.tenths) \((up - 6).tenths)V\((down + 6).tenths)"/>\(beads)\
            <text class="str-n up" x="\((x + 14).tenths)" y="123.6">\(above)</text>\(under)\(name)
            """
    }

    private func beads(_ count: Int, _ tone: String, _ x: Double, top: Double, _ pitch: Double) -> HTML {
        func rect(_ y: Double, _ height: Double) -> String {
            """
            <rect data-level="\(tone)" class="cb" x="\((x - 9).tenths)" y="\((y + 0.8).tenths)" width="18" \
            height="\(max(height - 1.6, 0.6).tenths)" rx="3.6"/>
            """
        }
        let isCrowded = pitch < 98 / Double(Self.tallest)
        let drawn =
            isCrowded
            ? rect(top, pitch * Double(count))
            : (0..<count).map { rect(top + pitch * Double($0), pitch) }.joined()
        return HTML(trusted: drawn)
    }

    /// All counts, for whoever does not see them.
    private func sentence(_ one: BeadStrings) -> String {
        let lines = one.strings.map { line -> String in
            guard let counts = line.counts else { return "\(line.cycle.title): cannot be compared" }
            let levels = zip(one.scale.levels, counts).filter { $0.1 > 0 }.map { "\($0.1) at \($0.0.name)" }
            return "\(line.cycle.title): \(levels.isEmpty ? "not judged" : levels.joined(separator: ", "))"
        }
        return "\(view.version.title(of: one.wire)). \(lines.joined(separator: "; "))."
    }

    /// "Aut 26" of "Autumn 2026".
    static func short(_ title: String) -> String {
        let words = title.split(separator: " ")
        guard words.count > 1, let first = words.first, let last = words.last else { return String(title.prefix(9)) }
        let isYear = last.count == 4 && last.allSatisfy(\.isNumber)
        return "\(first.prefix(3)) \(isYear ? last.suffix(2) : last.prefix(5))"
    }
}
