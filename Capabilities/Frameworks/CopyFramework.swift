import Database
import Schools

extension Framework.Version {
    /// The same text as a draft of a framework, with ids of its own throughout, so that the two never meet.
    package func draft(of framework: ID<Framework>, number: String) -> Framework.Version {
        let pairs = areas.map { ($0.id, ID<Area>()) }
        let ids = Dictionary(pairs) { first, _ in first }
        return Framework.Version(
            framework: framework,
            key: key,
            number: number,
            stage: .draft,
            title: title,
            purpose: purpose,
            promise: promise,
            about: about,
            words: words,
            scales: scales,
            areas: areas.map { $0.copied(ids) },
            rule: rule.copied(ids)
        )
    }
}

extension Area {
    fileprivate func copied(_ ids: [ID<Area>: ID<Area>]) -> Area {
        Area(
            id: ids[id] ?? ID(),
            parent: parent.flatMap { ids[$0] },
            key: key,
            title: title,
            short: short,
            letter: letter,
            about: about,
            guidance: guidance,
            applies: applies,
            expects: expects,
            aligned: aligned,
            turn: turn,
            scale: scale,
            descriptors: descriptors.map { level in
                Descriptor(looksLike: level.looksLike, statements: level.statements.map { Statement(text: $0.text) })
            }
        )
    }
}

extension AwardRule {
    fileprivate func copied(_ ids: [ID<Area>: ID<Area>]) -> AwardRule {
        var rule = self
        rule.areas = Dictionary(areas.compactMap { id, level in ids[id].map { ($0, level) } }) { first, _ in first }
        rule.blocks = Set(blocks.compactMap { ids[$0] })
        return rule
    }
}

extension Transaction {
    /// Takes a framework into a trust as a draft: a new framework, or the next version of one with the same key.
    @discardableResult
    package func keepDraft(
        _ source: Framework.Version,
        in trust: ID<Trust>,
        by author: Author
    ) throws -> Framework.Version {
        let known: ID<Framework>? = try row(
            "SELECT id FROM frameworks WHERE trust_id = \(trust) AND key = \(source.key)"
        )?["id"]
        let framework = known ?? ID()
        if known == nil { try add(Framework(id: framework, trust: trust, key: source.key, title: source.title)) }
        let taken = try numbers(of: framework)
        let number = taken.contains(source.number) ? VersionNumber.next(after: taken) : source.number
        let draft = source.draft(of: framework, number: number)
        try add(draft, in: trust)
        try note(.drafted, of: .framework, draft.id, "Began draft \(number) of \(draft.title).", by: author)
        return draft
    }

    private func numbers(of framework: ID<Framework>) throws -> [String] {
        try rows("SELECT number FROM framework_versions WHERE framework_id = \(framework)").map { try $0["number"] }
    }
}
