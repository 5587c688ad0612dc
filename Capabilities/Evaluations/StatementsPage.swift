import Database
import Frameworks
import Web

/// The statements of every level, each to be rated in four words.
struct StatementsPage {
    private let questions: AreaQuestions
    private let area: Area

    init(_ questions: AreaQuestions) {
        self.questions = questions
        area = questions.area
    }

    private var book: Workbook { questions.page.book }

    var html: HTML {
        guard area.descriptors.contains(where: { !$0.statements.isEmpty }) else { return .empty }
        let levels: [HTML] = zip(questions.standing.scale.levels, area.descriptors).enumerated().compactMap {
            place,
            level in
            level.1.statements.isEmpty ? nil : group(level.0, level.1, isOpen: place + 1 == openLevel)
        }
        let title = questions.heading("What we can show")
        guard questions.mayContribute else { return "<div class=\"section-sub\">\(title)\(levels)</div>" }
        return """
            <div class="section-sub">\(title)\
            <form data-autosave method="post" action="/evaluations/\(questions.evaluation.id)/ratings">\
            <input type="hidden" name="area" value="\(area.id)">\(levels)\
            <noscript><p class="row"><button class="btn">Save the statements</button></p></noscript></form></div>
            """
    }

    /// The level whose statements are open at first: the next one above the bead, which is worked towards.
    private var openLevel: Int {
        let scale = questions.standing.scale
        let now = questions.standing.notch.map(scale.number(of:)) ?? questions.standing.standard ?? 1
        let next = min(now + (questions.standing.notch == nil ? 0 : 1), scale.levels.count)
        let filled = area.descriptors.indices.filter { !area.descriptors[$0].statements.isEmpty }.map { $0 + 1 }
        return filled.contains(next) ? next : filled.last ?? next
    }

    private func group(_ level: Level, _ descriptor: Descriptor, isOpen: Bool) -> HTML {
        let rated = descriptor.statements.filter { book.ratings[$0.id] != .notApplicable }
        let shown = rated.count { book.ratings[$0.id] == .green }
        let counts = book.evidenceCounts(for: area)
        return """
            <details class="level-statements"\(attribute: "open", if: isOpen)><summary>\(levelMark(level)) \
            <span class="muted">\(shown) of \(rated.count) shown</span></summary>\
            <ul class="rows">\(descriptor.statements.map { row($0, counts[$0.id] ?? 0) })</ul></details>
            """
    }

    private func row(_ statement: Statement, _ evidence: Int) -> HTML {
        let count: HTML? =
            evidence == 0
            ? nil : "<em> (\(Words.count(evidence, "piece of evidence", "pieces of evidence")))</em>"
        return """
            <li class="st-row"><span id="s-\(statement.id)">\(statement.text)\(count)</span>\(rating(statement))</li>
            """
    }

    private func rating(_ statement: Statement) -> HTML {
        let now = book.ratings[statement.id]
        guard questions.mayContribute else {
            return now.map {
                "<span class=\"rated\" data-rate=\"\($0.rawValue)\">\(Self.drawing($0))\($0.words)</span>"
            }
                ?? "<span class=\"muted small\">Not rated</span>"
        }
        let choices: [HTML] = Rating.allCases.map { rating in
            """
            <label data-rate="\(rating.rawValue)"><input type="radio" name="rating-\(statement.id)" \
            value="\(rating.rawValue)"\(attribute: "checked", if: now == rating)>\(Self.drawing(rating))\(rating.words)</label>
            """
        }
        let was = now.map { Fields.was("rating-\(statement.id)", $0.rawValue) }
        return """
            <span class="rate" role="radiogroup" aria-labelledby="s-\(statement.id)">\(choices)</span>\(was)
            """
    }

    static func drawing(_ rating: Rating) -> HTML {
        "<svg viewBox=\"0 0 16 16\" aria-hidden=\"true\"><use href=\"#r-\(rating.rawValue)\"/></svg>"
    }
}
