import Accounts
import Database
import Web

/// What a page of a draft shows besides the texts themselves.
struct DraftView {
    let version: Framework.Version
    let states: [String: FieldState]
    var errors = FormErrors()
    /// What was typed and could not be kept, by field.
    var typed: [String: String] = [:]
    var conflicts: [DraftConflict] = []
}

/// A draft to be written: the text of the whole framework, and the way to its areas.
enum DraftPage {
    static let scripts = ["autosave.js", "conflict.js"]

    static func sheet(_ view: DraftView) -> Sheet {
        let version = view.version
        let path = "/frameworks/\(version.id)/draft"
        let fields: [HTML] = DraftField<Framework.Version>.all.map {
            DraftUnit.html($0, value: version[keyPath: $0.path], view)
        }
        return Sheet(
            "Draft \(version.number) of \(version.title)",
            at: "frameworks",
            scripts: scripts,
            main: """
                \(Fields.summary(view.errors))\(DraftConflictPage.blocks(view.conflicts, at: path))\(head(version))
                \(StagesPage.wire(.draft, nil))\(gaps(version))
                <div class="designer">\(areas(version, current: nil))<div><h2>The whole framework</h2>\
                <form class="form form-wide mt-s" method="post" action="\(path)" data-autosave>\(fields)\
                <noscript><p class="row"><button class="btn btn-main">Save</button></p></noscript></form></div></div>
                """
        )
    }

    static func head(_ version: Framework.Version) -> HTML {
        """
        <div class="head"><div><p class="crumb"><a href="/frameworks">Frameworks</a></p>\
        <h1>\(version.title.isEmpty ? "Untitled framework" : version.title)</h1>\
        <p class="lede">You are editing <b>draft \(version.number)</b>. Evaluations already begun keep the version they \
        began with.</p></div><div class="head-act"><p class="small muted" data-save-state role="status"></p>\
        <div class="row"><a class="btn" href="/frameworks/\(version.id)">As schools will see it</a>\
        <a class="btn" href="/frameworks/\(version.id)/stage">Pilot or agree</a>\
        <form method="post" action="/frameworks/\(version.id)/publication">\
        <button class="btn btn-main">Publish \(version.number)</button></form></div></div></div>
        """
    }

    private static func gaps(_ version: Framework.Version) -> HTML {
        let gaps = version.gaps
        guard !gaps.isEmpty else { return .empty }
        let lines: [HTML] = gaps.map { gap in
            let page = gap.area.map { "/frameworks/\(version.id)/draft/\($0)" } ?? ""
            return "<li><a href=\"\(page)#f-\(gap.field)\">\(gap.words)</a></li>"
        }
        return """
            <div class="notice warn"><p><b>\(Words.opening(gaps.count, "thing", "things")) to write before you can publish.</b>\
            </p><ul>\(lines)</ul></div>
            """
    }

    /// The list of areas on the left, each leading to its page.
    static func areas(_ version: Framework.Version, current: ID<Area>?) -> HTML {
        let items: [HTML] = version.tops.map { area in
            let parts: [HTML] = version.parts(of: area).map { "<li>\(link($0, version, current))</li>" }
            return "<li>\(link(area, version, current))</li>\(if: !parts.isEmpty, "<li><ol>\(parts)</ol></li>")"
        }
        let whole: HTML = """
            <li><a href="/frameworks/\(version.id)/draft"\(attribute: "aria-current", current == nil ? "true" : nil)>The whole framework\
            <small>Title, purpose and use</small></a></li>
            """
        let title = Words.capitalised(version.words.areas)
        return """
            <nav aria-label="\(title)"><h2 class="small strong">\(title), in order</h2>\
            <ol class="arealist mt-s">\(whole)\(items)\
            <li><a href="/frameworks/\(version.id)/rule">The mark<small>What it asks for</small></a></li></ol></nav>
            """
    }

    private static func link(_ area: Area, _ version: Framework.Version, _ current: ID<Area>?) -> HTML {
        """
        <a href="/frameworks/\(version.id)/draft/\(area.id)"\
        \(attribute: "aria-current", area.id == current ? "true" : nil)>\(area.title)<small>\(version.line(area))</small></a>
        """
    }
}
