import Web

/// The level that an area of a draft has to reach for the mark, to be chosen.
enum DraftStandardPage {
    static func html(_ area: Area, _ view: DraftView, _ path: String) -> HTML {
        guard let scale = area.scale else { return .empty }
        let usual = view.version.rule.standard[scale.key]
        let chosen = view.version.rule.level(for: area)
        let options: [HTML] = scale.levels.enumerated().dropFirst().map { place, level in
            """
            <label><input type="radio" name="standard" value="\(place + 1)"\
            \(attribute: "checked", if: chosen == place + 1)>\(level.name)</label>
            """
        }
        let words = usual.flatMap { scale.levels.indices.contains($0 - 1) ? scale.levels[$0 - 1].name : nil }
        let hint: HTML? = words.map { "<p class=\"hint\">Elsewhere on this scale: \($0).</p>" }
        return """
            <form class="section-sub" method="post" action="\(path)/standard" data-autosave>\
            <fieldset class="field" data-unit><legend>Standard for the mark in this \(view.version.words.area)</legend>\(hint)\
            <input type="hidden" name="revision-standard" value="\(view.states["standard"]?.revision ?? 0)">\
            <span class="seg mt-s">\(options)</span></fieldset>\
            <noscript><p class="row mt-s"><button class="btn">Save</button></p></noscript></form>
            """
    }
}
