import Database
import Web

/// The form that takes a register file, and what was imported before.
struct ImportUploadPage {
    let trust: Trust
    let done: [Import]
    let whose: String
    var errors = FormErrors()

    var sheet: Sheet {
        let title = "Import schools from the register"
        return Sheet(
            errors.isEmpty ? title : "Error: \(title)",
            at: "schools",
            scripts: ["upload.js"],
            main: """
                \(Fields.summary(errors))
                <div class="head"><div><p class="crumb"><a href="/schools">Schools</a></p><h1>\(title)</h1><p class="lede">\
                <b>Nothing is saved yet.</b> You see what the file would change, then decide.</p></div></div>
                <div class="cols-2">\(form)\(source)</div>\(ImportTables.before(done, at: "/imports"))
                """
        )
    }

    private static let tooLarge =
        "The limit is \(Words.size(RegisterFile.largest)). Download the register for one area instead."

    private var form: HTML {
        let file = Fields.Label(
            "file",
            "Register file (CSV)",
            hint: "With all its columns, up to \(Words.size(RegisterFile.largest)). Older layouts are recognised too.",
            errors
        )
        let whose = Fields.Label(
            "whose",
            "Trust in the file",
            hint: "Its number in the register (UID) or its name. Only its schools are imported.",
            errors
        )
        return """
            <form class="form" method="post" action="/imports" enctype="multipart/form-data">
            \(Fields.file(file, accept: ".csv,text/csv", limit: RegisterFile.largest, tooLarge: Self.tooLarge))
            \(Fields.input(whose, self.whose))
            <p class="row"><button type="submit" class="btn btn-main">Look through the file</button>\
            <a href="/schools">Cancel</a><span class="small muted" data-upload-state role="status"></span></p></form>
            """
    }

    private var source: HTML {
        """
        <section aria-labelledby="h-source"><h2 class="h-small" id="h-source">Where to get the file</h2>
        <div class="mt-s"><ol><li>Open Get Information about Schools, the register of schools in England.</li>
        <li>Under Downloads choose the establishment fields of all schools, as CSV.</li>
        <li>Open the archive that comes, and choose the CSV file in it here.</li></ol></div>
        <p class="mt-s muted">You can import again whenever schools join, leave or change. What you set by hand stays.</p>\
        </section>
        """
    }
}
