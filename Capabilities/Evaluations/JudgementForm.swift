import Database
import Frameworks
import Web

/// What a form says about beads: each change with the revision that the person had seen.
struct JudgementForm {
    let form: Form

    /// One change of one area.
    struct Change {
        let field: String
        let area: ID<Area>
        let change: JudgementChange
        /// nil when the sender says nothing of it: the change is made on what stands.
        let seen: Judgement.Revision?
        let hasReadCriteria: Bool
    }

    /// Every field that is about a judgement, in order; fields that are none are passed over.
    func changes() -> [Change] {
        let beads = form.fields.compactMap { field in
            area("notch-", field.name).map { ($0, field.name, Self.placed(field.value)) }
        }
        let reasons = form.fields.compactMap { field in
            area("why-", field.name).map { ($0, field.name, JudgementChange.explain(field.value)) }
        }
        return (beads + reasons).map { area, field, change in
            Change(
                field: field,
                area: area,
                change: change,
                seen: Judgement.Revision(form["revision-\(area)"]),
                hasReadCriteria: form.has("read-\(area)")
            )
        }
    }

    /// The area whose panel the sender has open; nil when the form does not say.
    var openArea: ID<Area>? { ID(form["area"]) }

    /// The level and quarter that were chosen in the rubric of one area; a missing quarter is the lower middle.
    var level: (area: ID<Area>, number: Int, quarter: Int)? {
        guard let area = openArea, let number = Int(form["level"]) else { return nil }
        return (area, number, Int(form["quarter"]) ?? 2)
    }

    private func area(_ prefix: String, _ name: String) -> ID<Area>? {
        name.hasPrefix(prefix) ? ID(String(name.dropFirst(prefix.count))) : nil
    }

    private static func placed(_ value: String) -> JudgementChange {
        switch Int(value) {
        case nil, 0: .park
        case let notch?: .place(notch)
        }
    }
}
