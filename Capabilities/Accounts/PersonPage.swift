import Database
import Web

/// The pages about one person, for whoever looks after them.
enum PersonPage {
    /// The page to add somebody on.
    static func new(_ form: PersonForm, at desk: PeopleDesk, _ errors: FormErrors = FormErrors()) -> Sheet {
        Sheet(
            errors.isEmpty ? "Add a person" : "Error: Add a person",
            at: "people",
            main: """
                \(Fields.summary(errors))
                <div class="head"><div><p class="crumb"><a href="/people">People</a></p><h1>Add a person</h1>\
                <p class="lede">You get a link to send them. They choose their own password.</p></div></div>
                <form class="form" method="post" action="/people">
                \(PersonFields.html(form, at: desk, held: [], errors))
                <p class="row"><button type="submit" class="btn btn-main">Add</button><a href="/people">Cancel</a></p>
                </form>
                """
        )
    }

    /// The page of somebody who is there; `link` is a link that was made just now and can be read only this once.
    static func sheet(
        _ person: Person,
        _ access: Access,
        _ form: PersonForm,
        at desk: PeopleDesk,
        _ errors: FormErrors = FormErrors(),
        link: String? = nil,
        now: Instant
    ) -> Sheet {
        Sheet(
            errors.isEmpty ? person.name : "Error: \(person.name)",
            at: "people",
            scripts: link == nil ? [] : ["copy.js"],
            main: """
                \(Fields.summary(errors))\(link.map { made($0, for: person) })
                <div class="head"><div><p class="crumb"><a href="/people">People</a></p><h1>\(person.name)</h1>\
                <p class="lede">\(lede(access, now))</p></div></div>
                <div class="cols-side"><form class="form" method="post" action="/people/\(person.id)">
                \(PersonFields.html(form, at: desk, held: person.roles, errors))
                <p class="row"><button type="submit" class="btn btn-main">Save</button><a href="/people">Cancel</a></p>
                </form><aside class="stack-5">\(linkMaker(person, access))\(standing(person, by: desk.manager))</aside></div>
                """
        )
    }

    private static func lede(_ access: Access, _ now: Instant) -> HTML {
        switch access {
        case .disabled: "<b>Disabled.</b> They cannot sign in; what they did stays."
        case .open(let last?): "<b>Last signed in: \(Words.ago(last, now: now)).</b>"
        case .open(nil): "<b>Has not signed in yet.</b>"
        case .invited(let end): "<b>Has a link but no password yet.</b> It works until \(Words.moment(end))."
        case .waiting: "<b>Has no password and no link that works.</b> Make a link and send it to them."
        }
    }

    private static func made(_ link: String, for person: Person) -> HTML {
        """
        <div class="notice" role="status"><p><b>Here is the link for \(person.name).</b> Send it to them yourself. It works \
        once, for three days, and is shown only now.</p><p class="copy"><input type="text" id="link" readonly \
        value="\(link)" aria-label="Invitation link"><button type="button" class="btn" data-copy="link" hidden>\
        Copy link</button></p></div>
        """
    }

    private static func linkMaker(_ person: Person, _ access: Access) -> HTML {
        let words: (head: String, text: String, button: String) =
            switch access {
            case .disabled: ("", "", "")
            case .open:
                (
                    "Forgotten password",
                    "A link lets them choose a new one. The old one works until they do.",
                    "Make a link"
                )
            case .invited, .waiting:
                (
                    "Invitation", "A link lets them in and choose a password. A new one replaces the last.",
                    "Make a new link"
                )
            }
        guard !words.head.isEmpty else { return .empty }
        return """
            <section aria-labelledby="h-link"><h2 class="h-small" id="h-link">\(words.head)</h2>\
            <p class="small muted">\(words.text)</p><form method="post" action="/people/\(person.id)/invitation">\
            <p class="row mt-s"><button type="submit" class="btn">\(words.button)</button></p></form></section>
            """
    }

    private static func standing(_ person: Person, by manager: Person) -> HTML {
        guard person.id != manager.id else { return .empty }
        let words: (text: String, value: String, style: String, button: String) =
            person.isDisabled
            ? ("They could sign in again with their password.", "open", "btn", "Enable")
            : (
                "They are signed out at once and cannot come in. What they did stays.", "disabled", "btn btn-danger",
                "Disable"
            )
        return """
            <section aria-labelledby="h-standing"><h2 class="h-small" id="h-standing">Access</h2>\
            <p class="small muted">\(words.text)</p><form method="post" action="/people/\(person.id)/standing">\
            <p class="row mt-s"><button type="submit" class="\(words.style)" name="standing" value="\(words.value)">\
            \(words.button)</button></p></form></section>
            """
    }
}
