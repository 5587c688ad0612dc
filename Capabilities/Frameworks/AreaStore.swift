import Database

extension Transaction {
    /// Writes the areas of a draft that were added, changed, moved or taken away.
    func writeAreas(from old: Framework.Version, to new: Framework.Version) throws {
        let before = Dictionary(old.areas.map { ($0.id, $0) }) { first, _ in first }
        for area in new.areas { if let was = before[area.id], was != area { try keep(textOf: area, in: new) } }
        guard old.areas.map(\.id) != new.areas.map(\.id) else { return }
        let kept = Set(new.areas.map(\.id))
        try remove(old.areas.filter { !kept.contains($0.id) }, from: new.id)
        var positions = try positions(in: new.id)
        for area in new.areas where before[area.id] == nil {
            let free = (positions.values.max() ?? 0) + 1
            try run(inserting(area, at: free, into: new.id))
            positions[area.id] = free
        }
        try run(
            many: AreaRow.moves(from: positions, to: new.areas.map(\.id)).map { area, position in
                "UPDATE areas SET position = \(position) WHERE id = \(area) AND version_id = \(new.id)" as Query
            }
        )
    }

    /// Parts go before the area that they are parts of.
    private func remove(_ areas: [Area], from version: ID<Framework.Version>) throws {
        let ids = areas.map(\.id)
        guard !ids.isEmpty else { return }
        try run("DELETE FROM areas WHERE version_id = \(version) AND parent_id IS NOT NULL AND id IN \(list: ids)")
        try run("DELETE FROM areas WHERE version_id = \(version) AND id IN \(list: ids)")
    }

    private func positions(in version: ID<Framework.Version>) throws -> [ID<Area>: Int] {
        let pairs: [(ID<Area>, Int)] = try rows("SELECT id, position FROM areas WHERE version_id = \(version)").map {
            (try $0["id"], try $0["position"])
        }
        return Dictionary(pairs) { first, _ in first }
    }
}
