import Evaluations
import Web

/// What a browser without script shows when two people changed the same field: both texts, and a button for each.
struct ConflictPage {
    let meetings: [Autosave.Theirs]
    let typed: Form
    /// Where the form was sent, and where its page is.
    let action: String
    let back: String

    var sheet: Sheet {
        Sheet(
            "Two changes of the same thing",
            at: "validations",
            main: """
                <div class="head"><div><h1>Two changes of the same thing</h1><p class="lede"><b>Nothing is lost: both are \
                below.</b> Choose which to keep; everything else you sent is saved.</p></div></div>\(meetings.map(block))
                """
        )
    }

    private func block(_ meeting: Autosave.Theirs) -> HTML {
        let mine = typed[meeting.field]
        return """
            <div class="conflict" role="group" aria-labelledby="c-\(meeting.field)">\
            <p class="strong" id="c-\(meeting.field)">\(meeting.by) changed this</p>\
            <div class="conflict-pair"><form method="post" action="\(action)"><p class="small strong">Yours</p>\
            <p class="said">\(mine.isEmpty ? "Nothing" : mine)</p>\
            <input type="hidden" name="\(revisionName(meeting.field))" value="\(meeting.revision)">\
            <textarea name="\(meeting.field)" hidden>\n\(mine)</textarea>\
            <button type="submit" class="btn">Keep mine</button></form>\
            <div><p class="small strong">Theirs</p><p class="said">\(theirs(meeting))</p>\
            <a class="btn" href="\(back)">Use theirs</a></div></div></div>
            """
    }

    private func theirs(_ meeting: Autosave.Theirs) -> String {
        let words = meeting.said ?? meeting.theirs
        return words.isEmpty ? "Nothing" : words
    }

    /// Fields of an area end with its id, as their revision does.
    private func revisionName(_ field: String) -> String {
        let own = "revision-\(field.drop { $0 != "-" }.dropFirst())"
        return typed.has(own) ? own : TalkForm.revision
    }
}
