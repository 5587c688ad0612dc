import Database
import Web

/// The professional conversation: when and where, what to ask, what was said.
struct TalkSection {
    let talk: Talk
    let form: TypedForm
    let action: String

    var html: HTML {
        let day = Fields.input(label(.on, "Date"), form.value(TalkField.on.rawValue, talk.text(of: .on)), type: "date")
        let time = Fields.input(label(.at, "Time"), form.value(TalkField.at.rawValue, talk.text(of: .at)), type: "time")
        return """
            <section class="section" id="conversation" aria-labelledby="h-talk"><div class="section-head">\
            <h2 id="h-talk">Professional conversation</h2><p class="muted">The school sees date, time and link at once, and the \
            rest when you share.</p></div><form method="post" action="\(action)" data-autosave>\
            <input type="hidden" name="\(TalkForm.revision)" value="\(talk.revision)">\
            <div class="talk">\(day)\(time)<div class="span-2">\(link)</div></div>\
            <div class="mt">\(area(.tookPart, "Who took part", talk.tookPart, rows: 2))</div>\
            <div class="cols-2 mt">\(area(.agenda, "What to ask", talk.agenda, rows: 5))\
            \(area(.notes, "What was said and agreed", talk.notes, rows: 5))</div>\
            <noscript><p class="row mt"><button class="btn">Save the conversation</button></p></noscript></form></section>
            """
    }

    private var link: HTML {
        let label = label(.link, "Video link")
        return Fields.input(label, form.value(TalkField.link.rawValue, talk.link), type: "url")
    }

    private func label(_ field: TalkField, _ words: String) -> Fields.Label {
        Fields.Label(field.rawValue, words, form.errors)
    }

    private func area(_ field: TalkField, _ words: String, _ text: String, rows: Int) -> HTML {
        Fields.area(label(field, words), form.value(field.rawValue, text), rows: rows)
    }

    /// The conversation to be read.
    static func still(_ talk: Talk) -> HTML {
        let when = [talk.on.map { Words.date($0) }, talk.at.map(\.words)].compactMap(\.self).joined(separator: ", ")
        let facts: HTML = """
            <dl class="facts"><dt>When</dt><dd>\(when.isEmpty ? "No day was set" : when)</dd>\
            \(if: !talk.tookPart.isEmpty, "<dt>Who took part</dt><dd class=\"pre\">\(talk.tookPart)</dd>")</dl>
            """
        return """
            <section class="section" aria-labelledby="h-talk"><div class="section-head"><h2 id="h-talk">Professional \
            conversation</h2></div>\(facts)<div class="cols-2 mt">\(text("What was asked", talk.agenda))\
            \(text("What was said and agreed", talk.notes))</div></section>
            """
    }

    static func text(_ title: String, _ text: String) -> HTML {
        text.trimmed.isEmpty ? .empty : "<section><h3>\(title)</h3><p class=\"pre mt-s\">\(text)</p></section>"
    }
}
