import Database
import Frameworks
import Web

/// One field that two people changed at the same time.
struct JudgementConflict: Sendable {
    let field: String
    let mine: JudgementChange
    let conflict: Judged.Conflict
    let scale: Scale?
    let title: String

    var theirs: Autosave.Theirs {
        Autosave.Theirs(
            theirs: value(conflict.theirs),
            said: conflict.field == .place ? words(conflict.theirs) : nil,
            field: field,
            by: conflict.hand.name,
            at: Words.time(conflict.hand.at),
            revision: conflict.revision.description
        )
    }

    private func value(_ judgement: Judgement) -> String {
        conflict.field == .place ? String(judgement.place.notch ?? 0) : judgement.why
    }

    func words(_ judgement: Judgement) -> String {
        guard conflict.field == .place else { return judgement.why }
        return scale.map { judgement.place.words(on: $0) } ?? "Not judged yet"
    }

    /// One's own value as it is sent again.
    var mineValue: String {
        switch mine {
        case .place(let notch): String(notch)
        case .park: "0"
        case .explain(let why): why
        case .doesNotApply(let reason): reason
        case .confirm: value(conflict.theirs)
        }
    }

    var mineWords: String {
        switch mine {
        case .place(let notch): scale?.words(of: notch) ?? String(notch)
        case .park: "Not judged yet"
        case .explain(let why): why
        case .doesNotApply(let reason): "Does not apply: \(reason)"
        case .confirm: "Still true"
        }
    }
}

/// Both texts side by side, for a browser without script: one button keeps one, the other the other.
struct ConflictPage {
    /// The path that the form was sent to.
    let evaluation: String
    let conflicts: [JudgementConflict]

    var sheet: Sheet {
        Sheet(
            "Two people changed the same thing",
            main: """
                <div class="head"><div><h1>Two people changed the same thing</h1>
                <p class="lede"><b>Nothing is lost.</b> Choose which of the two to keep.</p></div></div>\(conflicts.map(block))
                """
        )
    }

    private func block(_ conflict: JudgementConflict) -> HTML {
        let id = "c-\(conflict.field)"
        return """
            <div class="conflict" role="group" aria-labelledby="\(id)"><h2 id="\(id)" class="h-small">\(conflict.title): \
            \(conflict.conflict.hand.name) changed this at \(Words.time(conflict.conflict.hand.at))</h2>\
            <div class="conflict-pair"><div><h3 class="h-small">Yours</h3><p class="said">\(conflict.mineWords)</p>\
            <form method="post" action="\(evaluation)"><input type="hidden" name="\(conflict.field)" value="\(conflict.mineValue)">\
            <input type="hidden" name="\(revision(conflict))" value="\(conflict.conflict.revision)">\
            <button class="btn">Keep mine</button></form></div>\
            <div><h3 class="h-small">Theirs</h3><p class="said">\(conflict.words(conflict.conflict.theirs))</p>\
            <p class="row"><a class="btn" href="\(back)">Use theirs</a></p></div></div></div>
            """
    }

    private func revision(_ conflict: JudgementConflict) -> String {
        "revision-" + conflict.field.drop { $0 != "-" }.dropFirst()
    }

    private var back: String { "/" + evaluation.split(separator: "/").dropLast().joined(separator: "/") }
}
