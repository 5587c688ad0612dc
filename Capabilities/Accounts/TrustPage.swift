import Schools
import Web

/// The trust's logo and colour: how they are now, and the two small forms that change them.
struct TrustPage {
    let trust: Trust
    let form: TrustForm
    var errors = FormErrors()
    /// What was just done.
    var notice: String?

    private static let title = "Logo and colour"

    var sheet: Sheet {
        Sheet(
            errors.isEmpty ? Self.title : "Error: \(Self.title)",
            at: "schools",
            scripts: ["upload.js", "colour-field.js"],
            main: """
                \(Fields.summary(errors))\(notice.map { "<p class=\"notice\" role=\"status\">\($0)</p>" as HTML })
                <div class="head"><div><p class="crumb"><a href="/schools">Schools</a></p><h1>\(Self.title)</h1>\
                <p class="lede"><b>\(standing)</b> \(use)</p></div>\
                <div class="head-act"><div class="row"><a class="btn" href="/trust/sample.pdf">See a sheet as PDF</a></div></div></div>
                <div class="cols-2">\(logo)\(colour)</div>
                """
        )
    }

    private var use: String {
        let papers = "every report and certificate of \(trust.name)"
        return switch (trust.logo != nil, trust.colour != nil) {
        case (true, true): "They are on \(papers)."
        case (false, false): "Once they are, \(papers) carries them."
        default: "It is on \(papers)."
        }
    }

    private var standing: String {
        switch (trust.logo != nil, trust.colour != nil) {
        case (true, true): "Logo and colour are set."
        case (true, false): "A logo is set, and no colour."
        case (false, true): "A colour is set, and no logo."
        case (false, false): "No logo and no colour are set yet."
        }
    }

    private var logo: HTML {
        let size = Words.size(TrustLogo.largest)
        let field = Fields.Label(
            "logo",
            trust.logo == nil ? "Picture" : "Another picture",
            hint: "PNG or JPEG, up to \(size). A white or clear background looks best on paper.",
            errors
        )
        let removal: HTML = """
            <form class="mt-s" method="post" action="/trust/logo/removal"><button type="submit" class="btn">Remove the logo\
            </button></form>
            """
        return """
            <section aria-labelledby="h-logo"><h2 id="h-logo">Logo</h2>\(TrustLogo.html(of: trust))
            <form class="form mt-s" method="post" action="/trust/logo" enctype="multipart/form-data">
            \(Fields.file(field, accept: ".png,.jpg,.jpeg,image/png,image/jpeg", limit: TrustLogo.largest,
                tooLarge: "The limit is \(size). Save the picture smaller and try again."))
            <p class="row"><button type="submit" class="btn btn-main">Set the logo</button>\
            <span class="small muted" data-upload-state role="status"></span></p></form>\(if: trust.logo != nil, removal)</section>
            """
    }

    private var colour: HTML {
        let field = Fields.Label(
            "colour",
            "Colour of headings and rules",
            hint: "A # and six digits or letters, such as #6A2C70. Leave it empty for black headings.",
            errors
        )
        let swatch: HTML? = trust.colour.map { colour in
            """
            <p class="row"><svg class="trust-swatch" viewBox="0 0 16 16" aria-hidden="true">\
            <rect width="16" height="16" fill="\(colour.hex)"/></svg><span>It is \(colour.hex) now.</span></p>
            """
        }
        return """
            <section aria-labelledby="h-colour"><h2 id="h-colour">Colour</h2>\(swatch)
            <form class="form mt-s" method="post" action="/trust/colour">
            <colour-field>\(Fields.input(field, form.colour, autocomplete: "off"))</colour-field>
            <p class="row"><button type="submit" class="btn btn-main">Set the colour</button></p></form>
            <p class="small muted mt-s">The colours of levels stay as they are, because they mean something.</p></section>
            """
    }
}
