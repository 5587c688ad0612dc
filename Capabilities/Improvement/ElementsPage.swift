import Database
import Evaluations
import Frameworks
import Web

/// The wires of a journey from the baseline to now: those of an area's parts on one row.
struct ElementsPage {
    let journey: Journey

    private var version: Framework.Version { journey.version }

    var html: HTML {
        let rows = groups.enumerated().map { number, group in row(group, number: number + 1) }
        guard let scale = groups.first?.wires.first?.scale else { return .empty }
        let title = Words.opening(groups.count, version.words.area, version.words.areas)
        return """
            <section class="section" aria-labelledby="h-e"><div class="section-head"><h2 id="h-e">\(title)</h2>\
            <p class="muted">\(legend)</p></div><div class="abacus route-ab" data-levels="\(scale.levels.count)">\
            <div class="ab-row ab-beam"><div></div><div class="frame">\(Wire.beam(scale))</div><div></div></div>\
            <ol class="wires">\(rows)</ol><div class="ab-row ab-rail"><div></div><div class="frame">\
            <div class="rail"></div></div><div></div></div></div></section>
            """
    }

    /// One area with the wires that it is judged by.
    private struct Group {
        let area: Area
        var wires: [Area]
    }

    private var groups: [Group] {
        journey.wires.reduce(into: []) { groups, wire in
            if let last = groups.indices.last, groups[last].area.id == wire.top {
                groups[last].wires.append(wire)
            } else {
                groups.append(Group(area: version.area(wire.top) ?? wire, wires: [wire]))
            }
        }
    }

    private var legend: String {
        var letters: [String] = []
        for wire in journey.wires {
            guard let letter = wire.letter, wire.parent != nil else { continue }
            let words = "\(letter) is \(wire.title)"
            if !letters.contains(words) { letters.append(words) }
        }
        let who = letters.isEmpty ? "" : "\(letters.joined(separator: ", ")). "
        guard let baseline = journey.baseline else { return "\(who)The baseline has not been shared yet." }
        return "\(who)Outlines show the baseline of \(Words.date(baseline.visit.heldOn))."
    }

    private func row(_ group: Group, number: Int) -> HTML {
        let beads = group.wires.prefix(2).enumerated().map { place, wire in bead(wire, place, of: group.wires.count) }
        let said = group.wires.map(words).joined(separator: " ")
        let scale = group.wires.first?.scale
        return """
            <li class="ab-row"><div class="ab-name"><b>\(number)</b><span>\(group.area.title)</span></div>\
            <div class="frame"><div\(scale.map(Wire.attributes)) role="img" aria-label="\(said)">\
            \(scale.map(Wire.bands))<span class="\(group.wires.count > 1 ? "two-wires" : "one-wire")"></span>\
            \(beads)</div></div><div class="ab-read small">\(reading(group))</div></li>
            """
    }

    private func bead(_ wire: Area, _ place: Int, of count: Int) -> HTML {
        let side = count == 1 ? "mid" : place == 0 ? "up" : "dn"
        let (before, now) = (journey.start[wire.id], journey.now[wire.id])
        let trail: HTML? =
            if let before, let now, before != now {
                "<span class=\"trail \(side)\" data-pos=\"\(now)\" data-from=\"\(before)\"></span>"
            } else {
                nil
            }
        let ghost: HTML? = before.map { "<span class=\"at eb ghost \(side)\" data-pos=\"\($0)\"></span>" }
        let bead: HTML? = now.map {
            "<span class=\"at eb \(place == 0 ? "e" : "m") \(side)\" data-pos=\"\($0)\">\(wire.letter ?? "")</span>"
        }
        return "\(trail)\(ghost)\(bead)"
    }

    /// "English: Met, from Begun at baseline.", of one wire.
    private func words(_ wire: Area) -> String {
        guard let scale = wire.scale, let now = journey.now[wire.id], let level = scale.level(of: now) else {
            return "\(wire.title): not read yet."
        }
        guard let before = journey.start[wire.id].flatMap(scale.level(of:)) else {
            return "\(wire.title): \(level.name)."
        }
        return "\(wire.title): \(level.name), from \(before.name) at baseline."
    }

    private func reading(_ group: Group) -> HTML {
        let levels = group.wires.map { wire in
            journey.now[wire.id].flatMap { wire.scale?.level(of: $0)?.name.lowercased() } ?? "not read yet"
        }
        if group.wires.count == 1 { return "<span class=\"strong\">\(Words.capitalised(levels[0]))</span>" }
        if Set(levels).count == 1 {
            return "<span class=\"strong\">\(group.wires.count == 2 ? "Both" : "All"): \(levels[0])</span>"
        }
        return zip(group.wires, levels).map { "<span>\($0.0.title): \($0.1)</span>" as HTML }.joined()
    }
}
