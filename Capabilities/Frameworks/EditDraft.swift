import Database
import Schools
import Web

extension Transaction {
    /// Keeps what was typed into the texts of a whole draft, as far as it can be kept.
    func edit(_ id: ID<Framework.Version>, _ form: Form, by author: Author) throws -> DraftForm<Framework.Version> {
        let draft = try draftHead(id, trust: author.trust)
        let states = try fieldStates(of: id, subject: id.text)
        let edit = DraftForm(form, DraftField<Framework.Version>.all, of: draft, states)
        guard !edit.changed.isEmpty else { return edit }
        try keep(textOf: edit.subject)
        try noteFields(edit.changed, of: id, subject: id.text, by: author)
        try noteEditing(edit.subject, edit.changed, states, nil, by: author)
        return edit
    }

    /// Keeps what was typed into the texts of one area, as far as it can be kept.
    ///
    /// - Parameter leaving: a statement whose text is not looked at, because it is about to go.
    func edit(
        _ id: ID<Area>,
        of version: ID<Framework.Version>,
        _ form: Form,
        leaving statement: ID<Statement>? = nil,
        by author: Author
    ) throws -> DraftForm<Area> {
        let (draft, area) = try draftArea(id, of: version, trust: author.trust)
        let states = try fieldStates(of: version, subject: id.text)
        let left = statement.map(DraftField<Area>.name)
        let edit = DraftForm(form, DraftField<Area>.all(of: area), of: area, states, leaving: left)
        guard !edit.changed.isEmpty else { return edit }
        try keep(textOf: edit.subject, in: draft)
        try noteFields(edit.changed, of: version, subject: id.text, by: author)
        try noteEditing(draft, edit.changed, states, edit.subject.title, by: author)
        return edit
    }

    /// Adds a statement to a level by its number, from 1.
    ///
    /// - Throws: `FormErrors` for what cannot be added, ``Framework/Refusal``
    func addStatement(
        _ text: String,
        toLevel level: Int,
        of id: ID<Area>,
        in version: ID<Framework.Version>,
        by author: Author
    ) throws {
        var (draft, area) = try draftArea(id, of: version, trust: author.trust)
        guard area.descriptors.indices.contains(level - 1) else { throw Problem.notFound }
        let field = "new-\(level)"
        if text.isEmpty { throw FormErrors(field, "Write the statement.") }
        if text.count > FrameworkLimits.statement {
            throw FormErrors(field, "This has \(text.count) characters. At most \(FrameworkLimits.statement) fit.")
        }
        if area.descriptors[level - 1].statements.count >= FrameworkLimits.statements {
            throw FormErrors(field, "This level has \(FrameworkLimits.statements) statements. No more fit.")
        }
        area.descriptors[level - 1].statements.append(Statement(text: text))
        try keep(textOf: area, in: draft)
        let words = "Added the statement “\(text)” to \(area.title) in draft \(draft.number) of \(draft.title)."
        try note(.changed, of: .framework, version, words, by: author)
    }

    /// Takes a statement away; its text stays in the history.
    func removeStatement(
        _ statement: ID<Statement>,
        of id: ID<Area>,
        in version: ID<Framework.Version>,
        by author: Author
    ) throws {
        var (draft, area) = try draftArea(id, of: version, trust: author.trust)
        guard let text = area.remove(statement) else { return }
        try keep(textOf: area, in: draft)
        let words = "Removed the statement “\(text)” from \(area.title) in draft \(draft.number) of \(draft.title)."
        try note(.removed, of: .framework, version, words, by: author)
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

extension Area {
    /// The number of the level that has a statement, from 1.
    func level(of statement: ID<Statement>) -> Int? {
        descriptors.firstIndex { $0.statements.contains { $0.id == statement } }.map { $0 + 1 }
    }

    /// Takes a statement away and gives its text; nil when it is gone already.
    fileprivate mutating func remove(_ statement: ID<Statement>) -> String? {
        for level in descriptors.indices {
            if let place = descriptors[level].statements.firstIndex(where: { $0.id == statement }) {
                return descriptors[level].statements.remove(at: place).text
            }
        }
        return nil
    }
}
