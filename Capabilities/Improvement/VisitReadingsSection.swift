import Database
import Evaluations
import Frameworks
import Web

/// Where the specialist sees each wire, as an abacus, and what was seen behind each bead.
struct VisitReadingsSection {
    let record: VisitRecord

    private var version: Framework.Version { record.version }
    private var path: String { "/visits/\(record.visit.id)/readings" }

    var html: HTML {
        let note: HTML =
            record.visit.isBaseline
            ? "Every \(version.words.area) needs a bead before the baseline can be shared."
            : "Place a bead where you looked; leave the others parked."
        let areas = tops.map(seen)
        return """
            <section class="section" aria-labelledby="h-r"><div class="section-head">\
            <h2 id="h-r">What was seen</h2><p class="muted">\(note)</p></div>\(abacus)\
            <h3 class="mt">Behind the beads</h3><ul class="rows plainlist mt-s">\(areas)</ul></section>
            """
    }

    private var abacus: HTML {
        let places = Dictionary(uniqueKeysWithValues: version.wires.map { ($0.id, place($0)) })
        let label = "Abacus: where you see each \(version.words.area)"
        let beads = StillAbacusPage(version, places, label: label, none: "No bead", isMovable: true) {
            "#seen-\($0.top)"
        }
        return """
            <form id="abacus" method="post" action="\(path)" data-autosave \
            data-quarters="\(Scale.quarters.joined(separator: "|"))">\(beads.html)\
            <noscript><p class="row"><button class="btn btn-main">Save bead positions</button></p></noscript></form>
            """
    }

    private func place(_ wire: Area) -> StillAbacusPage.Place {
        guard version.applies(wire, to: record.school) else { return .empty("Not for this school") }
        return record.readings[wire.id].map { .at(notch: $0) } ?? .notJudged
    }

    /// The areas of the wires, each once.
    private var tops: [Area] {
        record.wires.reduce(into: [Area]()) { tops, wire in
            if tops.last?.id != wire.top, let top = version.area(wire.top) { tops.append(top) }
        }
    }

    /// What was seen in one area: in each of its parts where it has any.
    private func seen(_ top: Area) -> HTML {
        let wires = record.wires.filter { $0.top == top.id }
        let isWritten = wires.contains { wire in
            VisitPlace.Field.ofArea.contains { !record.text($0, of: wire.id).isEmpty }
        }
        let parts = wires.map { wire -> HTML in
            let title: HTML? = wires.count > 1 ? "<h4>\(wire.title)</h4>" : nil
            return "<div class=\"stack-5\">\(title)\(taking(wire))\(units(wire))</div>"
        }
        return """
            <li id="seen-\(top.id)"><details class="more"\(attribute: "open", if: isWritten)><summary>\(top.title)</summary>\
            <div class="seen">\(parts)</div></details></li>
            """
    }

    /// A bead on radio buttons is taken away by a button; the others are slid back.
    private func taking(_ wire: Area) -> HTML {
        guard wire.scale?.stops == 1, record.readings[wire.id] != nil else { return .empty }
        return """
            <form method="post" action="\(path)"><input type="hidden" name="notch-\(wire.id)" value="0">\
            <button class="btn btn-quiet">Take the bead away<span class="vh"> from \(version.title(of: wire))</span></button>\
            </form>
            """
    }

    private func units(_ wire: Area) -> HTML {
        let fields: [(VisitPlace.Field, String)] = [
            (.practice, "Practice: what happens in classrooms"),
            (.provision, "Provision: what the school has put in place"),
            (.performance, "Performance: what it has led to"),
        ]
        let units = fields.map { field, label in
            VisitUnit(record: record, place: VisitPlace(field, of: wire.id), label: label, rows: 2).html
        }
        return "\(units)"
    }
}
