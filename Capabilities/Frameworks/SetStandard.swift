import Database
import Schools
import Web

extension Transaction {
    /// Keeps the level that an area has to reach for the mark; the usual one of its scale is not said twice.
    func setStandard(
        of id: ID<Area>,
        in version: ID<Framework.Version>,
        _ form: Form,
        by author: Author
    ) throws -> (form: DraftForm<String>, step: DraftStep?) {
        let old = try draft(version, trust: author.trust)
        guard let area = old.area(id) else { throw try goneArea(id, of: version) }
        guard let scale = area.scale else { throw DraftRefusal.hasParts(title: area.title) }
        let levels = scale.levels.enumerated().map { (value: String($0.offset + 1), words: $0.element.name) }
        let field = DraftField<String>("standard", "Standard for the mark", .choices(levels), \.self)
        let states = try fieldStates(of: version, subject: id.text)
        let now = old.rule.level(for: area).map(String.init) ?? ""
        let edit = DraftForm(form, [field], of: now, states)
        guard let level = Int(edit.subject), !edit.changed.isEmpty else { return (edit, nil) }
        var new = old
        new.rule.areas[id] = nil
        if new.rule.level(for: area) != level { new.rule.areas[id] = level }
        return (edit, try keep(new, from: old, "set the standard of \(area.title)", by: author))
    }
}
