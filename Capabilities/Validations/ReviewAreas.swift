import Database
import Evaluations
import Frameworks
import Web

extension Review {
    /// The areas on the page, in order: those with at least one wire for the school.
    var tops: [Area] { version.tops.filter { !wires(of: $0).isEmpty } }

    /// The wires of an area that were for the school: itself, or its parts.
    func wires(of top: Area) -> [Area] {
        (top.isWire ? [top] : version.parts(of: top)).filter { sent($0)?.isForSchool ?? false }
    }

    /// What the mark asks for, such as "The mark asks for Strong standard here".
    func demand(_ wires: [Area]) -> HTML {
        let asked = wires.compactMap { wire in
            version.rule.level(for: wire).flatMap { level in
                wire.scale.map { $0.levels[min(level, $0.levels.count) - 1].name }
            }
        }
        guard let name = asked.first else { return .empty }
        return "<p class=\"muted\">The mark asks for <b class=\"strong\">\(name)</b> here.</p>"
    }

    /// What each level looks like, that of the school's bead marked.
    func levels(of wire: Area) -> HTML {
        guard let scale = wire.scale, wire.descriptors.contains(where: { !$0.looksLike.isEmpty }) else { return .empty }
        let here = schoolNotch(wire).map { scale.number(of: $0) }
        let columns = zip(scale.levels, wire.descriptors).enumerated().map { place, pair -> HTML in
            """
            <div data-level="\(pair.0.tone.mark)"\(attribute: "class", place + 1 == here ? "is-here" : nil)>\
            <span class="lh"><span>\(pair.0.name)</span></span><span class="d">\(pair.1.looksLike)</span></div>
            """
        }
        return """
            <details class="more"><summary>The levels in words</summary><div class="rubric as-text" \
            data-levels="\(scale.levels.count)"><div class="rubric-cols">\(columns)</div></div></details>
            """
    }
}
