import Database
import Frameworks
import Web

/// The text of the version with what the pilot said of it, area by area, and the button for the next draft.
struct LearningPage {
    let learning: Learning
    let mayDesign: Bool

    private var address: String { "/cycles/\(learning.cycle.id)/learning" }

    var sheet: Sheet {
        let areas: [HTML] = learning.version.areas.map(section)
        let draft: HTML = """
            <form method="post" action="\(address)/draft"><button class="btn btn-main">Make the next draft</button></form>
            """
        return Sheet(
            "What \(learning.cycle.title) taught",
            at: "cycles",
            main: """
                <div class="head"><div><p class="crumb"><a href="/cycles">Cycles</a> / \
                <a href="/cycles/\(learning.cycle.id)">\(learning.cycle.title)</a></p><h1>What the pilot taught</h1>\
                <p class="lede">\(lede)</p>\(drafts)</div><div class="head-act"><div class="row">\(if: mayDesign, draft)</div>\
                </div></div>\(areas)
                """
        )
    }

    private var lede: HTML {
        let count = learning.open.count
        let said: HTML =
            learning.comments.isEmpty
            ? "<b>Nobody has commented yet.</b>"
            : "<b>\(Words.opening(count, "comment is open", "comments are open")).</b>"
        let left = learning.oftenLeft.map(learning.version.title)
        return left.isEmpty ? said : "\(said) Often left unjudged: \(Words.list(left))."
    }

    private var drafts: HTML? {
        guard !learning.drafts.isEmpty else { return nil }
        let links: [HTML] = learning.drafts.map { draft in
            """
            <a href="/frameworks/\(draft.id)/draft">Draft \(draft.number)</a> \
            (<a href="/frameworks/\(draft.id)/mapping/\(learning.version.id)">how \(learning.version.words.areas) go on in it</a>)
            """
        }
        return "<p class=\"small\">Under way: \(links.joined(separator: ", "))</p>"
    }

    private func section(_ area: Area) -> HTML {
        let comments = learning.comments.filter { $0.about.area == area.id }
        let judged: String? = learning.judged[area.id].map {
            "Judged by \($0.count == 0 ? "none" : Words.number($0.count)) of \(Words.count($0.of, "school", "schools"))."
        }
        let whole = comments.filter { $0.about.level == nil && $0.about.statement == nil }
        let none: HTML? = comments.isEmpty ? "<p class=\"muted mt-s\">No comment.</p>" : nil
        return """
            <section class="section" aria-labelledby="h-\(area.id)"><div class="section-head">\
            <h2 id="h-\(area.id)">\(learning.version.title(of: area))</h2><p class="muted">\(judged ?? "")</p></div>\
            \(none)\(list(whole, in: area))\(levels(of: area, comments))</section>
            """
    }

    /// The words of each level that somebody commented on, with the comments beside them; the others folded away.
    private func levels(of area: Area, _ comments: [PilotComment]) -> HTML {
        guard let scale = area.scale else { return .empty }
        let rows = zip(scale.levels, area.descriptors).enumerated().map { place, level -> (said: Bool, html: HTML) in
            let statements = Set(level.1.statements.map(\.id))
            let own = comments.filter { comment in
                comment.about.level == place + 1 || comment.about.statement.map(statements.contains) == true
            }
            let html: HTML = """
                <div class="beside"><div>\(words(level.0, level.1))</div><div>\(list(own, in: area))</div></div>
                """
            return (!own.isEmpty, html)
        }
        let (said, others) = (rows.filter(\.said).map(\.html), rows.filter { !$0.said }.map(\.html))
        let more: HTML = "<details class=\"more mt-s\"><summary>Words without a comment</summary>\(others)</details>"
        return "\(said)\(if: !others.isEmpty, more)"
    }

    private func words(_ level: Level, _ descriptor: Descriptor) -> HTML {
        let statements: [HTML] = descriptor.statements.map { "<li>\($0.text)</li>" }
        return "\(levelMark(level))<p>\(descriptor.looksLike)</p>\(if: !statements.isEmpty, "<ul>\(statements)</ul>")"
    }

    private func list(_ comments: [PilotComment], in area: Area) -> HTML? {
        comments.isEmpty ? nil : "<ul class=\"rows\">\(comments.map { row($0, in: area) })</ul>"
    }

    private func row(_ comment: PilotComment, in area: Area) -> HTML {
        let path = "\(address)/\(comment.id)"
        let suffix = "-\(comment.id)"
        let answer = Fields.Label("reply", "Your answer", suffix: suffix)
        let choices = [("", "Without a change")] + learning.drafts.map { ($0.id.text, "In draft \($0.number)") }
        let settle: HTML = """
            <form class="form" method="post" action="\(path)/settlement">\
            \(Fields.select(.init("draft", "Settled", suffix: suffix), learning.drafts.first?.id.text ?? "", choices))\
            <p class="row"><button class="btn">Settle it</button></p></form>
            """
        return """
            <li class="item" id="c-\(comment.id)"><div>\(PilotCommentsPage.html(comment, in: area))\
            <details class="more"><summary>Answer or settle<span class="vh"> the comment of \(comment.by)</span></summary>\
            <form class="form" method="post" action="\(path)/reply">\
            \(Fields.area(answer, comment.reply?.words ?? "", rows: 2))\
            <p class="row"><button class="btn">Answer</button></p></form>\(if: comment.isOpen, settle)</details></div></li>
            """
    }
}
