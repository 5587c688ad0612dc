import Web

/// The form on which anybody checks the number of a mark.
enum CheckPage {
    /// Why no mark can be shown.
    enum Trouble {
        case noNumber, unknown

        var message: String {
            switch self {
            case .noNumber:
                "This is not how a mark’s number looks. It has letters, a year and a number, such as AV-IE-2026-0147."
            case .unknown: "No mark has this number. Check it against the certificate, or ask the school."
            }
        }
    }

    static func sheet(_ typed: String = "", _ trouble: Trouble? = nil) -> Sheet {
        let errors = trouble.map { FormErrors("number", $0.message) } ?? FormErrors()
        let label = Fields.Label(
            "number",
            "Number of the mark",
            hint: "It is on the certificate, such as AV-IE-2026-0147.",
            errors
        )
        return Sheet(
            errors.isEmpty ? "Check a mark" : "Error: Check a mark",
            main: """
                <div class="narrow">\(Fields.summary(errors))<div class="head"><div><h1>Check a mark</h1><p class="lede">\
                See whether a school’s quality mark is current.</p></div></div>\
                <form class="form" method="get" action="/check">\(Fields.input(label, typed))\
                <p class="row"><button type="submit" class="btn btn-main">Check it</button></p></form></div>
                """
        )
    }
}
