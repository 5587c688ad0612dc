import Database
import Web

/// One area of a framework to be read: levels in their columns, statements, evidence expected, guidance.
enum FrameworkAreaPage {
    static func section(_ area: Area, of version: Framework.Version) -> HTML {
        let anchor = FrameworkPage.anchor(area, of: version)
        let parts = version.parts(of: area)
        return """
            <section class="area" id="\(anchor)" aria-labelledby="h-\(anchor)"><div class="area-head"><div>\
            <h2 id="h-\(anchor)">\(area.title)</h2>\(paragraphs(area.about))\
            <p class="small muted mt-s">\(facts(area))</p></div></div>
            \(area.isWire ? levels(area, of: version) : .empty)\(parts.enumerated().map { part($1, $0 + 1, of: version) })
            \(expectations(area))</section>
            """
    }

    private static func facts(_ area: Area) -> String {
        let aligned = area.aligned.map(\.words)
        let speaks = aligned.isEmpty ? "" : " Speaks about the same as \(Words.list(aligned))."
        return "\(area.applies.words).\(speaks)"
    }

    private static func part(_ part: Area, _ number: Int, of version: Framework.Version) -> HTML {
        let own: HTML =
            part.applies == .everyone && part.aligned.isEmpty ? .empty : "<p class=\"small muted\">\(facts(part))</p>"
        return """
            <h3 class="part-head"><i class="bead-still" data-part="\(number)" data-level="plain" aria-hidden="true">\
            \(part.letter ?? "")</i>\(part.title)</h3>\(paragraphs(part.about))\(own)\
            \(levels(part, of: version))\(expectations(part))
            """
    }

    private static func levels(_ wire: Area, of version: Framework.Version) -> HTML {
        guard let scale = wire.scale else { return .empty }
        return "\(standard(wire, scale, version.rule))\(rubric(wire, scale))\(statements(wire, scale))"
    }

    private static func standard(_ wire: Area, _ scale: Scale, _ rule: AwardRule) -> HTML {
        guard let number = rule.level(for: wire), let level = scale.level(numbered: number) else { return .empty }
        let beyond = number < scale.levels.count ? " or beyond" : ""
        return "<p class=\"small mt-s\">Standard for the mark: \(levelMark(level))\(beyond)</p>"
    }

    private static func rubric(_ wire: Area, _ scale: Scale) -> HTML {
        let columns: [HTML] = zip(scale.levels, wire.descriptors).map { level, descriptor in
            """
            <div data-level="\(level.tone.mark)"><span class="lh">\(levelMark(level))</span>\
            <span class="d">\(descriptor.looksLike)</span></div>
            """
        }
        return """
            <div class="rubric as-text mt-s" data-levels="\(scale.levels.count)" data-stops="\(scale.stops)">\
            <div class="rubric-cols">\(columns)</div></div>
            """
    }

    private static func statements(_ wire: Area, _ scale: Scale) -> HTML {
        let levels: [HTML] = zip(scale.levels, wire.descriptors).compactMap { level, descriptor in
            guard !descriptor.statements.isEmpty else { return nil }
            let rows: [HTML] = descriptor.statements.enumerated().map { place, statement in
                "<li class=\"nth\"><b>\(place + 1)</b><span>\(statement.text)</span></li>"
            }
            return "<div><p>\(levelMark(level))</p><ol class=\"rows\">\(rows)</ol></div>"
        }
        guard !levels.isEmpty else { return .empty }
        return "<div class=\"section-sub stack-5\"><p class=\"strong\">Statements, by level</p>\(levels)</div>"
    }

    private static func expectations(_ area: Area) -> HTML {
        let expects = area.expects
        let looks: [HTML] = expects.lookFor.map { "<li class=\"item\">\($0)</li>" }
        let evidence: HTML =
            expects == .none
            ? .empty
            : """
            <div><p class="strong">Evidence we expect</p><p class="small muted">\(expects.demand ?? "")</p>\
            \(expects.kindsWanted.map { "<p class=\"small muted\">Best from: \($0.lowercased())</p>" as HTML })\
            <ul class="rows mt-s small">\(looks)</ul></div>
            """
        let guidance: HTML =
            area.guidance.isEmpty
            ? .empty
            : "<div><p class=\"strong\">How to judge it</p><div class=\"stack small\">\(paragraphs(area.guidance))</div></div>"
        guard !evidence.isEmpty || !guidance.isEmpty else { return .empty }
        return "<div class=\"cols-2 section-sub\">\(evidence)\(guidance)</div>"
    }
}
