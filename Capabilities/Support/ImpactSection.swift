import Accounts
import Database
import Frameworks
import Schools
import Web

/// How the asking school stood in the area before the help began, and stands now.
struct ImpactSection {
    let view: LinkView

    var html: HTML {
        guard let impact = view.impact else { return .empty }
        return """
            <section class="section" aria-labelledby="h-i"><div class="section-head"><h2 id="h-i">Before and now</h2>\
            <p class="muted">\(view.link.asking.name), \(view.area?.title ?? "this area")</p></div>\(wire(impact))\
            <dl class="facts mt-s"><dt>Before</dt><dd>\(words(impact.before))</dd><dt>Since</dt><dd>\(words(impact.now))</dd></dl>\
            <p class="mt-s">\(impact.sentence) <span class="muted">What changed may have more than one cause.</span></p></section>
            """
    }

    private func words(_ reading: Impact.Reading?) -> HTML {
        guard let reading else { return "<span class=\"muted\">Nothing was sent</span>" }
        let voice = reading.isValidated ? "validated" : "as the school sent it"
        return """
            \(levelMark(reading.scale, reading.notch)) <span class="muted">\(voice), \(Words.date(reading.on))</span>
            """
    }

    /// The bead before as a ghost and the bead since, on the scale of now; nothing of another scale.
    private func wire(_ impact: Impact) -> HTML {
        guard let area = view.area, let scale = impact.now?.scale ?? impact.before?.scale else { return .empty }
        let old = impact.before.flatMap { $0.scale == scale ? $0.notch : nil }
        let new = impact.now?.notch
        let trail: HTML? = old.flatMap { old in new.map { Wire.trail(from: old, to: $0) } }
        let ghost: HTML? = old.map { Wire.ghost(at: $0, bead: new) }
        let bead: HTML? = new.map { Wire.stillBead(scale, at: $0) }
        let nothing = "nothing was sent"
        let label =
            "\(area.title). Before: \(old.map(scale.words) ?? nothing). Since: \(new.map(scale.words) ?? nothing)."
        return """
            <div class="impact-wire"><div class="frame">\(Wire.beam(scale))</div><div class="frame">\
            <div\(Wire.attributes(scale)) role="img" aria-label="\(label)">\(Wire.bands(scale))\
            <span aria-hidden="true">\(trail)\(ghost)</span>\(bead)</div></div></div>
            """
    }
}
