import Database
import Frameworks
import Web

/// A bead that can be moved: a slider where levels have stops, radio buttons where each level is one stop.
package struct MovableBead: Sendable {
    let area: Area
    let scale: Scale
    let notch: Int?
    /// The number of the part of an area, from 1; nil for an area without parts.
    let part: Int?
    /// What is said while the bead is parked; nil for "Not judged yet".
    let none: String?
    /// What it is called; nil where `n-ID` on the page names it and `d-ID` describes it.
    let name: String?

    package init(
        area: Area,
        scale: Scale,
        notch: Int?,
        part: Int? = nil,
        none: String? = nil,
        name: String? = nil
    ) {
        self.area = area
        self.scale = scale
        self.notch = notch
        self.part = part
        self.none = none
        self.name = name
    }

    /// The whole wire with its bead.
    ///
    /// - Parameter behind: what lies under the bead, such as the standard, ghosts and a trail.
    package func wire(behind: HTML) -> HTML {
        let isStops = scale.stops == 1
        return """
            <div\(Wire.attributes(scale))\(attribute: "data-none", isStops ? none : nil)>\(Wire.bands(scale))\(behind)\
            \(isStops ? stops : slider)</div>
            """
    }

    private var naming: HTML {
        if let name { return " aria-label=\"\(name)\"" }
        return " aria-labelledby=\"n-\(area.id)\" aria-describedby=\"d-\(area.id)\""
    }

    private var slider: HTML {
        let letter: HTML? = area.letter.map {
            "<span class=\"letter\" aria-hidden=\"true\" data-pos=\"\(notch ?? 0)\">\($0)</span>"
        }
        return """
            <input class="bead" type="range" name="notch-\(area.id)" min="0" max="\(scale.notches.upperBound)" \
            value="\(notch ?? 0)" data-level="\(scale.mark(of: notch))"\(attribute: "data-none", none)\
            \(attribute: "data-part", part.map(String.init))\(naming) \
            aria-valuetext="\(notch.map(scale.words) ?? none ?? "Not judged yet")">\(letter)
            """
    }

    private var stops: HTML {
        let labels: [HTML] = scale.levels.enumerated().map { place, level in
            """
            <label data-level="\(level.tone.mark)"><input type="radio" name="notch-\(area.id)" value="\(place + 1)"\
            \(attribute: "checked", if: notch == place + 1)><span class="stop"></span>\
            <span class="word">\(level.name)</span></label>
            """
        }
        return "<div class=\"stops\" role=\"group\"\(naming)>\(labels)</div>"
    }
}
