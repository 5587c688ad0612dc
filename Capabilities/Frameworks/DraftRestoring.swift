import Database

extension Framework.Version {
    /// Puts some pieces back as they stood before a step.
    mutating func restore(_ pieces: [DraftPiece]) throws {
        let whole = pieces.filter { $0.place.subject == id.text }
        for piece in whole { try restoreWhole(piece) }
        let areas = pieces.filter { $0.place.subject != id.text }
        try restoreAreas(areas.filter { $0.place.field == DraftPlace.existence })
        for piece in try areas.filter({ $0.place.field != DraftPlace.existence }).inTurn() { try restoreInArea(piece) }
        takeUpScales()
    }

    private mutating func restoreWhole(_ piece: DraftPiece) throws {
        let name = piece.place.field
        if name == DraftPlace.rule, let was = piece.was {
            let (areas, blocks) = (rule.areas, rule.blocks)
            rule = try JSONCell.read(was)
            (rule.areas, rule.blocks) = (areas, blocks)
        } else if name.hasPrefix("scale-") {
            let was: DraftScale? = try piece.was.map(JSONCell.read)
            scales.removeAll { DraftPlace.scale($0.key) == name }
            if let was { scales.insert(was.scale, at: min(was.index, scales.count)) }
        } else if let field = DraftField<Framework.Version>.all.first(where: { $0.name == name }) {
            self[keyPath: field.path] = piece.was ?? ""
        }
    }

    /// Parents come before their parts, and go after them.
    private mutating func restoreAreas(_ pieces: [DraftPiece]) throws {
        for piece in pieces where piece.was == nil { ID<Area>(piece.place.subject).map { remove($0) } }
        let kept: [DraftArea] = try pieces.compactMap { try $0.was.map(JSONCell.read) }
        for one in kept.filter({ $0.area.parent == nil }) + kept.filter({ $0.area.parent != nil }) {
            put([one.area], at: one.spot)
            rule.areas[one.area.id] = one.standard
            if one.isBlocking { rule.blocks.insert(one.area.id) }
        }
    }

    private mutating func restoreInArea(_ piece: DraftPiece) throws {
        guard let id = ID<Area>(piece.place.subject), let area = area(id) else { return }
        let name = piece.place.field
        switch name {
        case DraftPlace.position: if let was = piece.was { put(take(id), at: try JSONCell.read(was)) }
        case DraftPlace.standard: rule.areas[id] = piece.was.flatMap { Int($0) }
        case DraftPlace.block:
            if piece.was == nil { rule.blocks.remove(id) } else { rule.blocks.insert(id) }
        case DraftPlace.levels:
            guard let was = piece.was else { return }
            let levels: DraftLevels = try JSONCell.read(was)
            let scale = levels.scale.flatMap(scale)
            change(id) { ($0.scale, $0.descriptors) = (scale, levels.descriptors) }
        default:
            if let statement = ID<Statement>(String(name.dropFirst("statement-".count))) {
                let was: DraftStatement? = try piece.was.map(JSONCell.read)
                change(id) { $0.restore(statement, as: was) }
            } else if let field = DraftField<Area>.all(of: area).first(where: { $0.name == name }) {
                change(id) { $0[keyPath: field.path] = piece.was ?? "" }
            }
        }
    }

    /// Areas hold their scale as it stands in the framework.
    mutating func takeUpScales() {
        for place in areas.indices {
            guard let scale = areas[place].scale else { continue }
            if let known = self.scale(scale.key) { areas[place].scale = known } else { scales.append(scale) }
        }
    }
}

extension [DraftPiece] {
    /// Statements come after those that they stood after.
    fileprivate func inTurn() throws -> [DraftPiece] {
        var (turn, waiting) = (filter { !$0.place.field.hasPrefix("statement-") }, [(DraftPiece, String?)]())
        for piece in self where piece.place.field.hasPrefix("statement-") {
            let was: DraftStatement? = try piece.was.map(JSONCell.read)
            waiting.append((piece, was?.after.map { "statement-\($0)" }))
        }
        while !waiting.isEmpty {
            let names = Set(waiting.map(\.0.place.field))
            let next = waiting.firstIndex { $0.1.map { !names.contains($0) } ?? true } ?? 0
            turn.append(waiting.remove(at: next).0)
        }
        return turn
    }
}

extension Area {
    /// Puts a statement back as it stood, or takes it away where it did not stand.
    mutating func restore(_ id: ID<Statement>, as was: DraftStatement?) {
        for level in descriptors.indices { descriptors[level].statements.removeAll { $0.id == id } }
        guard let was, descriptors.indices.contains(was.level) else { return }
        let row = descriptors[was.level].statements
        let known = was.after.flatMap { after in row.firstIndex { $0.id.text == after } }
        let place = was.after == nil ? 0 : known.map { $0 + 1 } ?? row.count
        descriptors[was.level].statements.insert(Statement(id: id, text: was.text), at: place)
    }
}
