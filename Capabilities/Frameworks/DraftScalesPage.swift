import Web

/// The scales of a draft with the areas that are judged on them, and the library to choose from.
enum DraftScalesPage {
    static func sheet(_ draft: Framework.Version) -> Sheet {
        let path = "\(DraftPage.path(draft))/scales"
        let own: [HTML] = draft.scales.map { row($0, draft, path) }
        let known = draft.scales.map(\.levels)
        let library: [HTML] = ScaleLibrary.all.enumerated().compactMap { place, entry in
            known.contains(entry.scale.levels) ? nil : offer(entry.title, entry.scale, place, path)
        }
        return Sheet(
            "Scales of \(draft.title)",
            at: "frameworks",
            main: """
                <div class="head"><div><p class="crumb"><a href="\(DraftPage.path(draft))">\(draft.title), draft \
                \(draft.number)</a></p><h1>Scales</h1><p class="lede"><b>\(Words.opening(draft.scales.count, "scale", "scales")) \
                in this framework.</b> A scale is changed here once, for every \(draft.words.area) that is judged on it. Two \
                scales are never averaged.</p></div></div><ul class="rows">\(own)</ul>
                <section class="section" aria-labelledby="h-lib"><div class="section-head"><h2 id="h-lib">The library</h2>\
                <p class="muted">Use one as it is, then make its words your own.</p></div><ul class="rows">\(library)</ul></section>
                """
        )
    }

    private static func row(_ scale: Scale, _ draft: Framework.Version, _ path: String) -> HTML {
        let areas = draft.areas(on: scale.key).map { draft.title(of: $0) }
        let use = areas.isEmpty ? "No \(draft.words.area) is judged on it." : "For \(Words.list(areas))."
        let removal: HTML = """
            <form method="post" action="\(path)/\(scale.key)/removal"><button class="btn btn-quiet">Remove\
            <span class="vh">: \(scale.title)</span></button></form>
            """
        return """
            <li class="item"><div>\(levels(scale))<p>\(stops(scale)) \(use)</p></div><div class="item-side">\
            <a class="btn" href="\(path)/\(scale.key)">Change<span class="vh">: \(scale.title)</span></a>\
            <form method="post" action="\(path)"><button class="btn btn-quiet" name="copy" value="\(scale.key)">Copy\
            <span class="vh">: \(scale.title)</span></button></form>\
            \(if: areas.isEmpty && draft.scales.count > 1, removal)</div></li>
            """
    }

    private static func offer(_ title: String, _ scale: Scale, _ place: Int, _ path: String) -> HTML {
        """
        <li class="item"><div><b>\(title)</b>\(levels(scale))</div><div class="item-side"><form method="post" action="\(path)">\
        <button class="btn" name="library" value="\(place)">Use this<span class="vh">: \(title)</span></button></form></div></li>
        """
    }

    static func levels(_ scale: Scale) -> HTML {
        let levels: [HTML] = scale.levels.map { "<li>\(levelMark($0))</li>" }
        return "<ol class=\"key levels\">\(levels)</ol>"
    }

    private static func stops(_ scale: Scale) -> String {
        scale.stops == 4 ? "Four stops in each level." : "One stop in each level."
    }
}
