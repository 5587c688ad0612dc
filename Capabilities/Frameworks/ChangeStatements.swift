import Database
import Schools
import Web

extension Transaction {
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
        guard area.descriptors.indices.contains(level &- 1) else { throw Problem.notFound }
        let field = "new-\(level)"
        if text.isEmpty { throw FormErrors(field, "Write the statement.") }
        if text.count > FrameworkLimits.statement {
            throw FormErrors(field, "This has \(text.count) characters. At most \(FrameworkLimits.statement) fit.")
        }
        if area.descriptors[level - 1].statements.count >= FrameworkLimits.statements {
            throw FormErrors(field, "This level has \(FrameworkLimits.statements) statements. No more fit.")
        }
        let old = area
        area.descriptors[level - 1].statements.append(Statement(text: text))
        try keep(area, from: old, in: draft, "added the statement “\(text)” to \(area.title)", by: author)
    }

    /// Takes a statement away; its text stays in the history and in the steps.
    func removeStatement(
        _ statement: ID<Statement>,
        of id: ID<Area>,
        in version: ID<Framework.Version>,
        by author: Author
    ) throws {
        var (draft, area) = try draftArea(id, of: version, trust: author.trust)
        let old = area
        guard let text = area.remove(statement) else { return }
        try keep(area, from: old, in: draft, "removed the statement “\(text)” from \(area.title)", by: author)
    }

    /// Moves a statement one place up or down in its level.
    ///
    /// - Throws: ``DraftRefusal`` when it is the first or the last already
    func moveStatement(
        _ statement: ID<Statement>,
        _ direction: DraftMove,
        of id: ID<Area>,
        in version: ID<Framework.Version>,
        by author: Author
    ) throws {
        var (draft, area) = try draftArea(id, of: version, trust: author.trust)
        let old = area
        guard let level = area.level(of: statement).map({ $0 - 1 }) else { throw Problem.notFound }
        let row = area.descriptors[level].statements
        guard let place = row.firstIndex(where: { $0.id == statement }) else { throw Problem.notFound }
        let next = direction == .up ? place - 1 : place + 1
        guard row.indices.contains(next) else { throw DraftRefusal.noMove }
        area.descriptors[level].statements.swapAt(place, next)
        try keep(area, from: old, in: draft, "moved the statement “\(row[place].text)” in \(area.title)", by: author)
    }

    /// Keeps the statements of one area as a step.
    private func keep(
        _ area: Area,
        from old: Area,
        in draft: Framework.Version,
        _ words: String,
        by author: Author
    ) throws {
        var (before, after) = (draft, draft)
        (before.areas, after.areas) = ([old], [area])
        let difference = try DraftDifference(from: before, to: after)
        try keep(textOf: area, in: draft)
        let place = "in draft \(draft.number) of \(draft.title)"
        try note(.changed, of: .framework, draft.id, "\(Words.capitalised(words)) \(place).", by: author)
        try addStep(words, difference.pieces, difference.places, of: draft.id, by: author)
    }
}

/// One place up or down among neighbours.
enum DraftMove: String {
    case up, down
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
