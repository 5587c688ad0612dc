import Web

/// What was typed to sign in.
struct SignInForm: Sendable {
    let email: String
    let password: String
    /// A page of ours to go to afterwards.
    let back: String

    static let wrong = "The e-mail address or the password is not right."

    init(_ form: Form) {
        email = form.line("email")
        password = form["password"]
        back = Self.ownPath(form["back"])
    }

    init(back: String) {
        email = ""
        password = ""
        self.back = Self.ownPath(back)
    }

    /// The address, and the password as typed; `wrong` for an address that nobody can have.
    func checked() -> Result<(email: EmailAddress, password: String), FormErrors> {
        var errors = FormErrors()
        if email.isEmpty { errors.add("email", "Type your e-mail address.") }
        if password.isEmpty { errors.add("password", "Type your password.") }
        if errors.isEmpty, EmailAddress(email) == nil || password.utf8.count > PasswordRule.longest {
            errors.add("email", Self.wrong)
        }
        return errors.orElse(EmailAddress(email).map { ($0, password) })
    }

    /// A path on this site; anything else becomes the home page, so that no link can send people elsewhere.
    static func ownPath(_ path: String) -> String {
        let isOwn = path.hasPrefix("/") && Link.isSafe(path) && !path.contains("\\") && !path.hasPrefix("/sign-")
        return isOwn && path.utf8.allSatisfy { $0 > 32 && $0 < 127 } ? path : "/"
    }
}
