import Web

extension Framework.Version {
    /// Takes a pasted table in as its plan says: new areas at the end, descriptors in place, statements after the others.
    ///
    /// - Throws: ``DraftRefusal`` when no more scales or areas fit
    mutating func take(_ plan: PastePlan) throws {
        let scale =
            try scale(plan.scale.key).flatMap { $0.levels == plan.scale.levels ? $0 : nil } ?? addScale(plan.scale)
        for row in plan.rows {
            let area = try row.area.flatMap(area) ?? addArea(row.title)
            if row.area == nil { setScale(scale, of: area.id) }
            change(area.id) { $0.take(row) }
        }
    }
}

extension Area {
    fileprivate mutating func take(_ row: PastePlan.Row) {
        for (level, cell) in row.cells where descriptors.indices.contains(level) {
            if !cell.looksLike.isEmpty { descriptors[level].looksLike = cell.looksLike }
            var known = Set(descriptors[level].statements.map(\.text))
            for text in cell.statements
            where descriptors[level].statements.count < FrameworkLimits.statements && known.insert(text).inserted {
                descriptors[level].statements.append(Statement(text: text))
            }
        }
    }
}
