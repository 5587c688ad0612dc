import Web

/// The form that takes a framework file, with every mistake of the last one beside its line.
enum FileUploadPage {
    static func sheet(_ errors: FormErrors = FormErrors(), _ faults: HTML = .empty) -> Sheet {
        let title = "Bring in a framework from a file"
        return Sheet(
            errors.isEmpty ? title : "Error: \(title)",
            at: "frameworks",
            scripts: ["upload.js"],
            main: """
                \(Fields.summary(errors))<div class="head"><div><p class="crumb"><a href="/frameworks">Frameworks</a></p>\
                <h1>\(title)</h1><p class="lede"><b>It becomes a draft.</b> Schools see nothing of it until you pilot or publish it. \
                A file with a mistake is not taken, and changes nothing.</p></div></div>\
                <form class="form" method="post" action="/frameworks/file" enctype="multipart/form-data">\(field(errors))\
                <p class="row"><button class="btn btn-main">Read the file</button><a href="/frameworks">Cancel</a>\
                <span class="small muted" data-upload-state role="status"></span></p></form>\(faults)
                """
        )
    }

    private static func field(_ errors: FormErrors) -> HTML {
        let hint = """
            A framework that was downloaded here, or one you wrote. If a framework with its key is here already, the file \
            becomes its next draft.
            """
        return Fields.file(
            Fields.Label("file", "Framework file (YAML)", hint: hint, errors),
            accept: ".yaml,.yml,application/yaml,text/yaml",
            limit: FrameworkLimits.file,
            tooLarge: "The limit is \(Words.size(FrameworkLimits.file))."
        )
    }

    /// Every mistake with the line it is on, as it stands in the file.
    static func mistakes(_ mistakes: [Mistake], in text: String, named name: String) -> HTML {
        let lines = text.withPlainLines.split(separator: "\n", omittingEmptySubsequences: false)
        let shown = mistakes.prefix(most)
        let rows: [HTML] = shown.map { mistake in
            let line = lines.indices.contains(mistake.line &- 1) ? String(lines[mistake.line - 1].prefix(160)) : ""
            return """
                <tr><td data-th="Line">\(mistake.line)</td><td data-th="Column">\(mistake.column)</td>\
                <td data-th="What is wrong">\(mistake.words)<code class="file-line">\(line)</code></td></tr>
                """
        }
        let more = mistakes.count - shown.count
        let rest: HTML =
            more > 0 ? "<p class=\"muted mt-s\">And \(Words.count(more, "mistake", "mistakes")) more.</p>" : .empty
        return """
            <section class="section" aria-labelledby="h-mistakes"><h2 id="h-mistakes">\
            \(Words.opening(mistakes.count, "mistake", "mistakes")) in \(name)</h2><table class="plain stackable mt-s">\
            <thead><tr><th scope="col">Line</th><th scope="col">Column</th><th scope="col">What is wrong</th></tr></thead>\
            <tbody>\(rows)</tbody></table>\(rest)</section>
            """
    }

    private static let most = 100
}
