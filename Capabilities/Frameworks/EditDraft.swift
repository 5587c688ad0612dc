import Database
import Schools
import Web

extension Transaction {
    /// Keeps what was typed into the texts of a whole draft, as far as it can be kept.
    func edit(
        _ id: ID<Framework.Version>,
        _ form: Form,
        by author: Author
    ) throws -> (form: DraftForm<Framework.Version>, step: DraftStep?) {
        let draft = try draftHead(id, trust: author.trust)
        let states = try fieldStates(of: id, subject: id.text)
        let fields = DraftField<Framework.Version>.all
        let edit = DraftForm(form, fields, of: draft, states)
        guard !edit.changed.isEmpty else { return (edit, nil) }
        try keep(textOf: edit.subject)
        try noteFields(edit.changed, of: id, subject: id.text, by: author)
        try noteEditing(edit.subject, edit.changed, states, nil, by: author)
        let words = "changed the whole framework\(Framework.Version.words(for: edit.changed))"
        return (edit, try addStep(words, edit, fields, of: draft, id.text, in: id, by: author))
    }

    /// Keeps what was typed into one area, as far as it can be kept.
    ///
    /// - Parameter leaving: a statement whose text is not looked at, because it is about to go.
    func edit(
        _ id: ID<Area>,
        of version: ID<Framework.Version>,
        _ form: Form,
        leaving statement: ID<Statement>? = nil,
        by author: Author
    ) throws -> (form: DraftForm<Area>, step: DraftStep?) {
        let (draft, area) = try draftArea(id, of: version, trust: author.trust)
        let states = try fieldStates(of: version, subject: id.text)
        let fields = DraftField<Area>.all(of: area)
        let left = statement.map(DraftField<Area>.name)
        let edit = DraftForm(form, fields, of: area, states, leaving: left)
        guard !edit.changed.isEmpty else { return (edit, nil) }
        try keep(textOf: edit.subject, in: draft)
        try noteFields(edit.changed, of: version, subject: id.text, by: author)
        try noteEditing(draft, edit.changed, states, edit.subject.title, by: author)
        let words = "changed \(area.title)\(area.words(for: edit.changed))"
        return (edit, try addStep(words, edit, fields, of: area, id.text, in: version, by: author))
    }

    private func addStep<Subject>(
        _ words: String,
        _ edit: DraftForm<Subject>,
        _ fields: [DraftField<Subject>],
        of old: Subject,
        _ subject: String,
        in version: ID<Framework.Version>,
        by author: Author
    ) throws -> DraftStep {
        let pieces = try fields.filter { edit.changed.contains($0.name) }.map { field in
            let text = old[keyPath: field.path]
            let statement = (old as? Area)?.statementsInPlace[String(field.name.dropFirst("statement-".count))]
            return DraftPiece(subject, field.name, was: try statement.map(JSONCell.write) ?? text)
        }
        return try addStep(words, pieces, Set(pieces.map(\.place)), of: version, isTyped: true, by: author)
    }

    /// One line of history for what one person writes in a field without a break of ten minutes.
    private func noteEditing(
        _ draft: Framework.Version,
        _ fields: [String],
        _ states: [String: FieldState],
        _ area: String?,
        by author: Author
    ) throws {
        let isNew = fields.contains { field in
            states[field].map { $0.by != author.name || now - $0.at > 600 } ?? true
        }
        guard isNew else { return }
        let place = area.map { "\($0) in draft" } ?? "the text of draft"
        try note(.changed, of: .framework, draft.id, "Changed \(place) \(draft.number) of \(draft.title).", by: author)
    }
}

extension Framework.Version {
    /// ": title", or nothing when there are several fields.
    fileprivate static func words(for fields: [String]) -> String {
        guard fields.count == 1, let name = fields.first else { return "" }
        if name.hasPrefix("word-") { return ": own words" }
        return DraftField<Framework.Version>.all.first { $0.name == name }.map { ": \($0.noun)" } ?? ""
    }
}

extension Area {
    /// ": guidance on judging it", ": a statement at Met", or nothing when there are several fields.
    fileprivate func words(for fields: [String]) -> String {
        guard fields.count == 1, let name = fields.first else { return "" }
        if let level = descriptors.firstIndex(where: { $0.statements.contains { name.hasSuffix($0.id.text) } }) {
            return ": a statement at \(scale?.levels[level].name ?? "a level")"
        }
        if let place = descriptors.indices.first(where: { DraftField<Area>.looksLike($0).name == name }) {
            return ": what \(scale?.levels[place].name ?? "a level") looks like"
        }
        return DraftField<Area>.own.first { $0.name == name }.map { ": \($0.noun)" } ?? ""
    }
}

extension DraftField {
    /// Its label inside a sentence, as far as the first comma.
    fileprivate var noun: String { (label.split(separator: ",").first.map(String.init) ?? label).lowercased() }
}
