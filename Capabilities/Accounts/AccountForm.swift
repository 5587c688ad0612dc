import Web

/// What somebody types to change the own password.
struct AccountForm: Sendable {
    let old: String
    let new: String

    init(_ form: Form) {
        old = form["old"]
        new = form["new"]
    }

    func checked(email: String) -> Result<AccountForm, FormErrors> {
        var errors = FormErrors()
        if old.isEmpty { errors.add("old", "Type the password you have now.") }
        if old.utf8.count > PasswordRule.longest { errors.add("old", Self.wrong) }
        if let fault = PasswordRule.fault(new, email: EmailAddress(email)) { errors.add("new", fault) }
        if new == old { errors.add("new", "This is the password you have now. Choose another.") }
        return errors.orElse(self)
    }

    static let wrong = "This is not the password you have now."
}
