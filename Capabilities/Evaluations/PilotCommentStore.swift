import Accounts
import Database
import Frameworks
import Schools
import Web

extension Transaction {
    /// What was said in a pilot, the oldest first; of one evaluation where one is named.
    package func pilotComments(in cycle: ID<Cycle>, of evaluation: ID<Evaluation>? = nil) throws -> [PilotComment] {
        let one: Query = evaluation.map { " AND p.evaluation_id = \($0)" } ?? ""
        return try rows(
            """
            SELECT p.id, p.cycle_id, p.evaluation_id, p.area_id, p.level, p.statement_id, p.words, p.person_name, p.made_at,
                p.reply, p.replied_by, p.settled_at, s.name AS school_name, v.number AS settled_in
            FROM pilot_comments p
            JOIN evaluations e ON e.id = p.evaluation_id
            JOIN schools s ON s.id = e.school_id
            LEFT JOIN framework_versions v ON v.id = p.settled_in
            WHERE p.cycle_id = \(cycle)\(one) ORDER BY p.made_at, p.id
            """
        ).map(PilotComment.init)
    }

    /// Comments on the words of a framework, as somebody at a school of a pilot.
    ///
    /// - Throws: ``PilotComment/Refusal``; not found for what is not of the version
    package func comment(
        _ words: String,
        on about: PilotComment.About,
        of evaluation: Evaluation,
        by person: Person,
        from shelf: FrameworkShelf? = nil
    ) throws {
        try person.check(.contribute, at: evaluation.school.id)
        guard evaluation.cycle.purpose == .pilot else { throw PilotComment.Refusal.notAPilot }
        guard evaluation.cycle.isOpen else { throw PilotComment.Refusal.closed }
        let version = try published(evaluation.version, trust: evaluation.trust, from: shelf)
        guard let area = version.area(about.area), area.holds(about) else { throw Problem.notFound }
        let words = words.trimmed.keepable
        guard !words.isEmpty else { throw PilotComment.Refusal.nothingSaid }
        if let complaint = LongText.complaint(words, atMost: 5_000) { throw PilotComment.Refusal.tooLong(complaint) }
        try run(
            """
            INSERT INTO pilot_comments (id, trust_id, cycle_id, evaluation_id, area_id, level, statement_id, words, person_id,
                person_name, made_at)
            VALUES (\(ID<PilotComment>()), \(evaluation.trust), \(evaluation.cycle.id), \(evaluation.id), \(about.area),
                \(about.level), \(about.statement), \(words), \(person.id), \(person.name), \(now))
            """
        )
        let deed = "Commented on the words of \(version.title(of: area))."
        try note(.commented, of: .evaluation, evaluation.id, in: evaluation.school.id, deed, by: person.author)
    }

    /// Answers a comment; the last answer stands.
    package func reply(_ words: String, to comment: PilotComment, by person: Person) throws {
        try person.checkMayRunCycles()
        let words = words.trimmed.keepable
        guard !words.isEmpty else { throw PilotComment.Refusal.nothingSaid }
        if let complaint = LongText.complaint(words, atMost: 5_000) { throw PilotComment.Refusal.tooLong(complaint) }
        try run(
            """
            UPDATE pilot_comments SET reply = \(words), replied_by = \(person.name)
            WHERE id = \(comment.id) AND trust_id = \(person.trust.id)
            """
        )
        try note(.commented, of: .cycle, comment.cycle, "Answered a comment of the pilot.", by: person.author)
    }

    /// Settles an open comment: in a draft that takes it up, or without a change.
    package func settle(_ comment: PilotComment, in draft: VersionSummary?, by person: Person) throws {
        try person.checkMayRunCycles()
        guard comment.isOpen else { throw PilotComment.Refusal.settledAlready }
        try run(
            """
            UPDATE pilot_comments SET settled_at = \(now), settled_in = \(draft?.id)
            WHERE id = \(comment.id) AND trust_id = \(person.trust.id)
            """
        )
        let words = "Settled a comment of the pilot \(draft.map { "in draft \($0.number)" } ?? "without a change")."
        try note(.commented, of: .cycle, comment.cycle, words, by: person.author)
    }
}

extension Area {
    /// Whether the level or statement is one of this area.
    fileprivate func holds(_ about: PilotComment.About) -> Bool {
        if let level = about.level, !descriptors.indices.contains(level &- 1) { return false }
        guard let statement = about.statement else { return true }
        return descriptors.contains { $0.statements.contains { $0.id == statement } }
    }
}

extension HistoryEntry.Verb {
    package static let commented = Self(rawValue: "commented")
}

extension PilotComment {
    fileprivate init(_ row: Row) throws {
        let reply: String? = try row["reply"]
        let settled: Instant? = try row["settled_at"]
        let by: String? = try row["replied_by"]
        try self.init(
            id: row["id"],
            cycle: row["cycle_id"],
            evaluation: row["evaluation_id"],
            about: About(row["area_id"], level: row["level"], statement: row["statement_id"]),
            words: row["words"],
            by: row["person_name"],
            school: row["school_name"],
            at: row["made_at"],
            reply: reply.map { Reply(words: $0, by: by ?? "") },
            stage: settled == nil ? .open : .settled(in: row["settled_in"])
        )
    }
}
