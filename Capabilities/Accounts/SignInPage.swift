import Web

/// The page to sign in on.
enum SignInPage {
    static func sheet(_ form: SignInForm, _ errors: FormErrors = FormErrors()) -> Sheet {
        let email = Fields.Label("email", "E-mail address", errors)
        let password = Fields.Label("password", "Password", errors)
        return Sheet(
            errors.isEmpty ? "Sign in" : "Error: Sign in",
            main: """
                <div class="narrow">\(Fields.summary(errors))
                <div class="head"><div><h1>Sign in</h1></div></div>
                <form class="form" method="post" action="/sign-in">
                <input type="hidden" name="back" value="\(form.back)">
                \(Fields.input(email, form.email, type: "email", autocomplete: "username"))
                \(Fields.input(password, type: "password", autocomplete: "current-password"))
                <p class="row"><button type="submit" class="btn btn-main">Sign in</button></p>
                </form>
                <p class="mt small muted">Forgotten your password? Whoever invited you, your headteacher or your trust’s \
                administrator, can make you a link to choose a new one.</p></div>
                """
        )
    }

    /// What is said while no further try is allowed; the same whether there is such a person or not.
    static func tooMany(seconds: Int) -> String {
        let wait =
            seconds < 60
            ? Words.count(seconds, "second", "seconds") : Words.count((seconds + 59) / 60, "minute", "minutes")
        return "There were too many wrong tries. Try again in \(wait)."
    }
}
