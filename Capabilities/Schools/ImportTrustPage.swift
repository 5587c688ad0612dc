import Database
import Web

/// Asks which trust of the file is meant, where the file does not know ours as we do.
struct ImportTrustPage {
    let upload: Import
    /// Those in the file, A to Z.
    let trusts: [RegisterTrust]
    let wanted: TrustFilter

    var sheet: Sheet {
        Sheet(
            "Choose the trust in the file",
            at: "schools",
            main: """
                <div class="head"><div><p class="crumb"><a href="/schools">Schools</a> / <a href="/imports/new">Import</a></p>\
                <h1>Choose the trust in the file</h1><p class="lede"><b>No school in \(upload.fileName) is in \
                \(wanted.words).</b> \(then)</p></div></div>
                \(trusts.isEmpty ? ImportPage.removal(upload) : form)
                """
        )
    }

    private var then: String {
        trusts.isEmpty
            ? "The file names no trust at all. Choose another file."
            : "It names \(Words.count(trusts.count, "trust", "trusts")). Choose yours as the register calls it."
    }

    private var form: HTML {
        let options = trusts.map {
            ($0.uid ?? $0.name, "\($0.words), \(Words.count($0.schools, "school", "schools"))")
        }
        return """
            <form class="form" method="post" action="/imports/\(upload.id)">
            \(Fields.select(Fields.Label("whose", "Trust in the file"), "", options))
            <p class="row"><button type="submit" class="btn btn-main">Look through its schools</button>\
            <button type="submit" class="btn" formaction="/imports/\(upload.id)/removal">Leave everything as it is\
            </button></p></form>
            """
    }
}

extension TrustFilter {
    /// The trust as a sentence names it.
    var words: String {
        switch self {
        case .everyone: "any trust"
        case .uid(let uid, nil): "the trust with the number \(uid)"
        case .uid(let uid, let name?): "\(name) (number \(uid))"
        case .name(let name): "“\(name)”"
        }
    }
}
