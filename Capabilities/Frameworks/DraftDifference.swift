import Database

/// What differs between two states of a draft, each piece with what stood before.
struct DraftDifference {
    private(set) var pieces: [DraftPiece] = []
    /// Touched without being changed.
    private var shared: Set<DraftPlace> = []

    var places: Set<DraftPlace> { shared.union(pieces.map(\.place)) }

    init(from old: Framework.Version, to new: Framework.Version) throws {
        try readWhole(old, new)
        let (before, after) = (Dictionary(old.areas), Dictionary(new.areas))
        for area in old.areas where after[area.id] == nil { try readGone(area, old) }
        for area in new.areas {
            guard let was = before[area.id] else {
                add(area.id.text, DraftPlace.existence, nil)
                share(area, in: new.id)
                continue
            }
            try readArea(was, area)
            try readRule(area, old.rule, new.rule)
        }
        try readPositions(old, new)
        for area in new.areas where before[area.id]?.scale?.key != area.scale?.key {
            if let key = area.scale?.key { shared.insert(DraftPlace(new.id.text, DraftPlace.use(of: key))) }
        }
    }

    private mutating func add(_ subject: String, _ field: String, _ was: String?) {
        pieces.append(DraftPiece(subject, field, was: was))
    }

    private mutating func share(_ area: Area, in version: ID<Framework.Version>) {
        if let key = area.scale?.key { shared.insert(DraftPlace(version.text, DraftPlace.use(of: key))) }
        if let parent = area.parent { shared.insert(DraftPlace(parent.text, DraftPlace.parts)) }
    }

    private mutating func readWhole(_ old: Framework.Version, _ new: Framework.Version) throws {
        for field in DraftField<Framework.Version>.all where old[keyPath: field.path] != new[keyPath: field.path] {
            add(new.id.text, field.name, old[keyPath: field.path])
        }
        for key in Set(old.scales.map(\.key)).union(new.scales.map(\.key)).sorted() {
            let (was, now) = (old.scale(key), new.scale(key))
            guard was != now else { continue }
            let index = old.scales.firstIndex { $0.key == key } ?? 0
            let kept = try was.map { try JSONCell.write(DraftScale(scale: $0, index: index)) }
            add(new.id.text, DraftPlace.scale(key), kept)
        }
        let (was, now) = (old.rule.withoutAreas, new.rule.withoutAreas)
        if was != now { add(new.id.text, DraftPlace.rule, try JSONCell.write(was)) }
    }

    private mutating func readGone(_ area: Area, _ old: Framework.Version) throws {
        let kept = DraftArea(
            area: area,
            spot: old.spot(of: area),
            standard: old.rule.areas[area.id],
            isBlocking: old.rule.blocks.contains(area.id)
        )
        add(area.id.text, DraftPlace.existence, try JSONCell.write(kept))
        share(area, in: old.id)
    }

    private mutating func readArea(_ old: Area, _ new: Area) throws {
        let id = new.id.text
        for field in DraftField<Area>.own where old[keyPath: field.path] != new[keyPath: field.path] {
            add(id, field.name, old[keyPath: field.path])
        }
        guard old.scale?.key == new.scale?.key, old.descriptors.count == new.descriptors.count else {
            let levels = DraftLevels(scale: old.scale?.key, descriptors: old.descriptors)
            return add(id, DraftPlace.levels, try JSONCell.write(levels))
        }
        for place in new.descriptors.indices where old.descriptors[place].looksLike != new.descriptors[place].looksLike
        {
            add(id, DraftField<Area>.looksLike(place).name, old.descriptors[place].looksLike)
        }
        try readStatements(old, new)
    }

    private mutating func readStatements(_ old: Area, _ new: Area) throws {
        guard old.descriptors != new.descriptors else { return }
        let (was, now) = (old.statementsInPlace, new.statementsInPlace)
        var moved: Set<String> = []
        for (left, right) in zip(old.descriptors, new.descriptors) {
            moved.formUnion(Moved.members(from: left.statements.map(\.id.text), to: right.statements.map(\.id.text)))
        }
        for id in Set(was.keys).union(now.keys).sorted() {
            let isSame = was[id]?.text == now[id]?.text && was[id]?.level == now[id]?.level && !moved.contains(id)
            if !isSame { add(new.id.text, "statement-\(id)", try was[id].map(JSONCell.write)) }
        }
    }

    private mutating func readRule(_ area: Area, _ old: AwardRule, _ new: AwardRule) throws {
        if old.areas[area.id] != new.areas[area.id] {
            add(area.id.text, DraftPlace.standard, old.areas[area.id].map(String.init))
        }
        if old.blocks.contains(area.id) != new.blocks.contains(area.id) {
            add(area.id.text, DraftPlace.block, old.blocks.contains(area.id) ? "yes" : nil)
        }
    }

    private mutating func readPositions(_ old: Framework.Version, _ new: Framework.Version) throws {
        for parent in Set(new.areas.map(\.parent)) {
            let moved = Moved.members(from: old.neighbours(parent).map(\.id), to: new.neighbours(parent).map(\.id))
            for id in moved {
                guard let area = old.area(id) else { continue }
                add(id.text, DraftPlace.position, try JSONCell.write(old.spot(of: area)))
            }
        }
    }
}

extension Dictionary<ID<Area>, Area> {
    fileprivate init(_ areas: [Area]) { self.init(areas.map { ($0.id, $0) }) { first, _ in first } }
}

extension Framework.Version {
    func scale(_ key: String) -> Scale? { scales.first { $0.key == key } }
}

extension AwardRule {
    /// What it says of the whole.
    var withoutAreas: AwardRule {
        var rule = self
        (rule.areas, rule.blocks) = ([:], [])
        return rule
    }
}

extension Area {
    /// Every statement by its id, with where it stands.
    var statementsInPlace: [String: DraftStatement] {
        let pairs = descriptors.enumerated().flatMap { level, descriptor in
            descriptor.statements.enumerated().map { number, statement in
                let after = number > 0 ? descriptor.statements[number - 1].id.text : nil
                return (statement.id.text, DraftStatement(text: statement.text, level: level, after: after))
            }
        }
        return Dictionary(pairs) { first, _ in first }
    }
}
