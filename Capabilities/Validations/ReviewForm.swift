import Database
import Evaluations
import Frameworks
import Web

/// What was typed into the review of one area: bead, choice, texts and weights, as many as the form sends.
struct ReviewForm: Sendable {
    let changes: [ReviewChange]
    let weights: [ID<Evidence>: EvidenceWeight]
    let seen: Revision<ReviewField>
    /// The bead was moved by its wire and not by the choice beside the texts.
    private let isBead: Bool

    init(_ form: Form, _ area: ID<Area>) {
        var changes: [ReviewChange] = []
        let notch = ReviewField.place.name(area)
        isBead = form.has(notch)
        if isBead { changes.append(.place(Int(form[notch]) ?? -1)) }
        if let choice = ReviewChange.Choice(rawValue: form["stance-\(area)"]) { changes.append(.choose(choice)) }
        for field in [ReviewField.reason, .goingWell, .target, .question] where form.has(field.name(area)) {
            changes.append(.write(field, form[field.name(area)].keepable))
        }
        self.changes = changes
        weights = Self.weights(form)
        seen = Self.seen(form, area)
    }

    /// The beads of every wire that an abacus sends.
    static func beads(_ form: Form, _ wires: [Area]) -> [(area: Area, form: ReviewForm)] {
        wires.filter { form.has(ReviewField.place.name($0.id)) }.map { ($0, ReviewForm(form, $0.id)) }
    }

    static func seen(_ form: Form, _ area: ID<Area>) -> Revision<ReviewField> {
        Revision(form[revision(of: area)]) ?? Revision()
    }

    /// The name of the field that carries the revision of an area.
    static func revision(of area: ID<Area>) -> String { "revision-\(area)" }

    private static func weights(_ form: Form) -> [ID<Evidence>: EvidenceWeight] {
        form.fields.reduce(into: [:]) { weights, field in
            guard field.name.hasPrefix("weight-"), form.isChanged(field.name),
                let id = ID<Evidence>(String(field.name.dropFirst(7)))
            else { return }
            weights[id] = EvidenceWeight(rawValue: field.value)
        }
    }
}

extension ReviewForm {
    /// The name under which a field was sent.
    func name(of field: ReviewField, _ area: ID<Area>) -> String {
        field == .place && !isBead ? "stance-\(area)" : field.name(area)
    }

    /// What a bead or a choice means; nil for a text.
    func said(_ field: ReviewField, _ value: String, on scale: Scale?) -> String? {
        guard field == .place else { return nil }
        if isBead { return Int(value).flatMap { $0 == 0 ? nil : scale?.words(of: $0) } ?? "Not reviewed yet" }
        return value.isEmpty ? "Nothing chosen" : Words.capitalised(value)
    }
}

extension ReviewField {
    /// The name of the field of one area in forms.
    func name(_ area: ID<Area>) -> String { "\(self == .place ? "notch" : rawValue)-\(area)" }
}
