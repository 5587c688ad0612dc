import Frameworks
import Web

/// The table of who could help, and where help is needed: area by area, schools from A to Z.
enum StrengthsPage {
    /// - Parameter leads: whether whoever reads may go on to support between schools.
    static func html(_ strengths: [Strengths], _ words: TierWords, leads: Bool = false) -> HTML {
        let heads = (strong: strongHead(strengths), below: belowHead(strengths))
        let rows = strengths.map { row($0, heads) }
        return """
            <section class="section" aria-labelledby="h-s"><div class="section-head">\
            <h2 id="h-s">Who could help, and where help is needed</h2>\
            \(if: leads, way)</div>\
            <table class="plain stackable strength"><thead><tr><th scope="col">\(Words.capitalised(words.area))</th>\
            <th scope="col">\(heads.strong)</th><th scope="col">\(heads.below)</th></tr></thead><tbody>\(rows)</tbody>\
            </table></section>
            """
    }

    private static let way: HTML = "<a class=\"push\" href=\"/support\">What schools ask for and offer</a>"

    private static func row(_ one: Strengths, _ heads: (strong: String, below: String)) -> HTML {
        """
        <tr><th scope="row">\(one.title)<br><span class="muted small">\
        \(one.judged) \(one.judged == 1 ? "school" : "schools") judged</span></th>\
        <td data-th="\(heads.strong)">\(one.scale.isTwoWay ? either : tally(one.strong))</td>\
        <td data-th="\(heads.below)">\(one.standard == nil ? unasked : tally(one.below))</td></tr>
        """
    }

    private static func tally(_ schools: [String]) -> HTML {
        let names: HTML =
            schools.isEmpty ? "<span class=\"muted\">None this cycle</span>" : "\(schools.joined(separator: ", "))"
        return "<span class=\"tal\"><b class=\"tally\">\(schools.count)</b><span>\(names)</span></span>"
    }

    private static let either: HTML = "<span class=\"muted\">Met or not met: nobody stands further than others</span>"
    private static let unasked: HTML = "<span class=\"muted\">The mark asks for no level here</span>"

    /// Names the level where every graded scale calls it the same.
    private static func strongHead(_ strengths: [Strengths]) -> String {
        let graded = strengths.filter { !$0.scale.isTwoWay }
        let names = Set(graded.map { $0.scale.levels[$0.expert - 1].name })
        guard let name = names.first, names.count == 1 else { return "At a strong level: could help others" }
        let isTop = graded.allSatisfy { $0.expert == $0.scale.levels.count }
        return "\(name)\(isTop ? "" : " or beyond"): could help others"
    }

    private static func belowHead(_ strengths: [Strengths]) -> String {
        let graded = strengths.filter { !$0.scale.isTwoWay }
        let asked = Set(graded.map { one in one.standard.map { one.scale.levels[$0 - 1].name } })
        guard let name = asked.first ?? nil, asked.count == 1 else {
            return "Below the standard for the mark: may need support"
        }
        return "Below \(name): may need support"
    }
}
