import Web

/// The pieces that every abacus is put together from: beam, bands, standard, ghosts, trail and still beads.
package enum Wire {
    /// The dark beam that carries the names of the levels.
    package static func beam(_ scale: Scale) -> HTML {
        let levels: [HTML] = scale.levels.map { level in
            let short: HTML? = scale.levels.count > 5 ? "<span class=\"sh\">\(level.short)</span>" : nil
            return """
                <li data-level="\(level.tone.mark)">\(glyph(level.tone))\(short)<span class="w">\(level.name)</span></li>
                """
        }
        return "<div class=\"beam\"><ol>\(levels)</ol></div>"
    }

    /// The tinted stretch of every level behind the wire.
    package static func bands(_ scale: Scale) -> HTML {
        let bands: [HTML] = scale.levels.map { "<i data-level=\"\($0.tone.mark)\"></i>" }
        return "<div class=\"bands\" aria-hidden=\"true\">\(bands)</div>"
    }

    /// The class and the data of a wire, for its opening tag.
    package static func attributes(_ scale: Scale) -> HTML {
        let names = scale.levels.map(\.name).joined(separator: "|")
        return """
             class="wire\(if: scale.isTwoWay, " two")" data-levels="\(scale.levels.count)" \
            data-stops="\(scale.stops)" data-names="\(names)"
            """
    }

    /// The line at the left edge of the level that must be reached.
    package static func standard(_ level: Int) -> HTML { "<span class=\"std\" data-std=\"\(level)\"></span>" }

    /// The step from the standard of the row above; nothing where both are the same.
    package static func standardStep(_ level: Int, from previous: Int?) -> HTML {
        guard let previous, previous != level else { return .empty }
        return "<span class=\"std-step\" data-std=\"\(level)\" data-prev=\"\(previous)\"></span>"
    }

    /// Where a bead stood before, or where a validator put it.
    ///
    /// - Parameters:
    ///   - notch: its place; `bead` is that of the bead now, which it rings when they are the same.
    ///   - part: number of the part, from 1; nil for an area without parts.
    package static func ghost(at notch: Int, bead: Int?, isValidated: Bool = false, part: Int? = nil) -> HTML {
        """
        <span class="at ghost\(if: isValidated, " validated")\(if: notch == bead, " same")" data-pos="\(notch)"\
        \(attribute: "data-part", part.map(String.init))></span>
        """
    }

    /// The stretch moved from one notch to another; nothing where both are the same.
    package static func trail(from old: Int, to new: Int) -> HTML {
        guard old != new else { return .empty }
        return "<span class=\"trail\" data-pos=\"\(new)\" data-from=\"\(old)\"></span>"
    }

    /// A bead that cannot be moved; parked when there is no notch.
    package static func stillBead(_ scale: Scale, at notch: Int?, part: Int? = nil, letter: String? = nil) -> HTML {
        """
        <span class="at bead-still"\(attribute: "data-part", part.map(String.init)) data-level="\(scale.mark(of: notch))" \
        data-pos="\(notch ?? 0)">\(letter ?? "")</span>
        """
    }

    /// A whole wire to be read and not moved.
    ///
    /// - Parameter behind: what lies under the bead, such as the standard, ghosts and a trail.
    package static func still(
        _ title: String,
        _ scale: Scale,
        at notch: Int?,
        part: Int? = nil,
        letter: String? = nil,
        behind: HTML = .empty
    ) -> HTML {
        """
        <div\(attributes(scale)) role="img" aria-label="\(title): \(notch.map(scale.words) ?? "Not judged yet")">\
        \(bands(scale))\(behind)\(stillBead(scale, at: notch, part: part, letter: letter))</div>
        """
    }

    /// The words under an abacus that say what the heather line is.
    package static func standardFlag(_ scale: Scale, _ level: Int) -> HTML {
        """
        <div class="std-flag" data-levels="\(scale.levels.count)"><span data-std="\(level)">Standard for the mark</span></div>
        """
    }
}
