import Database
import Frameworks
import Web

/// What a form says about judgements: each change with the revision that the person had seen.
struct JudgementForm {
    let form: Form

    /// One change of one area.
    struct Change {
        let field: String
        let area: ID<Area>
        let change: JudgementChange
        /// nil when the sender says nothing of it, as no form of a page does.
        let seen: Judgement.Revision?
        let hasReadCriteria: Bool
    }

    /// Every field that is about a judgement, in order; fields that are none are passed over.
    func changes() -> [Change] {
        changes("notch-", Self.placed) + changes("reason-", JudgementChange.doesNotApply)
            + changes("why-", JudgementChange.explain)
    }

    private func changes(_ prefix: String, _ change: (String) -> JudgementChange) -> [Change] {
        form.fields.compactMap { field in
            guard field.name.hasPrefix(prefix), let area = ID<Area>(String(field.name.dropFirst(prefix.count))) else {
                return nil
            }
            return self.change(of: area, field.name, change(field.value), hasReadCriteria: form.has("read-\(area)"))
        }
    }

    func change(of area: ID<Area>, _ field: String, _ change: JudgementChange, hasReadCriteria: Bool) -> Change {
        let seen = Judgement.Revision(form[Self.revision(of: area)])
        return Change(field: field, area: area, change: change, seen: seen, hasReadCriteria: hasReadCriteria)
    }

    /// The name of the field that carries the revision of an area.
    static func revision(of area: ID<Area>) -> String { "revision-\(area)" }

    /// The area whose panel the sender has open; nil when the form does not say.
    var openArea: ID<Area>? { ID(form["area"]) }

    /// The level and quarter that were chosen in the rubric of one area; a missing quarter is the lower middle.
    var level: (area: ID<Area>, number: Int, quarter: Int)? {
        guard let area = openArea, let number = Int(form["level"]) else { return nil }
        return (area, number, Int(form["quarter"]) ?? 2)
    }

    /// What is no number stands nowhere on a scale and is refused.
    private static func placed(_ value: String) -> JudgementChange {
        ["", "0"].contains(value) ? .park : .place(Int(value) ?? -1)
    }
}
