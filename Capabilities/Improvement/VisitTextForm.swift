import Database
import Frameworks
import Web

/// What a form of a visit says: one text, or beads.
struct VisitTextForm: Sendable {
    let form: Form

    /// The name that a text has in a form: `strengths`, or `practice-ID` for one wire.
    static func name(_ place: VisitPlace) -> String {
        place.area.map { "\(place.field.rawValue)-\($0)" } ?? place.field.rawValue
    }

    /// The text that the form holds with its name and place; nil when it holds none.
    var changed: (name: String, place: VisitPlace, words: String)? {
        for field in form.fields {
            if let place = Self.place(field.name) { return (field.name, place, field.value) }
        }
        return nil
    }

    /// Each bead that the form says something of; no notch takes the bead away.
    var beads: [(ID<Area>, Int?)] {
        form.fields.compactMap { field in
            guard field.name.hasPrefix("notch-"), let area = ID<Area>(String(field.name.dropFirst(6))) else {
                return nil
            }
            return (area, Int(field.value).flatMap { $0 == 0 ? nil : $0 })
        }
    }

    private static func place(_ name: String) -> VisitPlace? {
        if let field = VisitPlace.Field(rawValue: name), !field.isOfArea { return VisitPlace(field) }
        for field in VisitPlace.Field.ofArea where name.hasPrefix(field.rawValue + "-") {
            return ID<Area>(String(name.dropFirst(field.rawValue.count + 1))).map { VisitPlace(field, of: $0) }
        }
        return nil
    }
}

/// What was typed into a form of a visit's page and could not be kept, with what is wrong.
struct VisitDraft: Sendable {
    var errors = FormErrors()
    var day = Form()
    var source = Form()
    var target = Form()

    /// How the ids of a target’s fields end, since a source has fields of the same names.
    static let targetEnding = "-target"

    /// How the ids of the fields end that could not be kept.
    var ending: String { target.fields.isEmpty ? "" : Self.targetEnding }
}
