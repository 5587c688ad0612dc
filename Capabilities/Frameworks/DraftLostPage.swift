import Database
import Web

/// What was typed into an area that somebody took away meanwhile: to be copied, with the way to undo the removal.
enum DraftLostPage {
    static func sheet(_ refusal: DraftRefusal, _ form: Form, _ version: ID<Framework.Version>) -> Sheet {
        let typed = form.fields.filter { !$0.name.hasPrefix("revision-") && !$0.value.trimmed.isEmpty }
        let texts: [HTML] = typed.enumerated().map { number, field in
            """
            <div class="field"><label for="lost-\(number)">\(label(field.name))</label>\
            <textarea id="lost-\(number)" rows="3" readonly>
            \(field.value)</textarea></div>
            """
        }
        guard case .refused(let what, _) = refusal.problem else { return Sheet("Not kept", main: .empty) }
        return Sheet(
            "What you typed is not kept",
            at: "frameworks",
            main: """
                <div class="head"><div><p class="crumb"><a href="/frameworks/\(version)/draft">The draft</a></p>\
                <h1>What you typed is not kept</h1><p class="lede"><b>\(what)</b> Your text is below: copy it, or undo the \
                removal and type it in again.</p></div></div>\
                <div class="form">\(texts)</div>\
                <p class="row mt"><a class="btn btn-main" href="/frameworks/\(version)/draft/steps">See what was changed</a></p>
                """
        )
    }

    private static func label(_ name: String) -> String {
        if name.hasPrefix("statement-") { return "Statement" }
        if name.hasPrefix("looks-") { return "Descriptor of level \(name.dropFirst("looks-".count))" }
        return DraftField<Area>.own.first { $0.name == name }?.label ?? "Text"
    }
}
