import Web

/// What somebody invited types: their name and a password.
struct InvitationForm: Sendable {
    let name: String
    let password: String

    init(_ form: Form) {
        name = form.line("name")
        password = form["password"]
    }

    init(name: String) {
        self.name = name
        password = ""
    }

    func checked(email: String) -> Result<InvitationForm, FormErrors> {
        var errors = FormErrors()
        if let fault = PersonForm.fault(inName: name) { errors.add("name", fault) }
        if let fault = PasswordRule.fault(password, email: EmailAddress(email)) { errors.add("password", fault) }
        return errors.orElse(self)
    }
}
