import Database
import Frameworks
import Web

/// What the rule says, and what the validator recommends.
struct OutcomeSection {
    let review: Review
    let form: TypedForm

    private var talk: Talk { review.validation.talk }

    var html: HTML {
        let action = "/validations/\(review.validation.id)"
        return """
            <section class="section" id="outcome" aria-labelledby="h-outcome"><div class="section-head">\
            <h2 id="h-outcome">Outcome</h2></div><div class="cols-2">\(Self.rule(review))\
            <form method="post" action="\(action)/conversation" data-autosave>\
            <input type="hidden" name="\(TalkForm.revision)" value="\(talk.revision)"><button type="submit" hidden>Save</button>\
            \(choice)<div class="mt">\(why)</div><p class="row mt"><button type="submit" class="btn btn-main" \
            formaction="\(action)/sharing">Share with the school</button><noscript><button class="btn">Save for later</button>\
            </noscript></p><p class="small muted mt-s">Once shared, it cannot be changed. The school, its governors and the trust \
            lead can read it.</p></form></div></section>
            """
    }

    private var choice: HTML {
        let options = Outcome.allCases.map { outcome -> HTML in
            """
            <label><input type="radio" name="outcome" value="\(outcome.rawValue)"\
            \(attribute: "checked", if: talk.outcome == outcome)><span><b>\(outcome.words)</b><small>\(outcome.meaning)</small>\
            </span></label>
            """
        }
        return "<fieldset class=\"choice\"><legend class=\"vh\">Your recommendation</legend>\(options)</fieldset>"
    }

    private var why: HTML {
        let name = TalkField.why.rawValue
        return Fields.area(Fields.Label(name, "Why you recommend it", form.errors), form.value(name, talk.why), rows: 4)
    }

    /// The lines of the award rule, each held or not, and where they point.
    static func rule(_ review: Review) -> HTML {
        let lines = review.reading().lines.map(line)
        let pointed = review.pointed.words.lowercased()
        return """
            <div id="rule" data-fresh><h3>What the rule says\(if: review.validation.isOpen, " today")</h3>\
            <ul class="rule mt-s">\(lines)</ul><p class="muted mt">The rule points to <b class="strong">\(pointed)</b>. \
            \(if: review.validation.isOpen, "You may recommend something else, and say why.")</p></div>
            """
    }

    static func line(_ line: Reading.Line) -> HTML {
        """
        <li><svg class="pt\(if: line.holds, " done")" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="7"/>\
        <path d="m4.6 8.2 2.4 2.4 4.4-4.8"/></svg><span><span class="vh">\(line.holds ? "Holds: " : "Does not hold: ")</span>\
        \(line.sentence)</span></li>
        """
    }
}
