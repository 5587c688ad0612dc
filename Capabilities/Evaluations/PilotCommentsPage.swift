import Database
import Frameworks
import Web

/// In a pilot, beside the words of one wire: what the school has said of them, and the form to say more.
struct PilotCommentsPage {
    private let questions: AreaQuestions

    init(_ questions: AreaQuestions) { self.questions = questions }

    private var area: Area { questions.area }

    var html: HTML? {
        let cycle = questions.evaluation.cycle
        guard cycle.purpose == .pilot else { return nil }
        let said: [HTML] = questions.page.comments.filter { $0.about.area == area.id }.map { comment in
            "<li class=\"item\"><div>\(Self.html(comment, in: area))</div></li>"
        }
        let list: HTML? = said.isEmpty ? nil : "<ul class=\"rows mt-s\">\(said)</ul>"
        return """
            <div class="section-sub">\(questions.heading("What you say of these words"))\
            <p class="muted small">This is a pilot. What you say goes to the owner of the framework, with your name.</p>\
            \(list)\(if: questions.mayContribute && cycle.isOpen, form)</div>
            """
    }

    private var form: HTML {
        let draft = questions.draft
        let isOpen = draft.kind == .comment
        let errors = isOpen ? draft.errors : FormErrors()
        let about = Fields.Label("about", "About", suffix: AreaDraft.Kind.comment.ending(in: questions.area.id))
        let words = Fields.Label(
            "comment",
            "What would make it clearer?",
            errors,
            suffix: AreaDraft.Kind.comment.ending(in: questions.area.id)
        )
        return """
            <details class="add mt-s"\(attribute: "open", if: isOpen)><summary class="btn">Comment on the words</summary>\
            <form class="form" method="post" action="\(questions.address)/comments">\
            \(Fields.select(about, draft.comment["about"], Self.places(in: area)))\
            \(Fields.area(words, isOpen ? draft.comment["comment"] : "", rows: 3))\
            <p class="row"><button class="btn">Send the comment</button></p></form></details>
            """
    }

    /// Every piece of text that can be commented on.
    private static func places(in area: Area) -> [(String, String)] {
        let levels = area.scale.map { zip($0.levels, area.descriptors).enumerated().map { ($0 + 1, $1.0, $1.1) } } ?? []
        return [("area", "The whole of \(area.title)")]
            + levels.flatMap { number, level, descriptor in
                [("level-\(number)", level.name)]
                    + descriptor.statements.map {
                        ("statement-\($0.id)", "\(level.name): \($0.text.shortened(to: 80))")
                    }
            }
    }

    /// One comment: what it is about, the words, the answer, and whether it is settled.
    static func html(_ comment: PilotComment, in area: Area) -> HTML {
        let reply: HTML? = comment.reply.map { "<p><b>\($0.by) answers:</b> \($0.words)</p>" }
        let stage: HTML? =
            switch comment.stage {
            case .open: nil
            case .settled(let draft?): "<p class=\"muted small\">Settled in draft \(draft)</p>"
            case .settled(nil): "<p class=\"muted small\">Settled without a change</p>"
            }
        return """
            <b>\(words(comment.about, in: area))</b><p class="says">\(comment.words)</p>\
            <p class="muted small">\(comment.by), \(comment.school), \(Words.moment(comment.at))</p>\(reply)\(stage)
            """
    }

    private static func words(_ about: PilotComment.About, in area: Area) -> String {
        if let number = about.level, let level = area.scale?.level(numbered: number) { return level.name }
        let statements = area.descriptors.flatMap(\.statements)
        return statements.first { $0.id == about.statement }.map { "“\($0.text)”" } ?? "The whole of \(area.title)"
    }
}
