import Database
import Frameworks
import Web

/// The fields of a piece of evidence, for adding and for changing it.
struct EvidenceFields {
    /// Ending of the ids, where several such forms stand on one page.
    let suffix: String
    /// The wire it is linked to; its statements can be ticked.
    let area: Area
    let form: Form
    let errors: FormErrors
    /// The file that is there already.
    var kept: KeptFile?

    var html: HTML {
        """
        \(Fields.input(label("title", "Title"), form["title"]))\
        \(Fields.area(label("claim", "What does it show?", "One or two sentences. Leave out the names of pupils."), form["claim"], rows: 2))\
        <div class="fields">\(Fields.select(label("kind", "Kind"), form["kind"], kinds))\
        \(Fields.select(label("source", "Where it comes from"), form["source"].isEmpty ? "internal-data" : form["source"], sources))\
        \(Fields.input(label("dated", "Date"), form["dated"], type: "date"))</div>\
        \(Fields.file(label("file", kept == nil ? "File" : "Another file in place of \(kept?.name ?? "")", fileHint), accept: FileType.accepted, limit: FileStore.largest))\
        \(Fields.input(label("url", "Or a link", "It begins with https:// or http://"), form["url"], type: "url"))\
        \(Fields.segments(label("bearing", "Which way it points"), form["bearing"].isEmpty ? "supports" : form["bearing"], bearings))\
        \(statements)
        """
    }

    private var fileHint: String { "\(FileType.acceptedWords). Up to \(FileStore.largest >> 20) MB." }

    private func label(_ name: String, _ words: String, _ hint: String? = nil) -> Fields.Label {
        Fields.Label(name, words, hint: hint, errors, suffix: suffix)
    }

    private var kinds: [(String, String)] { EvidenceKind.allCases.map { ($0.rawValue, $0.words) } }
    private var sources: [(String, String)] { EvidenceSource.allCases.map { ($0.rawValue, $0.words) } }
    private var bearings: [(String, String)] { EvidenceBearing.allCases.map { ($0.rawValue, $0.words) } }

    private var statements: HTML {
        let chosen = Set(form.all("statement"))
        let groups: [HTML] = zip(area.scale?.levels ?? [], area.descriptors).filter { !$0.1.statements.isEmpty }.map {
            level,
            descriptor in
            """
            <p class="small strong mt-s">\(level.name)</p>\
            \(descriptor.statements.map { Fields.check("statement", $0.id.text, $0.text, isChecked: chosen.contains($0.id.text)) })
            """
        }
        guard !groups.isEmpty else { return .empty }
        return """
            <details class="more"\(attribute: "open", if: !chosen.isEmpty)><summary>Statements it stands beside</summary>\
            <fieldset class="field"><legend class="vh">Statements it stands beside</legend>\(groups)</fieldset></details>
            """
    }
}
