import Database
import Frameworks
import Web

/// A piece of evidence as it was typed.
struct EvidenceForm {
    let form: Form

    /// The texts of a piece; its file or link is added by whoever keeps files.
    struct Typed {
        let entry: EvidenceEntry
        let statements: Set<ID<Statement>>
        let link: String?
    }

    func checked() -> Result<Typed, FormErrors> {
        var errors = FormErrors()
        let title = form.line("title")
        errors.check(title, "title", missing: "Give the piece of evidence a title.", atMost: 200)
        if LongText.complaint(form["claim"], atMost: 10_000) != nil {
            errors.add("claim", "This text is too long. The limit is 10,000 characters.")
        }
        let kind = EvidenceKind(rawValue: form["kind"])
        if kind == nil { errors.add("kind", "Choose the kind of evidence.") }
        let dated = Day(form["dated"])
        if !form["dated"].isEmpty, dated == nil {
            errors.add("dated", "Write the date as day, month and year, such as 6 November 2026.")
        }
        let url = form.line("url")
        let link = url.isEmpty ? nil : WebAddress.checked(url)
        if !url.isEmpty, link == nil {
            errors.add("url", "This is no address of a page. It begins with https:// or http://.")
        }
        if !url.isEmpty, form.file("file") != nil { errors.add("file", "Choose a file or a link, not both.") }
        return errors.orElse(kind.map { typed(title, $0, dated, link) })
    }

    private func typed(_ title: String, _ kind: EvidenceKind, _ dated: Day?, _ link: String?) -> Typed {
        Typed(
            entry: EvidenceEntry(
                title: title,
                claim: form.line("claim").keepable,
                kind: kind,
                source: EvidenceSource(rawValue: form["source"]) ?? .internalData,
                datedOn: dated,
                bearing: EvidenceBearing(rawValue: form["bearing"]) ?? .supports
            ),
            statements: Set(form.all("statement").compactMap(ID.init)),
            link: link
        )
    }

    /// The form as a piece that is there would have filled it in.
    static func filled(_ piece: Evidence, _ statements: Set<ID<Statement>>) -> Form {
        let entry = piece.entry
        var url = ""
        if case .link(let address) = entry.material { url = address }
        return Form(
            [
                ("title", entry.title), ("claim", entry.claim), ("kind", entry.kind.rawValue),
                ("source", entry.source.rawValue), ("dated", entry.datedOn?.iso ?? ""),
                ("bearing", entry.bearing.rawValue), ("url", url),
            ] + statements.map { ("statement", $0.text) }
        )
    }
}
