import Schools
import Web

/// What was typed to set up the trust, on the first page or after the command `setup`.
package struct SetUpForm: Sendable {
    let code: String
    let trust: String
    let name: String
    let email: String
    let password: String

    init(_ form: Form) {
        code = form.line("code")
        trust = form.line("trust")
        name = form.line("name")
        email = form.line("email")
        password = form["password"]
    }

    /// - Parameter name: the administrator's; taken from the e-mail address when nil.
    package init(trust: String, name: String? = nil, email: String, password: String) {
        code = ""
        self.trust = trust.trimmed
        self.name = name?.trimmed ?? Self.name(in: email)
        self.email = email
        self.password = password
    }

    package func checked() -> Result<SetUp, FormErrors> {
        var errors = FormErrors()
        do {
            _ = try Trust.named(trust, code: MarkCode(initialsOf: trust))
        } catch {
            errors.add("trust", error.words)
        }
        if let fault = PersonForm.fault(inName: name) { errors.add("name", fault) }
        let address = EmailAddress(email)
        if address == nil { errors.add("email", PersonForm.wrongEmail) }
        if let fault = PasswordRule.fault(password, email: address) { errors.add("password", fault) }
        return errors.orElse(address.map { SetUp(trust: trust, name: name, email: $0, password: password) })
    }

    /// The name that an address suggests, such as Ines Okafor for `ines.okafor@…`.
    private static func name(in email: String) -> String {
        email.prefix { $0 != "@" }.split { ".-_+".contains($0) }.map { Words.capitalised(String($0)) }
            .joined(separator: " ")
    }
}
