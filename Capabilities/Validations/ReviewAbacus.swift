import Database
import Evaluations
import Frameworks
import Web

/// The abacus of a review: the validator's beads, the school's as ghosts, the difference as a trail.
struct ReviewAbacus {
    let review: Review
    /// The area whose panel is open; nil where all are shown.
    let open: Area?
    /// Whether the beads can be moved.
    let isLive: Bool
    /// Whose beads they are, in the key.
    var whose = "Your judgement"

    private var version: Framework.Version { review.version }

    var html: HTML {
        let main = version.mainScale
        let quarters = Scale.quarters.joined(separator: "|")
        let size: HTML = main.map { " data-levels=\"\($0.levels.count)\" data-std=\"\(standard($0))\"" } ?? .empty
        let kind: HTML = version.areas.contains { !$0.isWire } ? "abacus with-parts" : "abacus"
        let content: HTML = "\(version.wireGroups.enumerated().map(group))\(rails)\(key)"
        guard isLive else { return "<div class=\"\(kind)\" id=\"abacus\"\(size)>\(content)</div>" }
        return """
            <form class="\(kind)" id="abacus" method="post" action="/validations/\(review.validation.id)/judgements" \
            aria-label="Your judgement for each \(version.words.area)" data-autosave\(size) data-quarters="\(quarters)">\
            \(content)<noscript><p class="row"><button class="btn btn-main">Save bead positions</button></p></noscript></form>
            """
    }

    private func standard(_ scale: Scale) -> Int { version.rule.standard[scale.key] ?? 0 }

    private func group(_ place: Int, _ group: WireGroup) -> HTML {
        let isBare = group.scale.isTwoWay && place == 0
        let top: HTML =
            "<div class=\"ab-row ab-rail top-rail\"><div></div><div class=\"frame\"><div class=\"rail\"></div></div><div></div></div>"
        let beam: HTML = """
            <div class="ab-row ab-beam\(if: place == 0, " first")"><div></div><div class="frame">\
            \(Wire.beam(group.scale))</div><div></div></div>
            """
        var previous: Int?
        let rows = group.tops.map { top -> HTML in
            let row = ReviewRow(
                review: review,
                top: top,
                isOpen: top.id == open?.id,
                isLive: isLive,
                previous: previous
            )
            previous = row.standard ?? previous
            return row.html
        }
        return "\(isBare ? top : beam)<ul class=\"wires\">\(rows)</ul>"
    }

    private var rails: HTML {
        let flag: HTML? = version.wireGroups.last.flatMap { group in
            version.rule.standard[group.scale.key].map { level in
                "<div class=\"ab-row ab-flag\"><div></div>\(Wire.standardFlag(group.scale, level))<div></div></div>"
            }
        }
        return """
            <div class="ab-row ab-rail bottom-rail"><div></div><div class="frame"><div class="rail"></div></div><div></div></div>\(flag)
            """
    }

    private var key: HTML {
        """
        <ul class="key ab-key"><li><span class="kb b"></span>\(whose)</li><li><span class="kb"></span>The school’s judgement</li>\
        <li><span class="kb t"></span>The difference between the two</li><li><span class="kb s"></span>Standard for the mark</li></ul>
        """
    }
}
