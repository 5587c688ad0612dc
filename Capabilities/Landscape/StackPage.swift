import Database
import Frameworks
import Schools
import Web

/// Abaci in small, one for each school from A to Z: the same wires in the same order.
enum StackPage {
    static func html(_ view: LandscapeView) -> HTML {
        let items: [HTML] = view.map.schools.indices.map { place in
            let school = view.map.schools[place]
            let name: HTML =
                view.links ? "<a href=\"/evaluations/\(school.evaluation)\">\(school.name)</a>" : "\(school.name)"
            return """
                <li><h3>\(name)</h3><p class="ph">\(school.phase?.words ?? "Phase not known")</p>\
                \(abacus(place, view)?.stacked(school.name))</li>
                """
        }
        return """
            <section class="section" id="stack" aria-labelledby="h-stack"><div class="section-head">\
            <h2 id="h-stack">Stack</h2><p class="muted">The same wires in the same order, schools A to Z. The heather line is \
            the standard for the mark.</p></div><ul class="stackgrid">\(items)</ul></section>
            """
    }

    private static func abacus(_ place: Int, _ view: LandscapeView) -> SmallAbacus? {
        let version = view.version
        return SmallAbacus(
            view.map.wires.enumerated().compactMap { number, wire in
                wire.scale.map { scale in
                    let cell = view.map[place, number]
                    return SmallAbacus.Row(
                        label: label(wire, version),
                        title: version.title(of: wire),
                        scale: scale,
                        notch: cell.notch,
                        standard: version.rule.level(for: wire),
                        isPart: wire.parent != nil,
                        isOwn: cell.isOwn,
                        applies: cell != .doesNotApply
                    )
                }
            }
        )
    }

    /// The first word of the short title, or the number of the area and the letter of the part.
    private static func label(_ wire: Area, _ version: Framework.Version) -> String {
        guard let parent = wire.parent, let number = version.tops.firstIndex(where: { $0.id == parent }) else {
            return String((wire.short.split(separator: " ").first ?? "").prefix(12))
        }
        return "\(number + 1) \(wire.letter ?? wire.short)"
    }
}
