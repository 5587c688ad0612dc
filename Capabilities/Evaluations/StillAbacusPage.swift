import Database
import Frameworks
import Web

/// An abacus of a submission, or of any other set of beads on a version; still, where nothing else is handed in.
package struct StillAbacusPage: Sendable {
    package let version: Framework.Version
    /// Where the bead of each wire stands.
    package let places: [ID<Area>: Place]
    /// Such as "Abacus: the judgements of submission 2".
    package let label: String
    /// Where a click on the name of an area leads; nil for plain names.
    package let link: (@Sendable (Area) -> String)?
    /// What is said of a wire without a bead.
    package let none: String
    /// Whether the beads can be moved; whoever shows it puts a form around it.
    package let isMovable: Bool

    package init(
        _ version: Framework.Version,
        _ places: [ID<Area>: Place],
        label: String,
        none: String = "Not judged yet",
        isMovable: Bool = false,
        link: (@Sendable (Area) -> String)? = nil
    ) {
        self.version = version
        self.places = places
        self.label = label
        self.link = link
        self.none = none
        self.isMovable = isMovable
    }

    /// What one wire shows.
    package enum Place: Hashable, Sendable {
        case at(notch: Int)
        case notJudged
        /// Says so beside the wire, such as "Does not apply to this school".
        case empty(String)

        var notch: Int? { if case .at(let notch) = self { notch } else { nil } }
    }

    package var html: HTML {
        let groups = version.wireGroups
        let isParted = version.hasParts
        let main = version.mainScale
        let sections: [HTML] = groups.enumerated().map { place, group in section(group, isFirst: place == 0) }
        let standard = main.flatMap { version.rule.standard[$0.key] }
        return """
            <div class="abacus\(if: isParted, " with-parts")" role="group" aria-label="\(label)" \
            data-levels="\(main?.levels.count ?? 0)"\(attribute: "data-std", standard.map(String.init))>\
            \(sections)\(foot)</div>
            """
    }

    private func section(_ group: WireGroup, isFirst: Bool) -> HTML {
        var previous: Int?
        let rows: [HTML] = group.tops.map { area in
            let html = row(area, previous: previous)
            previous = (version.parts(of: area).last ?? area).scale.flatMap { _ in
                version.rule.level(for: version.parts(of: area).last ?? area)
            }
            return html
        }
        let head: HTML =
            group.scale.isTwoWay && isFirst
            ? Self.line("ab-row ab-rail top-rail", "<div class=\"rail\"></div>")
            : Self.line("ab-row ab-beam\(isFirst ? " first" : "")", Wire.beam(group.scale))
        return "\(head)<ul class=\"wires\">\(rows)</ul>"
    }

    private var foot: HTML {
        let flag: HTML? = version.wireGroups.last.flatMap { group in
            version.rule.standard[group.scale.key].map { level in
                "<div class=\"ab-row ab-flag\"><div></div>\(Wire.standardFlag(group.scale, level))<div></div></div>"
            }
        }
        return "\(Self.line("ab-row ab-rail bottom-rail", "<div class=\"rail\"></div>"))\(flag)"
    }

    private static func line(_ name: String, _ content: HTML) -> HTML {
        "<div class=\"\(name)\"><div></div><div class=\"frame\">\(content)</div><div></div></div>"
    }
}
