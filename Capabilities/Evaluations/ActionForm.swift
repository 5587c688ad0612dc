import Accounts
import Database
import Web

/// An action as it was typed.
struct ActionForm {
    let form: Form
    let owners: [EvaluationPage.Owner]

    func checked() -> Result<ActionEntry, FormErrors> {
        var errors = FormErrors()
        let title = form.line("title").keepable
        errors.check(title, "title", missing: "Say what will be done. Begin with a verb.", atMost: LongText.line)
        let due = Day(form["due"])
        if due == nil { errors.add("due", "Say by when. Write day, month and year.") }
        let starts = Day(form["starts"])
        if !form["starts"].isEmpty, starts == nil {
            errors.add("starts", "Write day, month and year, or leave it empty.")
        }
        if let starts, let due, due < starts { errors.add("due", Action.Refusal.dueBeforeStart.message) }
        if LongText.complaint(form["success"], atMost: 10_000) != nil {
            errors.add("success", "This text is too long. The limit is 10,000 characters.")
        }
        let owner = self.owner
        errors.check(form.line("owner-name"), "owner-name", atMost: 200)
        if owner == nil { errors.add("owner", "Choose who does it, or write a name.") }
        guard let due, let owner else { return .failure(errors) }
        return errors.orElse(
            ActionEntry(
                title,
                owner: owner,
                startsOn: starts,
                dueOn: due,
                success: form.line("success").keepable,
                factor: ID(form["factor"])
            )
        )
    }

    private var owner: ActionEntry.Owner? {
        if let person = owners.first(where: { $0.id == form["owner"] }), let id = ID<Person>(person.id) {
            return ActionEntry.Owner(person.name, person: id)
        }
        let name = form.line("owner-name").keepable
        return name.isEmpty ? nil : ActionEntry.Owner(name)
    }

    static func filled(_ entry: ActionEntry) -> Form {
        [
            "title": entry.title, "success": entry.success, "owner": entry.owner.person?.text ?? "",
            "owner-name": entry.owner.person == nil ? entry.owner.name : "", "starts": entry.startsOn?.iso ?? "",
            "due": entry.dueOn.iso, "factor": entry.factor?.text ?? "",
        ]
    }
}
