import Database
import Evaluations
import Frameworks
import Web

/// One row of the abacus of a review: an area, or an area with the wires of its parts.
struct ReviewRow {
    let review: Review
    let top: Area
    let isOpen: Bool
    let isLive: Bool
    /// The standard of the row above.
    let previous: Int?

    private var version: Framework.Version { review.version }
    private var wires: [Area] { top.isWire ? [top] : version.parts(of: top) }

    /// The number of the level that the mark asks for; of the first wire.
    var standard: Int? { wires.first.flatMap { version.rule.level(for: $0) } }

    var html: HTML {
        if !top.isWire { return parts }
        guard isForSchool(top) else { return absent }
        return """
            <li class="ab-row\(if: isOpen, " open")"\(unit(top))>\(revision(top))<div class="ab-name">\
            <a id="n-\(top.id)"\(link)\(attribute: "aria-current", isOpen ? "true" : nil)>\(top.title)</a></div>\
            <div class="frame">\(wire(top, part: nil))</div>\(reading(top))</li>
            """
    }

    private var parts: HTML {
        let rows = wires.enumerated().map { place, wire -> HTML in
            let label: HTML = """
                <span class="ab-label" id="n-\(wire.id)"><span class="vh">\(top.title): </span>\(wire.title)</span>
                """
            guard isForSchool(wire) else {
                return """
                    <div class="ab-part na">\(label)<div class="frame"><div class="wire"></div></div>\
                    <div class="ab-read small muted">Does not apply to this school</div></div>
                    """
            }
            return """
                <div class="ab-part"\(unit(wire))>\(revision(wire))\(label)<div class="frame">\(self.wire(wire, part: place + 1))\
                </div>\(reading(wire))</div>
                """
        }
        return """
            <li class="ab-row ab-parts\(if: isOpen, " open")"><div class="ab-name"><a\(link)\
            \(attribute: "aria-current", isOpen ? "true" : nil)><span>\(top.title)</span></a></div>\(rows)</li>
            """
    }

    private var absent: HTML {
        """
        <li class="ab-row na"><div class="ab-name"><span class="muted">\(top.title)</span></div><div class="frame">\
        <div class="wire"></div></div><div class="ab-read small muted">Does not apply to this school</div></li>
        """
    }

    private var link: HTML {
        isLive ? " href=\"/validations/\(review.validation.id)?area=\(top.id)#area\"" : " href=\"#a-\(top.id)\""
    }

    private func isForSchool(_ wire: Area) -> Bool { review.sent(wire)?.isForSchool ?? false }

    /// What script needs to know: which area, and where the school's bead stands.
    private func unit(_ wire: Area) -> HTML {
        isLive ? " data-unit data-review=\"\(wire.id)\" data-school=\"\(review.schoolNotch(wire) ?? 0)\"" : .empty
    }

    private func revision(_ wire: Area) -> HTML {
        guard isLive else { return .empty }
        return "<input type=\"hidden\" name=\"revision-\(wire.id)\" value=\"\(review.review(of: wire).revision)\">"
    }

    private func reading(_ wire: Area) -> HTML {
        guard let scale = wire.scale else { return .empty }
        let says = "The school says \(review.schoolWords(wire)). "
        let asked = version.rule.level(for: wire).map { scale.levels[min($0, scale.levels.count) - 1].name }
        let standard: HTML? = asked.map { "<span class=\"vh\"> Standard for the mark: \($0).</span>" }
        return """
            <div class="ab-read"><span>\(levelMark(scale, review.notch(wire), none: review.noneWords(wire)))</span>\
            <span class="small muted" id="d-\(wire.id)"><span class="vh">\(says)</span>\
            <span data-differs>\(review.difference(wire))</span>\(standard)</span></div>
            """
    }

    private func behind(_ wire: Area, part: Int?) -> HTML {
        let (mine, school) = (review.notch(wire), review.schoolNotch(wire))
        let level = version.rule.level(for: wire)
        let line: HTML? = level.map {
            "\(Wire.standard($0))\(part == nil ? Wire.standardStep($0, from: previous) : .empty)"
        }
        let trail: HTML? = mine.flatMap { mine in school.map { Wire.trail(from: $0, to: mine) } }
        let ghost: HTML? = school.map { Wire.ghost(at: $0, bead: mine, part: part) }
        return "<span aria-hidden=\"true\">\(line)\(trail)\(ghost)</span>"
    }

    private func wire(_ wire: Area, part: Int?) -> HTML {
        guard let scale = wire.scale else { return .empty }
        let (mine, behind) = (review.notch(wire), behind(wire, part: part))
        guard isLive else {
            return Wire.still(version.title(of: wire), scale, at: mine, part: part, letter: wire.letter, behind: behind)
        }
        return MovableBead(area: wire, scale: scale, notch: mine, part: part, none: "Not reviewed yet")
            .wire(behind: behind)
    }
}
