import Database
import Evaluations
import Frameworks
import Web

extension Review {
    /// "Expected standard, upper middle", or that the area does not apply.
    func schoolWords(_ area: Area) -> String {
        if sent(area)?.doesNotApply != nil { return "Does not apply" }
        return schoolNotch(area).flatMap { notch in area.scale.map { $0.words(of: notch) } } ?? "Not judged"
    }

    /// What stands in place of a level while the validator has no bead.
    func noneWords(_ area: Area) -> String {
        switch review(of: area).verdict {
        case .agree where sent(area)?.doesNotApply != nil: "Does not apply"
        case .ask: "Asked first"
        default: "Not reviewed yet"
        }
    }

    /// How the validator's bead stands to the school's: "You agree", "You are two quarter steps below".
    func difference(_ area: Area, who: String = "You", is isWord: String = "are") -> String {
        let agrees = who == "You" ? "agree" : "agrees"
        let (mine, school) = (notch(area), schoolNotch(area))
        guard let mine else {
            if case .agree = review(of: area).verdict { return "\(who) \(agrees)" }
            return "School: \(schoolWords(area))"
        }
        guard let school else { return "The school says that it does not apply" }
        let steps = mine - school
        if steps == 0 { return "\(who) \(agrees)" }
        let way = steps < 0 ? "below" : "above"
        if area.scale?.stops != 4 { return "\(who) \(isWord) \(way)" }
        return "\(who) \(isWord) \(Words.count(abs(steps), "quarter step", "quarter steps")) \(way)"
    }

    /// "You have reviewed seven of eight areas. You agree on five and place the bead lower on two."
    var standing: HTML {
        let progress = progress
        let (area, areas) = (version.words.area, version.words.areas)
        let isDone = progress.reviewed == progress.of
        let first =
            progress.reviewed == 0
            ? "You have not reviewed any \(area) yet."
            : isDone
                ? "You have reviewed \(progress.of == 1 ? "the \(area)" : "all \(Words.number(progress.of)) \(areas)")."
                : "You have reviewed \(Words.number(progress.reviewed)) of \(Words.count(progress.of, area, areas))."
        var parts: [String] = []
        if progress.agreed > 0 { parts.append("agree on \(Words.number(progress.agreed))") }
        if progress.lower > 0 { parts.append("place the bead lower on \(Words.number(progress.lower))") }
        if progress.higher > 0 { parts.append("place it higher on \(Words.number(progress.higher))") }
        var rest = parts.isEmpty ? [] : ["You \(Words.list(parts))."]
        if progress.openQuestions > 0 {
            rest.append("The school has \(Words.count(progress.openQuestions, "question", "questions")) to answer.")
        }
        if let day = validation.talk.on { rest.append("The conversation is on \(Words.dayAndMonth(day)).") }
        return "<b>\(first)</b> \(rest.joined(separator: " "))"
    }

    /// "Autumn 2026" and the framework, over the title.
    var crumb: HTML {
        """
        <p class="crumb"><a href="/validations">Validation</a> / \(frozen.framework.title), version \
        \(frozen.framework.number) / \(frozen.cycle.title)</p>
        """
    }
}
