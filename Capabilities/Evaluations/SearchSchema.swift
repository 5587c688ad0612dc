import Database

/// Texts in small letters beside what is searched by them, so that a search need not change every text first.
enum SearchSchema {
    static let texts = Change(
        "what evidence and actions are searched by",
        """
        ALTER TABLE evidence ADD COLUMN search_text TEXT NOT NULL DEFAULT '';
        UPDATE evidence SET search_text = LOWER(title || ' ' || claim || ' ' || COALESCE(file_name, ''));
        ALTER TABLE actions ADD COLUMN search_text TEXT NOT NULL DEFAULT '';
        UPDATE actions SET search_text = LOWER(title || ' ' || owner_name || ' ' || success || ' ' || impact);
        """
    )
}

extension Transaction {
    /// Keeps by what a piece of evidence is searched, after every change of its words.
    func keepSearchText(of evidence: ID<Evidence>) throws {
        try run(
            """
            UPDATE evidence SET search_text = LOWER(title || ' ' || claim || ' ' || COALESCE(file_name, ''))
            WHERE id = \(evidence)
            """
        )
    }

    /// Keeps by what an action is searched, after every change of its words.
    func keepSearchText(of action: ID<Action>) throws {
        try run(
            """
            UPDATE actions SET search_text = LOWER(title || ' ' || owner_name || ' ' || success || ' ' || impact)
            WHERE id = \(action)
            """
        )
    }
}
