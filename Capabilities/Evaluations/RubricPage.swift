import Database
import Frameworks
import Web

/// The levels of one wire side by side with what each looks like; choosing one moves the bead.
struct RubricPage {
    private let questions: AreaQuestions
    private let area: Area
    private let standing: Standing

    init(_ questions: AreaQuestions) {
        self.questions = questions
        area = questions.area
        standing = questions.standing
    }

    private var scale: Scale { standing.scale }
    private var book: Workbook { questions.page.book }
    private var number: Int? { standing.notch.map(scale.number(of:)) }

    var html: HTML {
        let data: HTML = "data-levels=\"\(scale.levels.count)\" data-stops=\"\(scale.stops)\""
        guard questions.mayJudge else {
            return """
                <div class="rubric" \(data)>\(wire(isStill: true))<div class="rubric-cols">\(stillColumns)</div></div>\(suggested)
                """
        }
        return """
            <form class="rubric" method="post" action="/evaluations/\(questions.evaluation.id)/judgements" \
            data-bead="notch-\(area.id)" \(data)><input type="hidden" name="area" value="\(area.id)">\
            <input type="hidden" name="revision-\(area.id)" value="\(book.judgement(of: area).revision)">\
            <fieldset><legend class="vh">Level for \(standing.title)</legend>\(wire(isStill: false))\
            <div class="rubric-cols">\(columns)</div></fieldset>\(quarters)\
            <noscript><p class="row"><button class="btn">Save the level</button></p></noscript></form>\(suggested)
            """
    }

    private func wire(isStill: Bool) -> HTML {
        let part = questions.part
        let bead: HTML =
            isStill
            ? Wire.stillBead(scale, at: standing.notch, part: part, letter: area.letter)
            : "<span class=\"at bead-still r-bead\"\(attribute: "data-part", part.map(String.init))>\(area.letter ?? "")</span>"
        let behind = AbacusRow.behind(standing, part: part, after: nil)
        return """
            <div\(Wire.attributes(scale)) aria-hidden="true"\(if: standing.carriedFrom != nil, " data-carried")>\
            \(Wire.bands(scale))\(behind)\(bead)</div>
            """
    }

    private var columns: [HTML] {
        scale.levels.enumerated().map { place, level in
            let id = "\(place + 1)\(questions.suffix)"
            return """
                <label data-level="\(level.tone.mark)"><span class="lh"><input type="radio" name="level" \
                value="\(place + 1)" aria-labelledby="ln\(id)" aria-describedby="ld\(id)"\
                \(attribute: "checked", if: number == place + 1)><span id="ln\(id)">\(level.name)</span></span>\
                <span class="d" id="ld\(id)">\(descriptor(place)?.looksLike ?? "")</span>\(shown(place))</label>
                """
        }
    }

    private var stillColumns: [HTML] {
        scale.levels.enumerated().map { place, level in
            """
            <div data-level="\(level.tone.mark)"\(attribute: "class", number == place + 1 ? "is-here" : nil)>\
            <span class="lh"><span>\(level.name)</span></span>\
            <span class="d">\(descriptor(place)?.looksLike ?? "")</span>\(shown(place))</div>
            """
        }
    }

    private func descriptor(_ place: Int) -> Descriptor? {
        area.descriptors.indices.contains(place) ? area.descriptors[place] : nil
    }

    private func shown(_ place: Int) -> HTML? {
        let statements = descriptor(place)?.statements.filter { book.ratings[$0.id] != .notApplicable } ?? []
        guard !statements.isEmpty else { return nil }
        let count = statements.count { book.ratings[$0.id] == .green }
        return "<span class=\"shown\">\(count) of \(statements.count) shown</span>"
    }

    private var quarters: HTML? {
        guard scale.stops == 4 else { return nil }
        let now = standing.notch.map { ($0 - 1) % 4 + 1 }
        let choices: [HTML] = Scale.quarters.enumerated().map { place, words in
            """
            <label><input type="radio" name="quarter" value="\(place + 1)"\(attribute: "checked", if: now == place + 1)>\
            \(Words.capitalised(words))</label>
            """
        }
        return """
            <fieldset class="fine"><legend class="vh">How far into the level</legend>\
            <span class="small strong" aria-hidden="true">How far into the level?</span>\
            <span class="seg">\(choices)</span></fieldset>
            """
    }

    private var suggested: HTML? {
        let rule = book.version.rule.suggestion
        guard let level = rule.level(area.descriptors, rated: book.ratings).flatMap(scale.level(numbered:)) else {
            return nil
        }
        return """
            <p class="suggest">The statements suggest \(levelMark(level)). \
            The suggestion never moves the bead.</p>
            """
    }
}
