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
        if title.isEmpty { errors.add("title", "Say what will be done. Begin with a verb.") }
        if title.count > 300 { errors.add("title", "This has \(title.count) characters. The limit is 300.") }
        let due = Day(form["due"])
        if due == nil { errors.add("due", "Say by when. Write day, month and year.") }
        let starts = Day(form["starts"])
        if !form["starts"].isEmpty, starts == nil {
            errors.add("starts", "Write day, month and year, or leave it empty.")
        }
        if let starts, let due, due < starts { errors.add("due", Action.Refusal.dueBeforeStart.message) }
        if form["success"].count > 10_000 {
            errors.add("success", "This text is too long. The limit is 10,000 characters.")
        }
        let owner = self.owner
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
        return name.isEmpty || name.count > 200 ? nil : ActionEntry.Owner(name)
    }

    static func filled(_ entry: ActionEntry) -> Form {
        [
            "title": entry.title, "success": entry.success, "owner": entry.owner.person?.text ?? "",
            "owner-name": entry.owner.person == nil ? entry.owner.name : "", "starts": entry.startsOn?.iso ?? "",
            "due": entry.dueOn.iso, "factor": entry.factor?.text ?? "",
        ]
    }
}
