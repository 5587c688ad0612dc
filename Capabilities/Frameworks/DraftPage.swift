import Accounts
import Database
import Web

/// A draft to be written: the text of the whole framework, and the way to its areas.
enum DraftPage {
    static let scripts = ["autosave.js", "conflict.js", "area-order.js", "draft-undo.js", "paste-table.js"]

    static func sheet(_ view: DraftView) -> Sheet {
        let version = view.version
        return Sheet(
            "Draft \(version.number) of \(version.title)",
            at: "frameworks",
            scripts: scripts,
            main: """
                \(Fields.summary(view.errors))\(DraftConflictPage.blocks(view.conflicts, at: path(version)))\(head(view))
                \(StagesPage.wire(.draft, nil))\(gaps(version))
                <div class="designer">\(DraftAreasPage.html(view, current: nil))<div>\(first(view))\(texts(view))</div></div>
                """
        )
    }

    static func path(_ version: Framework.Version) -> String { "/frameworks/\(version.id)/draft" }

    static func head(_ view: DraftView) -> HTML {
        let version = view.version
        return """
            <div class="head"><div><p class="crumb"><a href="/frameworks">Frameworks</a></p>\
            <h1>\(version.title.isEmpty ? "Untitled framework" : version.title)</h1>\
            <p class="lede">You are editing <b>draft \(version.number)</b>. Evaluations already begun keep the version they \
            began with.</p></div><div class="head-act"><p class="small muted" data-save-state role="status"></p>\
            <div class="row"><a class="btn" href="/frameworks/\(version.id)">As schools will see it</a>\
            <a class="btn" href="/frameworks/\(version.id)/stage">Next stage</a>\
            <form method="post" action="/frameworks/\(version.id)/publication">\
            <button class="btn btn-main">Publish \(version.number)</button></form></div></div></div>\(undoing(view))
            """
    }

    /// The last change to be undone, and what was undone to be done again.
    private static func undoing(_ view: DraftView) -> HTML {
        let steps = "\(path(view.version))/steps"
        let redo: HTML? = view.redo.map { form("\(steps)/\($0.step.id)/undoing", "Do again", $0.undone.words) }
        let undo: HTML =
            view.undo.map { form("\(steps)/\($0.id)/undoing", "Undo", $0.words) }
            ?? "<form method=\"post\" hidden><button class=\"link\">Undo: <span></span></button></form>"
        return """
            <draft-undo class="undoing" data-steps="\(steps)">\(undo)\(redo)\
            \(if: view.undo != nil || view.redo != nil, "<a href=\"\(steps)\">All changes</a>")</draft-undo>
            """
    }

    private static func form(_ path: String, _ act: String, _ words: String) -> HTML {
        """
        <form method="post" action="\(path)"><button class="link">\(act): <span>\(words)</span></button></form>
        """
    }

    private static func gaps(_ version: Framework.Version) -> HTML {
        let gaps = version.gaps
        guard !gaps.isEmpty, !version.areas.isEmpty else { return .empty }
        let lines: [HTML] = gaps.map { gap in
            let page = gap.area.map { "\(path(version))/\($0)" } ?? ""
            return "<li><a href=\"\(page)#f-\(gap.field)\">\(gap.words)</a></li>"
        }
        let more: HTML? =
            lines.count > 8
            ? "<details class=\"more\"><summary>The other \(lines.count - 6)</summary><ul>\(Array(lines.dropFirst(6)))</ul></details>"
            : nil
        return """
            <div class="notice warn"><p><b>\(Words.opening(gaps.count, "thing", "things")) to write before you can publish.</b>\
            </p><ul>\(more == nil ? lines : Array(lines.prefix(6)))</ul>\(more)</div>
            """
    }

    /// The way into a framework that has no area yet.
    private static func first(_ view: DraftView) -> HTML {
        guard view.version.areas.isEmpty else { return .empty }
        let label = Fields.Label(
            "new-area",
            "Name of the first \(view.version.words.area)",
            view.errors,
            suffix: "-first"
        )
        return """
            <section class="empty" aria-labelledby="h-first"><h2 id="h-first">Begin with one \(view.version.words.area)</h2>\
            <p>Choose something that your schools already talk about, such as Inclusion. You describe what it looks like \
            level by level, and add the next one when the first reads well.</p>\
            <form class="form mt-s" method="post" action="\(path(view.version))/areas">\
            \(Fields.input(label, view.typed["new-area"] ?? ""))\
            <p class="row"><button class="btn btn-main">Add the first \(view.version.words.area)</button>\
            <a class="btn" href="\(path(view.version))/paste">Paste a table</a></p></form></section>
            """
    }

    private static func texts(_ view: DraftView) -> HTML {
        let version = view.version
        let texts = DraftField<Framework.Version>.texts.map {
            DraftUnit.html($0, value: version[keyPath: $0.path], view)
        }
        let words = DraftField<Framework.Version>.words.map {
            DraftUnit.html($0, value: version[keyPath: $0.path], view)
        }
        return """
            <h2>The whole framework</h2>\
            <form class="form form-wide mt-s" method="post" action="\(path(version))" data-autosave>\(texts)\
            <div><h3>Your own words</h3><p class="hint">What you call the things that are judged, such as element and \
            elements; a part is what one of them is split into, such as a subject.</p>\
            <div class="fields words mt-s">\(words)</div></div>\
            <noscript><p class="row"><button class="btn btn-main">Save</button></p></noscript></form>
            """
    }
}
