import Database
import Evaluations
import Frameworks
import Schools
import Web

/// The filter that reads as a sentence; the address is the view.
enum LandscapeFilterPage {
    /// - Parameters:
    ///   - asksVoice: whether it makes a difference whose judgements are shown.
    ///   - narrows: whether whoever reads may look at some schools of the cycle alone.
    ///   - more: further words and fields at the end of the sentence.
    static func html(
        _ view: LandscapeView,
        action: String,
        asksVoice: Bool = true,
        narrows: Bool = true,
        more: HTML = .empty
    ) -> HTML {
        let versions = view.choices.versions.map { ($0.id.text, $0.name) }
        let cycles = view.choices.cycles.filter { $0.version == view.cycle.version }.map { ($0.id.text, $0.title) }
        let phases = [("", "all phases")] + Phase.allCases.map { ($0.rawValue, $0.words.lowercased()) }
        let hubs = [("", "all hubs")] + view.choices.hubs.map { ($0.id.text, $0.name) }
        let narrowing: HTML = """
             <span>for</span> \(select("phase", "Phase", view.narrowing.phase?.rawValue ?? "", phases)) <span>in</span> \
            \(select("hub", "Hub", view.narrowing.hub?.text ?? "", hubs)) <span>on</span> \
            \(select("pathway", "Pathway", view.narrowing.pathway?.rawValue ?? "", pathways))
            """
        let voice = asksVoice ? self.voice(view) : .empty
        return """
            <form class="sentence" method="get" action="\(action)"><span class="lead">Showing</span> \
            \(select("framework", "Framework", view.cycle.version.text, versions)) <span>in</span> \
            \(select("cycle", "Cycle", view.cycle.id.text, cycles))\(if: narrows, narrowing)\(voice)\(more) \
            <button class="btn">Show</button></form>
            """
    }

    private static func voice(_ view: LandscapeView) -> HTML {
        let voice = view.choice.voice
        return """
             <span>by</span> \
            \(select("voice", "Whose judgement", voice == .standing ? "" : voice.rawValue, voices))
            """
    }

    /// What the view is laid against: words, a choice and, for a day, its field.
    ///
    /// - Parameter others: what there is besides earlier cycles and a day.
    static func against(_ view: LandscapeView, _ words: String, others: [(String, String)]) -> HTML {
        let cycles = view.choices.before(view.cycle).map { ($0.id.text, $0.title) }
        let options = others + cycles + [("day", "what was sent by a day")]
        let chosen = view.choice.against
        let day: HTML =
            if case .day(let day) = chosen {
                " <label><span class=\"vh\">Day</span><input type=\"date\" name=\"day\" value=\"\(day)\"></label>"
            } else {
                .empty
            }
        return " <span>\(words)</span> \(select("against", "Laid against", chosen?.value ?? "", options))\(day)"
    }

    static func select(_ name: String, _ label: String, _ value: String, _ options: [(String, String)]) -> HTML {
        """
        <label><span class="vh">\(label)</span><select name="\(name)">\(Fields.choices(value, options))</select></label>
        """
    }

    private static let pathways = [
        ("", "every pathway"), (Cycle.Pathway.award.rawValue, "the way to the award"),
        (Cycle.Pathway.improvement.rawValue, "the improvement route"),
    ]

    private static let voices = Voice.allCases.map { ($0 == .standing ? "" : $0.rawValue, $0.words) }
}
