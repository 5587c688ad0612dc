import Database
import Schools

extension Transaction {
    /// The last steps of a draft, the newest first; one query.
    func trail(of version: ID<Framework.Version>, atMost count: Int = 100) throws -> DraftTrail {
        DraftTrail(
            try rows(
                """
                SELECT id, at, person_id, person_name, words, undoes FROM draft_steps
                WHERE version_id = \(version) ORDER BY id DESC LIMIT \(count)
                """
            ).map(DraftStep.init)
        )
    }

    /// The steps of a draft from one on, each with what it touched, the newest first; one query.
    func steps(
        of version: ID<Framework.Version>,
        from first: ID<DraftStep>
    ) throws -> [(step: DraftStep, places: Set<DraftPlace>)] {
        try rows(
            """
            SELECT id, at, person_id, person_name, words, undoes, touches FROM draft_steps
            WHERE version_id = \(version) AND id >= \(first) ORDER BY id DESC
            """
        ).map { (try DraftStep($0), try JSONCell.read($0["touches"])) }
    }

    /// What stood before a step.
    func pieces(of step: ID<DraftStep>) throws -> [DraftPiece] {
        try row("SELECT was FROM draft_steps WHERE id = \(step)").map { try JSONCell.read($0["was"]) } ?? []
    }

    /// The last step that took an area away or put it there; one query.
    func lastStep(onExistenceOf area: String, in version: ID<Framework.Version>) throws -> (DraftStep, [DraftPiece])? {
        let place = try JSONCell.write(DraftPlace(area, DraftPlace.existence))
        return try row(
            """
            SELECT id, at, person_id, person_name, words, undoes, was FROM draft_steps
            WHERE version_id = \(version) AND touches LIKE \(containing: place) ORDER BY id DESC LIMIT 1
            """
        ).map { (try DraftStep($0), try JSONCell.read($0["was"])) }
    }

    /// Notes a change of a draft with what stood before.
    ///
    /// What one person writes in the same places without a break, and with nobody in between, is one step for ten
    /// minutes: the first of its rows knows what stood before all of it.
    ///
    /// - Returns: the step, new or gone on with.
    @discardableResult
    func addStep(
        _ words: String,
        _ pieces: [DraftPiece],
        _ places: Set<DraftPlace>,
        of version: ID<Framework.Version>,
        undoing step: ID<DraftStep>? = nil,
        isTyped: Bool = false,
        by author: Author
    ) throws -> DraftStep {
        let touches = try JSONCell.write(places.sorted { ($0.subject, $0.field) < ($1.subject, $1.field) })
        if isTyped, let last = try goingOn(in: touches, of: version, by: author) { return last }
        let id = ID<DraftStep>()
        try run(
            """
            INSERT INTO draft_steps (id, version_id, at, person_id, person_name, words, touches, was, undoes)
            VALUES (\(id), \(version), \(now), \(author.id), \(author.name), \(words), \(touches),
                \(JSONCell.write(pieces)), \(step))
            """
        )
        return DraftStep(id: id, at: now, person: author.id, by: author.name, words: words, undoes: step)
    }

    private func goingOn(
        in touches: String,
        of version: ID<Framework.Version>,
        by author: Author
    ) throws -> DraftStep? {
        let last = try row(
            """
            SELECT id, at, person_id, person_name, words, undoes, touches FROM draft_steps
            WHERE version_id = \(version) ORDER BY id DESC LIMIT 1
            """
        )
        guard let last, try last["touches"] == touches else { return nil }
        let step = try DraftStep(last)
        let isMine = step.person == author.id && step.by == author.name && step.undoes == nil
        return isMine && now - step.at < 600 ? step : nil
    }
}

extension DraftStep {
    fileprivate init(_ row: Row) throws {
        id = try row["id"]
        at = try row["at"]
        person = try row["person_id"]
        by = try row["person_name"]
        words = try row["words"]
        undoes = try row["undoes"]
    }
}
