import Database
import Web

/// One text of a visit that is saved by itself.
struct VisitUnit {
    let record: VisitRecord
    let place: VisitPlace
    let label: String
    var hint: String?
    let rows: Int

    var html: HTML {
        let name = VisitTextForm.name(place)
        let text = record.texts[place]
        return """
            <form class="form form-wide" id="\(name)" method="post" action="/visits/\(record.visit.id)/texts" data-autosave>\
            <input type="hidden" name="revision-\(name)" value="\(text?.revision ?? 0)">\
            \(Fields.area(Fields.Label(name, label, hint: hint), text?.words ?? "", rows: rows))\
            <noscript><p class="row"><button class="btn">Save</button></p></noscript></form>
            """
    }
}
