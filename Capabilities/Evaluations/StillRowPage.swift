import Database
import Frameworks
import Web

extension StillAbacusPage {
    /// One area: its name, its wire or those of its parts, and what they say.
    func row(_ area: Area, previous: Int?) -> HTML {
        let parts = version.parts(of: area)
        guard let scale = area.scale else { return partsRow(area, parts) }
        let place = places[area.id] ?? .notJudged
        if case .empty = place {
            return """
                <li class="ab-row na"><div class="ab-name">\(name(area))</div>\(wire(area, scale, place, nil, nil))\
                \(reading(area, scale, place))</li>
                """
        }
        return """
            <li class="ab-row"><div class="ab-name">\(name(area))</div>\(wire(area, scale, place, previous, nil))\
            \(reading(area, scale, place))</li>
            """
    }

    private func partsRow(_ area: Area, _ parts: [Area]) -> HTML {
        let number = (version.tops.firstIndex { $0.id == area.id } ?? 0) + 1
        let title: HTML = "<b>\(number)</b><span>\(area.title)</span>"
        let named: HTML = link.map { "<a href=\"\(link: $0(area))\">\(title)</a>" } ?? "<a>\(title)</a>"
        let wires: [HTML] = parts.enumerated().compactMap { place, part in
            part.scale.map { partWire(part, $0, number: place + 1, of: area) }
        }
        return "<li class=\"ab-row ab-parts\"><div class=\"ab-name\">\(named)</div>\(wires)</li>"
    }

    private func partWire(_ part: Area, _ scale: Scale, number: Int, of area: Area) -> HTML {
        let place = places[part.id] ?? .notJudged
        let isEmpty = if case .empty = place { true } else { false }
        return """
            <div class="ab-part\(if: isEmpty, " na")"><span class="ab-label"><span class="vh">\(area.title): </span>\
            \(part.title)</span>\(wire(part, scale, place, nil, number))\(reading(part, scale, place))</div>
            """
    }

    private func name(_ area: Area) -> HTML {
        if case .empty = places[area.id] { return "<span class=\"muted\">\(area.title)</span>" }
        return link.map { "<a href=\"\(link: $0(area))\">\(area.title)</a>" } ?? "<b>\(area.title)</b>"
    }

    private func wire(_ area: Area, _ scale: Scale, _ place: Place, _ previous: Int?, _ part: Int?) -> HTML {
        if case .empty = place { return "<div class=\"frame\"><div class=\"wire\"></div></div>" }
        let standard = version.rule.level(for: area)
        let lines: HTML? = standard.map { level in
            """
            <span aria-hidden="true">\(Wire.standard(level))\(Wire.standardStep(level, from: previous))</span>
            """
        }
        guard !isMovable else {
            let bead = MovableBead(
                area: area,
                scale: scale,
                notch: place.notch,
                part: part,
                none: none,
                name: version.title(of: area)
            )
            return "<div class=\"frame\">\(bead.wire(behind: lines ?? .empty))</div>"
        }
        let still = Wire.still(
            version.title(of: area),
            scale,
            at: place.notch,
            part: part,
            letter: area.letter,
            behind: lines ?? .empty
        )
        return "<div class=\"frame\">\(still)</div>"
    }

    private func reading(_ area: Area, _ scale: Scale, _ place: Place) -> HTML {
        if case .empty(let words) = place { return "<div class=\"ab-read small muted\">\(words)</div>" }
        return "<div class=\"ab-read\"><span>\(levelMark(scale, place.notch, none: none))</span></div>"
    }
}
