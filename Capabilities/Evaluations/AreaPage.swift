import Database
import Frameworks
import Web

/// The open area: four questions, once for each part where it has parts.
struct AreaPage {
    let page: EvaluationPage
    let area: Area
    let standings: [Standing]

    private var book: Workbook { page.book }

    var html: HTML {
        let parts = book.version.parts(of: area)
        let wires = (parts.isEmpty ? [area] : parts).compactMap { wire in
            standings.first { $0.area == wire.id }.map { (wire, $0) }
        }
        let questions: [HTML] = wires.enumerated().map { place, wire in
            AreaQuestions(page: page, area: wire.0, standing: wire.1, part: parts.isEmpty ? nil : place + 1).html
        }
        return """
            <section class="area" id="area" aria-labelledby="h-area"><div class="area-head"><div>\
            <h2 id="h-area">\(area.title)</h2><p class="muted">\(introduction(wires.map(\.1)))</p></div>\(neighbours)</div>\
            \(parts.isEmpty ? nil : page.note(on: area))\(guidance)\(questions)</section>
            """
    }

    private func introduction(_ wires: [Standing]) -> HTML {
        guard let standing = wires.first, standing.place != .notForThisSchool else {
            return "This \(book.version.words.area) does not apply to this school."
        }
        let standard: HTML? = standing.standard.map {
            "The mark asks for <b class=\"strong\">\(standing.scale.levels[$0 - 1].name)</b> here. "
        }
        let steps = wires.count == 1 ? Self.steps(standing) : nil
        let aligned = area.aligned.map(\.words)
        let alignment: HTML? = aligned.isEmpty ? nil : " Aligned to \(Words.list(aligned))."
        return "\(standard)\(steps.map { "\($0)" as HTML })\(alignment)"
    }

    private static func steps(_ standing: Standing) -> String? {
        standing.stepsToStandard.map { steps in
            if steps == 0 { return "You are there." }
            let unit = standing.scale.stops == 1 ? ("step", "steps") : ("quarter step", "quarter steps")
            return "You are \(Words.count(steps, unit.0, unit.1)) away."
        }
    }

    private var neighbours: HTML {
        let tops = book.version.tops
        guard let place = tops.firstIndex(where: { $0.id == area.id }) else { return .empty }
        let previous = place > 0 ? tops[place - 1] : nil
        let next = place + 1 < tops.count ? tops[place + 1] : nil
        let moves: HTML = "<a href=\"/evaluations/\(book.evaluation.id)/areas/\(area.id)/moves\">How the bead moved</a>"
        return """
            <p class="row small">\(moves)\(previous.map { link($0, "Previous") })\(next.map { link($0, "Next") })</p>
            """
    }

    private func link(_ area: Area, _ word: String) -> HTML {
        "<a href=\"/evaluations/\(book.evaluation.id)/areas/\(area.id)#area\">\(word): \(area.title)</a>"
    }

    private var guidance: HTML? {
        guard !area.guidance.isEmpty || !area.about.isEmpty else { return nil }
        let paragraphs: [HTML] = (area.about + "\n\n" + area.guidance).split(separator: "\n").map {
            "<p>\(String($0))</p>"
        }
        let look: HTML? =
            area.expects.lookFor.isEmpty
            ? nil
            : """
            <p class="strong mt-s">What a reader would look for</p>\
            <ul>\(area.expects.lookFor.map { "<li>\($0)</li>" as HTML })</ul>
            """
        return
            "<details class=\"more mt-s\"><summary>What this \(book.version.words.area) is about</summary>\(paragraphs)\(look)</details>"
    }
}

extension EvaluationPage {
    /// What has changed in an area since the version before.
    func note(on area: Area) -> HTML? {
        notes[area.id].map { "<p class=\"notice\"><b>Version \(book.version.number):</b> \($0)</p>" }
    }
}
