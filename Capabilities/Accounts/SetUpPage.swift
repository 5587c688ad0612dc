import Web

/// The page of the first visit.
enum SetUpPage {
    static func sheet(_ form: SetUpForm?, _ errors: FormErrors = FormErrors()) -> Sheet {
        Sheet(
            errors.isEmpty ? "Set up Waymark" : "Error: Set up Waymark",
            main: """
                <div class="narrow">\(Fields.summary(errors))
                <div class="head"><div><h1>Set up Waymark</h1><p class="lede"><b>There is no trust here yet.</b> \
                Name it, and become its first administrator.</p></div></div>
                <form class="form" method="post" action="/set-up">\(fields(form, errors))
                <p class="row"><button type="submit" class="btn btn-main">Set up the trust</button></p></form></div>
                """
        )
    }

    private static func fields(_ form: SetUpForm?, _ errors: FormErrors) -> HTML {
        let code = Fields.Label(
            "code",
            "Set-up code",
            hint: "Printed where Waymark was started, after the words “Set-up code”.",
            errors
        )
        let trust = Fields.Label(
            "trust",
            "Name of the trust",
            hint: "Or of the federation, authority, diocese or group.",
            errors
        )
        let password = Fields.Label(
            "password",
            "Password",
            hint: "At least \(PasswordRule.shortest) characters. Three or four words are easy to remember.",
            errors
        )
        let email = Fields.Label("email", "Your e-mail address", errors)
        return """
            \(Fields.input(code, form?.code ?? "", autocomplete: "off"))
            \(Fields.input(trust, form?.trust ?? "", autocomplete: "organization"))
            \(Fields.input(Fields.Label("name", "Your name", errors), form?.name ?? "", autocomplete: "name"))
            \(Fields.input(email, form?.email ?? "", type: "email", autocomplete: "username"))
            \(Fields.input(password, type: "password", autocomplete: "new-password"))
            """
    }
}
