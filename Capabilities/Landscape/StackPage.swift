import Database
import Frameworks
import Schools
import Web

/// Abaci in small, one for each school from A to Z: the same wires in the same order.
///
/// What lies under the wires is the same for all, and stands in the page once.
struct StackPage {
    private let view: LandscapeView
    /// The places of the schools picked out above.
    private let picked: [Int]
    /// The wires without beads; nil where the version has none.
    private let wires: SmallAbacus?
    private let places: [SmallAbacus.Place]

    init(_ view: LandscapeView, picked: [Int]) {
        self.view = view
        self.picked = picked
        wires = SmallAbacus(view.map.wires.compactMap { Self.row($0, view.version) })
        places = wires?.places(on: .stack) ?? []
    }

    var html: HTML {
        """
        <section class="section" id="stack" aria-labelledby="h-stack"><div class="section-head">\
        <h2 id="h-stack">Stack</h2><p class="muted">The same wires in the same order, schools A to Z. The heather line is \
        the standard for the mark.</p></div>\(ground)<ul class="stackgrid">\(view.pages.shown.map(item))</ul>\
        \(view.pages.html(address, part: "stack"))</section>
        """
    }

    private var address: String {
        let picked = picked.map { "&pick=\(view.map.schools[$0].id)" }.joined()
        return "\(ComparePage.path)?\(view.query)\(picked)"
    }

    private var ground: HTML {
        """
        <svg class="sprite" aria-hidden="true"><defs><g id="under-wires">\
        \(wires?.ground(places, .stack) ?? .empty)</g></defs></svg>
        """
    }

    private func item(_ place: Int) -> HTML {
        let school = view.map.schools[place]
        let name: HTML =
            view.links ? "<a href=\"/evaluations/\(school.evaluation)\">\(school.name)</a>" : "\(school.name)"
        return """
            <li><h3>\(name)</h3><p class="ph">\(school.phase?.words ?? "Phase not known")</p>\(drawing(place))</li>
            """
    }

    private func drawing(_ place: Int) -> HTML {
        guard let wires, let bottom = places.last?.bottom else { return .empty }
        let numbers = view.map.wires.indices.filter { view.map.wires[$0].scale != nil }
        let abacus = wires.with { number in
            let cell = view.map[place, numbers[number]]
            return (cell.notch, cell.isOwn, cell != .doesNotApply)
        }
        let beads = zip(abacus.rows, places).map { SmallAbacus.wire($0, $1, .stack) }
        return """
            <div class="homeab stacked"><svg viewBox="0 0 \(SmallAbacus.Paper.stack.width) \((bottom + 8).tenths)" role="img" \
            aria-label="\(view.map.schools[place].name). \(abacus.sentence)"><use href="#under-wires"/>\(beads)</svg></div>
            """
    }

    private static func row(_ wire: Area, _ version: Framework.Version) -> SmallAbacus.Row? {
        wire.scale.map { scale in
            SmallAbacus.Row(
                label: label(wire, version),
                title: version.title(of: wire),
                scale: scale,
                notch: nil,
                standard: version.rule.level(for: wire),
                isPart: wire.parent != nil
            )
        }
    }

    /// The first word of the short title, or the number of the area and the letter of the part.
    private static func label(_ wire: Area, _ version: Framework.Version) -> String {
        guard let parent = wire.parent, let number = version.tops.firstIndex(where: { $0.id == parent }) else {
            return String((wire.short.split(separator: " ").first ?? "").prefix(12))
        }
        return "\(number + 1) \(wire.letter ?? wire.short)"
    }
}
