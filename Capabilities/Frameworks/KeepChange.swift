import Database
import Schools
import Web

extension Transaction {
    /// A draft of that trust, whole, to be changed; two queries.
    ///
    /// - Throws: ``Framework/Refusal`` when it is a draft no longer
    func draft(_ id: ID<Framework.Version>, trust: ID<Trust>) throws -> Framework.Version {
        let version = try version(id, trust: trust)
        guard version.stage == .draft else { throw Framework.Refusal.noDraft(name: version.name) }
        return version
    }

    /// Keeps a draft that was changed, whatever changed, as one step that can be undone; nothing when nothing did.
    ///
    /// - Parameter words: what was done, as ``DraftStep/words``.
    @discardableResult
    func keep(
        _ new: Framework.Version,
        from old: Framework.Version,
        _ words: String,
        undoing step: ID<DraftStep>? = nil,
        by author: Author
    ) throws -> DraftStep? {
        let difference = try DraftDifference(from: old, to: new)
        guard !difference.pieces.isEmpty else { return nil }
        try keep(textOf: new)
        try writeAreas(from: old, to: new)
        try noteFields(difference.pieces, of: new, by: author)
        let place = "in draft \(new.number) of \(new.title)"
        try note(.changed, of: .framework, new.id, "\(Words.capitalised(words)) \(place).", by: author)
        return try addStep(
            words,
            difference.pieces,
            difference.places,
            of: new.id,
            undoing: step,
            by: author
        )
    }

    /// Whoever has a form of these fields open meets this change there.
    private func noteFields(_ pieces: [DraftPiece], of version: Framework.Version, by author: Author) throws {
        for (subject, pieces) in Dictionary(grouping: pieces, by: \.place.subject) {
            var fields = pieces.map(\.place.field)
            if fields.contains(DraftPlace.levels), let area = version.areas.first(where: { $0.id.text == subject }) {
                fields += area.descriptors.indices.map { DraftField<Area>.looksLike($0).name }
            }
            try noteFields(fields, of: version.id, subject: subject, by: author)
        }
    }
}
