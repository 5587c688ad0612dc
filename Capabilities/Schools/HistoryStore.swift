import Database

extension Transaction {
    /// Notes a deed in the history of the author's trust; `words` is a whole sentence without the author's name.
    package func note<Kind>(
        _ verb: HistoryEntry.Verb,
        of subject: HistoryEntry.Subject,
        _ id: ID<Kind>,
        in school: ID<School>? = nil,
        _ words: String,
        by author: Author
    ) throws {
        try run(noting(verb, of: subject, id, in: school, words, by: author))
    }

    /// The statement of ``note(_:of:_:in:_:by:)``, for doing many at once.
    package func noting<Kind>(
        _ verb: HistoryEntry.Verb,
        of subject: HistoryEntry.Subject,
        _ id: ID<Kind>,
        in school: ID<School>?,
        _ words: String,
        by author: Author
    ) -> Query {
        """
        INSERT INTO history (
            id, trust_id, at, person_id, person_name, verb, subject, subject_id, school_id, words
        ) VALUES (
            \(ID<HistoryEntry>()), \(author.trust), \(now), \(author.id), \(author.name), \(verb), \(subject), \(id),
            \(school), \(words)
        )
        """
    }

    /// The last deeds in a trust, newest first; of one school where asked, and before an entry for the page after.
    package func history(
        of trust: ID<Trust>,
        in school: ID<School>? = nil,
        before entry: ID<HistoryEntry>? = nil,
        atMost count: Int = 50
    ) throws -> [HistoryEntry] {
        let isInSchool: Query = school.map { " AND school_id = \($0)" } ?? ""
        let isBefore: Query = entry.map { " AND id < \($0)" } ?? ""
        return try rows(
            """
            SELECT id, at, person_id, person_name, verb, subject, subject_id, school_id, words
            FROM history
            WHERE trust_id = \(trust)\(isInSchool)\(isBefore)
            ORDER BY id DESC
            LIMIT \(count)
            """
        )
        .map(HistoryEntry.init)
    }
}

extension HistoryEntry {
    init(_ row: Row) throws {
        self.init(
            id: try row["id"],
            at: try row["at"],
            person: try row["person_id"],
            personName: try row["person_name"],
            verb: try row["verb"],
            subject: try row["subject"],
            subjectID: try row["subject_id"],
            school: try row["school_id"],
            words: try row["words"]
        )
    }
}
