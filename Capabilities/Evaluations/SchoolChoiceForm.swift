import Database
import Schools
import Web

/// The schools ticked on a form, and which of them are on the improvement route.
struct SchoolChoiceForm: Sendable {
    var ticked: Set<String>
    var improving: Set<String>

    init(_ form: Form) {
        ticked = Set(form.all("school"))
        improving = Set(form.all("improvement"))
    }

    /// The schools that were ticked, each with its pathway, in their order.
    func checked(among schools: [School], _ errors: inout FormErrors) -> [Cycle.Invited] {
        guard !ticked.isEmpty else {
            errors.add("school", "Tick at least one school.")
            return []
        }
        let chosen = schools.filter { $0.isOpen && ticked.contains($0.id.text) }
        if chosen.count != ticked.count {
            errors.add("school", "One of the schools you ticked is not open in this trust. Look through them again.")
        }
        return chosen.map { Cycle.Invited($0.id, improving.contains($0.id.text) ? .improvement : .award) }
    }

    /// The form after somebody asked to tick or untick a whole group; as it was where nobody did.
    func after(_ form: Form, in choice: SchoolChoice) -> SchoolChoiceForm {
        guard let group = choice.groups.first(where: { $0.key == form.line("group") }) else { return self }
        var next = self
        switch form.line("choose") {
        case "tick": next.ticked.formUnion(group.schools.subtracting(choice.taken.keys).map(\.text))
        case "untick": next.ticked.subtract(group.schools.map(\.text))
        default: break
        }
        return next
    }
}
