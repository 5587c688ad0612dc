import Web

/// The shape of a tone; nil draws that of what is not judged.
package func glyph(_ tone: Tone?) -> HTML {
    "<svg viewBox=\"0 0 16 16\" aria-hidden=\"true\"><use href=\"#g\(tone?.mark ?? "0")\"/></svg>"
}

/// A level by its shape and its name.
package func levelMark(_ level: Level) -> HTML {
    "<span class=\"lv\" data-level=\"\(level.tone.mark)\">\(glyph(level.tone))<span class=\"w\">\(level.name)</span></span>"
}

/// Where a bead stands, in shape and words: "Expected standard, upper middle", or "Not judged yet".
package func levelMark(_ scale: Scale, _ notch: Int?, none: String = "Not judged yet") -> HTML {
    guard let notch, let level = scale.level(of: notch) else {
        return "<span class=\"lv\" data-level=\"0\">\(glyph(nil))<span class=\"w\">\(none)</span></span>"
    }
    let quarter: HTML? = scale.quarter(of: notch).map { " <small>\($0)</small>" }
    return """
        <span class="lv" data-level="\(level.tone.mark)">\(glyph(level.tone))<span class="w">\(level.name)</span>\(quarter)</span>
        """
}

extension Scale {
    /// The value of `data-level` of a bead: its tone, or 0 when it is parked.
    package func mark(of notch: Int?) -> String { notch.flatMap { level(of: $0) }?.tone.mark ?? "0" }
}
