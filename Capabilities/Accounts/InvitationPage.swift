import Schools
import Web

/// The page that an invitation link opens.
enum InvitationPage {
    static func sheet(
        _ invitation: Invitation,
        _ person: Person,
        _ token: Token,
        _ form: InvitationForm,
        _ errors: FormErrors = FormErrors()
    ) -> Sheet {
        let title = invitation.isForNewPassword ? "Choose a new password" : "Welcome to Waymark"
        return Sheet(
            errors.isEmpty ? title : "Error: \(title)",
            main: """
                <div class="narrow">\(Fields.summary(errors))
                <div class="head"><div><h1>\(title)</h1><p class="lede">\(lede(invitation, person))</p></div></div>
                <form class="form" method="post" action="\(Invitation.path(token))">\(fields(person, form, errors))
                <p class="row"><button type="submit" class="btn btn-main">Save and sign in</button></p></form></div>
                """
        )
    }

    /// What a link that works no longer opens.
    static let ended = Sheet(
        "This link no longer works",
        main: """
            <div class="narrow"><div class="head"><div><h1>This link no longer works</h1>\
            <p class="lede">It was used, replaced by a newer one, or is older than three days. Ask whoever sent it \
            for a new one.</p></div></div><p class="row"><a class="btn" href="/sign-in">Sign in</a></p></div>
            """
    )

    private static func lede(_ invitation: Invitation, _ person: Person) -> HTML {
        if invitation.isForNewPassword { return "It replaces the old one and signs you out everywhere else." }
        let roles = person.roles.sorted(by: <).map(\.phrase)
        let role: HTML = roles.isEmpty ? "" : " as <b>\(Words.list(roles))</b>"
        return "\(person.trust.name) invites you\(role). Choose a password to begin."
    }

    private static func fields(_ person: Person, _ form: InvitationForm, _ errors: FormErrors) -> HTML {
        let password = Fields.Label(
            "password",
            "Password",
            hint: "At least \(PasswordRule.shortest) characters. Three or four words are easy to remember.",
            errors
        )
        return """
            <dl class="facts"><dt>E-mail address</dt><dd>\(person.email)</dd></dl>
            <input type="hidden" name="username" value="\(person.email)" autocomplete="username">
            \(Fields.input(Fields.Label("name", "Your name", errors), form.name, autocomplete: "name"))
            \(Fields.input(password, type: "password", autocomplete: "new-password"))
            """
    }
}
