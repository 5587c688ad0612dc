import Database
import Schools
import Web

/// The form that takes a file of Ofsted's, and what was imported before.
struct InspectionUploadPage {
    let done: [Import]
    let errors: FormErrors

    static let crumb: HTML = "<p class=\"crumb\"><a href=\"/inspections\">Inspections</a></p>"

    var sheet: Sheet {
        let title = "Import inspections from Ofsted’s file"
        return Sheet(
            errors.isEmpty ? title : "Error: \(title)",
            at: "schools",
            scripts: ["upload.js"],
            main: """
                \(Fields.summary(errors))
                <div class="head"><div>\(Self.crumb)<h1>\(title)</h1><p class="lede"><b>Nothing is saved yet.</b> \
                You see what the file would bring, then decide.</p></div></div>
                <div class="cols-2">\(form)\(source)</div>\(ImportTables.before(done, at: "/inspections/imports"))
                """
        )
    }

    private var form: HTML {
        let limit = Words.size(InspectionFile.largest)
        let file = Fields.Label(
            "file",
            "Ofsted’s file (CSV)",
            hint: "All state-funded schools, with all its columns, up to \(limit).",
            errors
        )
        let tooLarge = "The limit is \(limit). Choose Ofsted’s file of state-funded schools."
        return """
            <form class="form" method="post" action="/inspections/imports" enctype="multipart/form-data">
            \(Fields.file(file, accept: ".csv,text/csv", limit: InspectionFile.largest, tooLarge: tooLarge))
            <p class="row"><button type="submit" class="btn btn-main">Look through the file</button>\
            <a href="/inspections">Cancel</a><span class="small muted" data-upload-state role="status"></span></p></form>
            """
    }

    private var source: HTML {
        """
        <section aria-labelledby="h-source"><h2 class="h-small" id="h-source">Where to get the file</h2>
        <div class="mt-s"><ol><li>Open Ofsted’s monthly management information on school inspections, on GOV.UK.</li>
        <li>Download the latest inspections of state-funded schools as CSV.</li>
        <li>Choose that file here.</li></ol></div>
        <p class="mt-s muted">Your schools are found by their URNs. You can import again every month; what the file no \
        longer tells stays.</p></section>
        """
    }
}

/// What an import has done.
struct InspectionImportDonePage {
    let done: Import

    var sheet: Sheet {
        Sheet(
            "Inspections imported",
            at: "schools",
            main: """
                <div class="head"><div>\(InspectionUploadPage.crumb)<h1>Inspections imported</h1>\
                <p class="lede">\(ImportTables.outcome(done))</p></div></div>
                <p class="row"><a class="btn btn-main" href="/inspections">See the inspections</a>\
                <a class="btn" href="/inspections?show=proposed">See what is waiting for a decision</a></p>
                """
        )
    }
}
