import Database
import Evaluations
import Web

/// What a specialist considered, and the form for another source.
struct VisitSourcesSection {
    let record: VisitRecord
    let library: [LibraryPiece]
    let draft: VisitDraft

    private var path: String { "/visits/\(record.visit.id)/sources" }

    var html: HTML {
        """
        <section class="q" id="sources"><div><h2>Sources considered</h2><p class="muted small">\(missing)</p></div><div>\
        \(VisitSourceList(record: record, isWritable: true).html)\(adding)</div></section>
        """
    }

    private var missing: String {
        let kinds = VisitSource.kinds.filter { kind in !record.sources.contains { $0.kind == kind } }
        guard !kinds.isEmpty else { return "All six kinds of source are here." }
        return "Not considered yet: \(Words.list(kinds.map { $0.words.lowercased() }))."
    }

    private var adding: HTML {
        let form = draft.source
        let errors = form.fields.isEmpty ? FormErrors() : draft.errors
        let kinds = VisitSource.kinds.map { ($0.rawValue, $0.words) }
        let pieces = [("", "None of these")] + library.map { ($0.id.text, $0.title) }
        return """
            <details class="add mt-s"\(attribute: "open", if: !form.fields.isEmpty)><summary class="btn">Add a source</summary>\
            <form class="form" method="post" action="\(path)" enctype="multipart/form-data">\
            \(Fields.select(Fields.Label("kind", "Kind of source", errors), form["kind"], kinds))\
            \(Fields.input(Fields.Label("title", "What it is", errors), form["title"]))\
            \(Fields.select(Fields.Label("evidence", "In the school’s evidence", errors), form["evidence"], pieces))\
            \(Fields.input(Fields.Label("url", "Or a link", hint: "It begins with https:// or http://", errors), form["url"], type: "url"))\
            \(Fields.file(Fields.Label("file", "Or a file", hint: "\(FileType.acceptedWords). Up to \(FileStore.largest >> 20) MB.", errors), accept: FileType.accepted, limit: FileStore.largest))\
            <p class="row"><button class="btn btn-main">Add</button></p></form></details>
            """
    }
}

/// The sources of a visit, each with the way to it.
struct VisitSourceList {
    let record: VisitRecord
    let isWritable: Bool

    var html: HTML {
        guard !record.sources.isEmpty else {
            return "<p class=\"muted\">\(isWritable ? "No source has been added yet." : "None was named.")</p>"
        }
        return "<ul class=\"rows plainlist\">\(record.sources.map(row))</ul>"
    }

    private func row(_ source: VisitSource) -> HTML {
        let path = "/visits/\(record.visit.id)/sources/\(source.id)"
        let removal: HTML =
            isWritable
            ? """
            <form method="post" action="\(path)/removal"><button class="link">Remove<span class="vh"> \(source.title)</span>\
            </button></form>
            """
            : .empty
        let title: HTML =
            switch source.place {
            case .link(let address): "<a href=\"\(link: address)\" rel=\"noreferrer\">\(source.title)</a>"
            case .file: "<a href=\"\(path)/file\">\(source.title)</a>"
            case .evidence: "\(source.title) <span class=\"muted\">in the school’s evidence</span>"
            }
        return
            "<li class=\"handover\"><span>\(title)<span class=\"muted\">\(source.kind.words)</span></span>\(removal)</li>"
    }
}
