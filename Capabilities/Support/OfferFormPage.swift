import Accounts
import Database
import Schools
import Web

/// The form with which a head offers help.
struct OfferFormPage {
    let book: SupportBook
    let form: Form
    var errors = FormErrors()

    var sheet: Sheet {
        Sheet(
            "Offer help",
            at: "support",
            main: """
                \(Fields.summary(errors))<div class="head"><div><p class="crumb"><a href="/support">Support</a></p>\
                <h1>Offer help</h1><p class="lede"><b>You can offer where your school holds the mark, or was validated at the level \
                the trust asks for.</b> Others read what you write, and which of the two it rests on.</p></div></div>\(body)
                """
        )
    }

    private var choices: [(String, String)] {
        book.joined.flatMap { school in
            book.areasToOffer(at: school.id).map { area, expertise in
                let place = book.joined.count > 1 ? "\(school.name), " : ""
                return (
                    SchoolArea(school.id, area.id).text,
                    "\(place)\(area.name). \(expertise.words(on: area.scale))"
                )
            }
        }
    }

    private var body: HTML {
        let choices = choices
        guard !choices.isEmpty else {
            return """
                <div class="empty"><p><b>There is no area in which your school can offer help yet.</b> You offer in every area \
                already, or the school neither holds a mark nor was validated at the level the trust asks for.</p></div>
                """
        }
        let end = book.today.adding(months: 6)
        return """
            <form class="form" method="post" action="/support/offers">\
            \(Fields.select(Fields.Label("area", "Area", errors), form["area"], [("", "Choose an area")] + choices))\
            \(Fields.area(Fields.Label("gives", "What can your school give?", hint: "Such as two half days a term, or a visit to see it in class.", errors), form["gives"], rows: 4))\
            \(Fields.input(Fields.Label("theme", "Theme", hint: "A word or two that others might use too, such as staffing. You may leave it empty.", errors), form["theme"]))\
            <div class="fields">\
            \(Fields.input(Fields.Label("capacity", "How many schools at once?", errors), form.has("capacity") ? form["capacity"] : "1", type: "number"))\
            \(Fields.input(Fields.Label("until", "Until when?", errors), form.has("until") ? form["until"] : end.iso, type: "date"))</div>\
            <p class="row"><button class="btn btn-main">Offer help</button><a href="/support">Cancel</a></p></form>
            """
    }
}

/// The form with which a trust lead ends an offer.
struct OfferEndPage {
    let standing: StandingOffer
    let form: Form
    var errors = FormErrors()

    var sheet: Sheet {
        Sheet(
            "End an offer",
            at: "support",
            main: """
                \(Fields.summary(errors))<div class="head"><div><p class="crumb"><a href="/support">Support</a></p>\
                <h1>End an offer</h1><p class="lede"><b>\(standing.school.name) offers help in \(standing.area.name).</b> \
                Links under way go on.</p></div></div>\
                <form class="form" method="post" action="/support/offers/\(standing.offer.id)/end">\
                \(Fields.area(Fields.Label("why", "Why", hint: "The school reads it.", errors), form["why"], rows: 3))\
                <p class="row"><button class="btn btn-danger">End this offer</button><a href="/support">Cancel</a></p></form>
                """
        )
    }
}
