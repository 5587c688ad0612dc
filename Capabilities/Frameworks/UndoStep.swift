import Database
import Schools

extension Transaction {
    /// Takes a step back: everything it changed stands again as before it.
    ///
    /// - Returns: the draft as it stands now, and the area that the step was about, if that is there.
    /// - Throws: ``DraftRefusal`` when something later changed the same, or it was taken back already
    @discardableResult
    func undo(
        _ id: ID<DraftStep>,
        of version: ID<Framework.Version>,
        by author: Author
    ) throws -> (draft: Framework.Version, area: ID<Area>?) {
        let old = try draft(version, trust: author.trust)
        let steps = try steps(of: version, from: id)
        let trail = DraftTrail(steps.map(\.step))
        guard let (step, places) = steps.last, step.id == id, trail.stands(step) else { throw DraftRefusal.noStep }
        let later = steps.dropLast().first { later in
            later.step.undoes == nil && trail.stands(later.step)
                && later.places.contains { place in places.contains { $0.meets(place) } }
        }
        if let later { throw DraftRefusal.changedSince(later.step) }
        let pieces = try pieces(of: id)
        var new = old
        try new.restore(pieces)
        let isRedo = step.undoes != nil
        try keep(
            new,
            from: old,
            isRedo ? String(step.words.dropFirst("undid: ".count)) : "undid: \(step.words)",
            undoing: id,
            by: author
        )
        return (new, pieces.lazy.compactMap { ID<Area>($0.place.subject) }.first { new.area($0) != nil })
    }
}
