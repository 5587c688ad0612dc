import Database
import Schools
import Web

/// The fields about a person: who they are, and what they are for the trust and its schools.
enum PersonFields {
    static func html(_ form: PersonForm, at desk: PeopleDesk, held: Set<RoleHeld>, _ errors: FormErrors) -> HTML {
        let email = Fields.Label("email", "E-mail address", hint: "They sign in with it.", errors)
        let post = Fields.Label("post", "Post", hint: "Optional, such as Director of education.", errors)
        return """
            \(Fields.input(Fields.Label("name", "Name", errors), form.name, autocomplete: "off"))
            \(Fields.input(email, form.email, type: "email", autocomplete: "off"))
            \(Fields.input(post, form.post, autocomplete: "off"))
            \(roles(form, desk, held, errors))
            """
    }

    private static func roles(
        _ form: PersonForm,
        _ desk: PeopleDesk,
        _ held: Set<RoleHeld>,
        _ errors: FormErrors
    ) -> HTML {
        let trust = desk.trustRoles.map { (value: $0.rawValue, words: $0.words, help: Optional($0.purpose)) }
        let school = desk.rolesToTick(held: held).map {
            (value: $0.key, words: $0.words, help: Optional($0.role.purpose))
        }
        let hint = desk.isForTrust ? "One person may have several, in the trust and at schools." : nil
        let label = Fields.Label("role", desk.isForTrust ? "Roles" : "Roles at your school", hint: hint, errors)
        let ticks = Fields.checkboxes(label, form.ticked, trust + school)
        return ticks + (desk.hasLists ? lists(form, desk, errors) : .empty)
    }

    /// One more role at a school, for trusts whose roles are too many to tick.
    private static func lists(_ form: PersonForm, _ desk: PeopleDesk, _ errors: FormErrors) -> HTML {
        let roles = [("", "None")] + desk.schoolRoles.map { ($0.rawValue, $0.words) }
        let schools = [("", "Choose a school")] + desk.schools.map { ($0.id.text, $0.name) }
        return """
            <div class="fields">\
            \(Fields.select(Fields.Label("school-role", "A role at a school", errors), form.listedRole, roles))\
            \(Fields.select(Fields.Label("school", "At which school", errors), form.listedSchool, schools))</div>
            """
    }
}
