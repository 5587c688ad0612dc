import Database
import Evaluations
import Frameworks
import Validations
import Web

/// What the award rule asks, area by area, and how the beads of the school and of the validator stand to it.
struct DecisionTable {
    let review: Review
    /// Nil while nobody knows.
    var isInCategory: Bool?

    var html: HTML {
        """
        <section aria-labelledby="h-rule"><div class="cols-2"><div><h2 id="h-rule" class="h-small">On the validator’s beads</h2>\
        \(lines(review.reading(isInCategory: isInCategory)))</div><div><h2 class="h-small">On the school’s own beads</h2>\
        \(lines(review.schoolReading(isInCategory: isInCategory)))</div></div></section>\
        <section class="section" aria-labelledby="h-areas"><div class="section-head"><h2 id="h-areas">\
        \(Words.capitalised(review.version.words.area)) by \(review.version.words.area)</h2></div>\
        <table class="plain stackable"><caption class="vh">What the rule asks and where the beads stand</caption><thead><tr>\
        <th scope="col">\(Words.capitalised(review.version.words.area))</th><th scope="col">The rule asks for</th>\
        <th scope="col">The school</th><th scope="col">The validator</th><th scope="col">Reached</th></tr></thead>\
        <tbody>\(review.wires.map(row))</tbody></table></section>
        """
    }

    private func lines(_ reading: Reading) -> HTML {
        let items = reading.lines.map { line -> HTML in
            """
            <li><svg class="pt\(if: line.holds, " done")" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="7"/>\
            <path d="m4.6 8.2 2.4 2.4 4.4-4.8"/></svg><span><span class="vh">\(line.holds ? "Holds: " : "Does not hold: ")</span>\
            \(line.sentence)</span></li>
            """
        }
        let tier: HTML =
            reading.tier.map { "<p class=\"mt-s\">Reaches the tier <b class=\"strong\">\($0)</b>.</p>" } ?? .empty
        return "<ul class=\"rule mt-s\">\(items)</ul>\(tier)"
    }

    private func row(_ wire: Area) -> HTML {
        guard let scale = wire.scale else { return .empty }
        let standing = review.reading().standings.first { $0.area == wire.id }
        let asked = standing.map { levelMark(scale.levels[min($0.asked, scale.levels.count) - 1]) }
        let reached: HTML =
            standing.map { $0.reaches ? "Yes" : "<span class=\"late\">Not yet</span>" } ?? "Does not apply"
        let none = review.sent(wire)?.doesNotApply == nil ? "Not judged" : "Does not apply"
        return """
            <tr><th scope="row">\(review.version.title(of: wire))</th><td data-th="The rule asks for">\(asked)</td>\
            <td data-th="The school">\(levelMark(scale, review.schoolNotch(wire), none: none))</td>\
            <td data-th="The validator">\(levelMark(scale, review.notch(wire), none: none))</td>\
            <td data-th="Reached">\(reached)</td></tr>
            """
    }
}
