import Schools
import Web

/// The signed-in person's own page.
enum AccountPage {
    static func sheet(_ person: Person, _ errors: FormErrors = FormErrors(), said notice: String? = nil) -> Sheet {
        let roles: [HTML] = person.roles.sorted(by: <).map { "\($0.words)" }
        return Sheet(
            errors.isEmpty ? "Your account" : "Error: Your account",
            main: """
                <div class="narrow">\(Fields.summary(errors))\(notice.map { "<p class=\"notice\" role=\"status\">\($0)</p>" as HTML })
                <div class="head"><div><h1>\(person.name)</h1></div></div>
                <dl class="facts"><dt>E-mail address</dt><dd>\(person.email)</dd><dt>Trust</dt><dd>\(person.trust.name)</dd>\
                \(person.post.map { "<dt>Post</dt><dd>\($0)</dd>" as HTML })\
                <dt>Roles</dt><dd>\(roles.isEmpty ? "None yet" : roles.joined(separator: "<br>"))</dd></dl>
                \(if: person.may(.seeHistory), "<p class=\"mt-s\"><a href=\"/history\">What has been done in the trust</a></p>")
                <section class="section-sub" aria-labelledby="h-password"><h2 class="h-small" id="h-password">Change your \
                password</h2>\(form(person, errors))</section></div>
                """
        )
    }

    private static func form(_ person: Person, _ errors: FormErrors) -> HTML {
        let old = Fields.Label("old", "Current password", errors)
        let new = Fields.Label(
            "new",
            "New password",
            hint: "At least \(PasswordRule.shortest) characters. Changing it signs you out everywhere else.",
            errors
        )
        return """
            <form class="form mt-s" method="post" action="/account/password">
            <input type="hidden" name="username" value="\(person.email)" autocomplete="username">
            \(Fields.input(old, type: "password", autocomplete: "current-password"))
            \(Fields.input(new, type: "password", autocomplete: "new-password"))
            <p class="row"><button type="submit" class="btn btn-main">Change the password</button></p></form>
            """
    }
}
