import Database
import Frameworks
import Web

/// Where the specialist sees each wire, with what was seen behind it.
struct VisitReadingsSection {
    let record: VisitRecord

    var html: HTML {
        let rows = record.wires.map(row)
        let note: HTML =
            record.visit.isBaseline
            ? "Every \(record.version.words.area) needs a bead before the baseline can be shared."
            : "Place a bead where you looked; leave the others."
        return """
            <section class="section" id="abacus" aria-labelledby="h-r"><div class="section-head">\
            <h2 id="h-r">What was seen</h2><p class="muted">\(note)</p></div><div class="rows">\(rows)</div></section>
            """
    }

    private func row(_ wire: Area) -> HTML {
        guard let scale = wire.scale else { return .empty }
        let title = record.version.title(of: wire)
        let notch = record.readings[wire.id]
        let options =
            [("0", "No bead")] + scale.notches.map { (String($0), scale.words(of: $0)) }
        let isOpen = VisitPlace.Field.ofArea.contains { !record.text($0, of: wire.id).isEmpty }
        return """
            <div class="seen"><form class="seen-bead" method="post" action="/visits/\(record.visit.id)/readings" data-autosave>\
            \(Fields.select(Fields.Label("notch-\(wire.id)", title), String(notch ?? 0), options))\
            <noscript><button class="btn">Save</button></noscript></form>\
            <details class="more"\(attribute: "open", if: isOpen)><summary>What was seen\
            <span class="vh"> in \(title)</span></summary>\
            \(unit(.practice, "Practice: what happens in classrooms", wire))\
            \(unit(.provision, "Provision: what the school has put in place", wire))\
            \(unit(.performance, "Performance: what it has led to", wire))</details></div>
            """
    }

    private func unit(_ field: VisitPlace.Field, _ label: String, _ wire: Area) -> HTML {
        VisitUnit(record: record, place: VisitPlace(field, of: wire.id), label: label, rows: 2).html
    }
}
