import Accounts
import Database
import Evaluations
import Frameworks
import Web

/// A target as it was typed.
struct VisitTargetForm: Sendable {
    let form: Form
    let owners: [Person]

    func checked() -> Result<VisitTarget, FormErrors> {
        var errors = FormErrors()
        let area = ID<Area>(form["area"])
        if area == nil { errors.add("area", "Choose what it is for.") }
        let due = Day(form.line("due"))
        if due == nil { errors.add("due", "Say by when.") }
        if form.line("title").isEmpty { errors.add("title", "Say what the school will do. Begin with a verb.") }
        let owner = owner
        if owner == nil { errors.add("owner", "Choose who does it, or write a name.") }
        guard let area, let due, let owner else { return .failure(errors) }
        let entry = ActionEntry(form.line("title"), owner: owner, dueOn: due, success: form.line("success"))
        for fault in entry.faults.all { errors.add(fault.field, fault.message) }
        return errors.orElse(VisitTarget(area: area, entry: entry))
    }

    private var owner: ActionEntry.Owner? {
        if let person = owners.first(where: { $0.id.text == form["owner"] }) {
            return ActionEntry.Owner(person.name, person: person.id)
        }
        let name = form.line("owner-name").keepable
        return name.isEmpty ? nil : ActionEntry.Owner(name)
    }
}
