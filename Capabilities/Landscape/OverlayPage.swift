import Database
import Frameworks
import Schools
import Web

/// Many evaluations on one abacus: beads piled up at their stops, the middle half as a bar, a count at every level.
struct OverlayPage {
    let view: LandscapeView
    /// The places of the schools that are picked out.
    let picked: [Int]

    /// The beads of one heat map in the overlay: what is looked at, or what it is laid against.
    private struct Side {
        let map: HeatMap
        let picked: [Int]
        /// Said beside every wire where there are two sides; nil otherwise.
        let words: String?
        let piles: [Pile]

        init(_ map: HeatMap, picked: [Int], words: String?) {
            self.map = map
            self.picked = picked
            self.words = words
            piles = map.piles(picked: Set(picked))
        }
    }

    /// More beads than this on one stop are drawn as one bead with their number.
    private static let tallest = 24

    var html: HTML {
        let sides = sides
        let notice = LandscapeFrame.gaps(view.beside?.gaps ?? [])
        return """
            <section aria-labelledby="h-overlay"><h2 id="h-overlay" class="vh">Overlay</h2>\
            <div class="abacus pile"\(size)>\(groups(sides))<ul class="key ab-key">\(key)</ul></div>\(notice)</section>
            """
    }

    private var sides: [Side] {
        guard let beside = view.beside else { return [Side(view.map, picked: picked, words: nil)] }
        let ids = picked.map { view.map.schools[$0].id }
        let others = beside.map.schools.indices.filter { ids.contains(beside.map.schools[$0].id) }
        return [Side(view.map, picked: picked, words: here), Side(beside.map, picked: others, words: beside.words)]
    }

    /// What the first of two sides shows.
    private var here: String {
        switch view.choice.against {
        case .own: "as validated"
        case .hub: view.choices.hubs.first { $0.id == view.narrowing.hub }.map { "in \($0.name)" } ?? "in all hubs"
        case .cycle, .day, nil: "in \(view.cycle.title)"
        }
    }

    private var size: HTML {
        guard let scale = view.version.mainScale else { return .empty }
        let standard = view.version.rule.standard[scale.key].map(String.init)
        return " data-levels=\"\(scale.levels.count)\"\(attribute: "data-std", standard)"
    }

    private func groups(_ sides: [Side]) -> HTML {
        let groups = view.version.wireGroups.enumerated().map { place, group -> HTML in
            let tops = Set(group.tops.map(\.id))
            let rows = sides[0].piles.indices.filter { place in
                tops.contains(sides[0].piles[place].wire.parent ?? sides[0].piles[place].wire.id)
            }
            .flatMap { place in sides.map { row($0.piles[place], $0) } }
            let head: HTML = place == 0 ? "<div class=\"ab-colhead\">Schools at each level</div>" : "<div></div>"
            return """
                <div class="ab-row ab-beam\(if: place == 0, " first")"><div></div><div class="frame">\
                \(Wire.beam(group.scale))</div>\(head)</div><ul class="wires">\(rows)</ul>
                """
        }
        return groups.joined() + Self.rail
    }

    private static let rail: HTML = """
        <div class="ab-row ab-rail bottom-rail"><div></div><div class="frame"><div class="rail"></div></div><div></div></div>
        """

    private func row(_ pile: Pile, _ side: Side) -> HTML {
        let number = Words.count(pile.beads.count, "school", "schools")
        return """
            <li class="ab-row"><div class="ab-name"><b>\(view.version.title(of: pile.wire))</b>\
            <small>\(side.words.map { "\($0), " } ?? "")\(number)</small></div><div class="frame">\
            <div\(Wire.attributes(pile.scale)) data-rise="\(rise(pile))" role="group" aria-label="\(sentence(pile, side))">\
            \(Wire.bands(pile.scale))\(half(pile))\(beads(pile, side))</div></div>\
            <div class="ab-read"><span class="dist">\(counts(pile))</span>\(readings(pile, side))</div></li>
            """
    }

    /// How steeply beads pile up: the taller, the closer.
    private func rise(_ pile: Pile) -> Int {
        switch pile.tallest {
        case ...5: 1
        case ...7: 2
        case ...12: 3
        case ...16: 4
        default: 5
        }
    }

    private func half(_ pile: Pile) -> HTML {
        pile.middleHalf.map { half in
            "<span class=\"half\" data-from=\"\(half.lowerBound)\" data-pos=\"\(half.upperBound)\"></span>"
        } ?? .empty
    }

    private func beads(_ pile: Pile, _ side: Side) -> HTML {
        guard pile.tallest <= Self.tallest else { return crowds(pile, side) }
        var text = ""
        for bead in pile.beads { text += mini(bead, pile, side, height: bead.height).text }
        return HTML(trusted: text)
    }

    /// One bead with a number for every stop, and beside it the schools picked out.
    private func crowds(_ pile: Pile, _ side: Side) -> HTML {
        let stops = Dictionary(grouping: pile.beads, by: \.notch).sorted { $0.key < $1.key }
        return stops.map { notch, beads -> HTML in
            let own = beads.filter { side.picked.contains($0.school) }
            let lifted = own.enumerated().map { mini($1, pile, side, height: $0 + 2).text }.joined()
            return """
                <span class="at mini many" data-level="\(pile.scale.mark(of: notch))" data-pos="\(notch)" data-n="0" \
                aria-hidden="true">\(beads.count)</span>\(HTML(trusted: lifted))
                """
        }.joined()
    }

    /// A bead that opens what stands behind it, where whoever reads may.
    ///
    /// The list in words below holds the same for the keyboard and for screen readers.
    private func mini(_ bead: Pile.Bead, _ pile: Pile, _ side: Side, height: Int) -> HTML {
        let school = side.map.schools[bead.school]
        let look: HTML = """
             class="at mini\(if: !bead.isValidated, " self")\(if: side.picked.contains(bead.school), " pick")" \
            data-level="\(pile.scale.mark(of: bead.notch))" data-pos="\(bead.notch)" data-n="\(height)" \
            title="\(school.name): \(pile.scale.words(of: bead.notch))" aria-hidden="true"
            """
        guard let path = view.path(to: pile.wire, of: school) else { return "<span\(look)></span>" }
        return "<a\(look) tabindex=\"-1\" href=\"\(link: path)\"></a>"
    }

    private func counts(_ pile: Pile) -> [HTML] {
        zip(pile.scale.levels, pile.counts).filter { $0.1 > 0 }.map { level, count in
            """
            <span data-level="\(level.tone.mark)">\(glyph(level.tone))<span class="vh">\(level.name): </span>\(count)</span>
            """
        }
    }

    /// Where the schools picked out stand, in words.
    private func readings(_ pile: Pile, _ side: Side) -> [HTML] {
        side.picked.map { place in
            "<span class=\"xs muted\">\(side.map.schools[place].name): \(said(place, pile, side))</span>"
        }
    }

    private func said(_ place: Int, _ pile: Pile, _ side: Side) -> String {
        if let bead = pile.bead(of: place) { return pile.scale.words(of: bead.notch) }
        let wire = side.map.wires.firstIndex { $0.id == pile.wire.id }
        guard wire.map({ side.map[place, $0] }) == .notJudged else { return "does not apply" }
        return side.map.voice == .validated ? "not validated yet" : "not judged yet"
    }

    /// "Inclusion: one at Urgent improvement, three at Needs attention. Half of the schools lie between …"
    private func sentence(_ pile: Pile, _ side: Side) -> String {
        let title = view.version.title(of: pile.wire) + (side.words.map { " \($0)" } ?? "")
        let levels = zip(pile.scale.levels, pile.counts).filter { $0.1 > 0 }
        guard !levels.isEmpty else { return "\(title): no bead stands here." }
        let said = levels.map { "\(Words.number($0.1)) at \($0.0.name)" }.joined(separator: ", ")
        guard let half = pile.middleHalf else { return "\(title): \(said)." }
        let (from, to) = (pile.scale.words(of: half.lowerBound), pile.scale.words(of: half.upperBound))
        let lies = from == to ? "lie at \(from)" : "lie between \(from) and \(to)"
        return "\(title): \(said). Half of the schools \(lies)."
    }

    private var key: [HTML] {
        let ring: HTML = """
            <svg width="22" height="26" viewBox="0 0 22 26" aria-hidden="true"><ellipse class="ring" cx="11" cy="13" rx="9" \
            ry="11.5"/></svg>
            """
        let bar: HTML =
            "<svg width=\"30\" height=\"8\" aria-hidden=\"true\"><rect class=\"half-key\" width=\"30\" height=\"5\" y=\"1.5\"/></svg>"
        return [
            "<li>\(HeatMapPage.bead("cb"))One school, validated</li>",
            "<li>\(HeatMapPage.bead("cb self"))Not yet validated</li>",
            picked.isEmpty ? .empty : "<li>\(ring)\(Words.list(picked.map { view.map.schools[$0].name }))</li>",
            "<li>\(bar)The middle half of the schools</li>",
        ]
    }
}
