import Database

extension Transaction {
    func add(_ upload: Import) throws {
        try run(
            """
            INSERT INTO imports (id, trust_id, file_name, size, sha256, whose, uploaded_by_name, uploaded_at)
            VALUES (
                \(upload.id), \(upload.trust), \(upload.fileName), \(upload.size), \(upload.sha256), \(upload.whose),
                \(upload.uploadedByName), \(upload.uploadedAt)
            )
            """
        )
    }

    /// The import, if it is the trust's and was done or has not waited for too long.
    func upload(_ id: ID<Import>, of trust: ID<Trust>) throws -> Import? {
        try row(
            """
            \(Import.selected)
            WHERE id = \(id) AND trust_id = \(trust) AND (imported_at IS NOT NULL OR uploaded_at > \(oldestUpload))
            """
        )
        .map(Import.init)
    }

    /// What was imported last, newest first.
    func doneImports(of trust: ID<Trust>, atMost count: Int) throws -> [Import] {
        try rows(
            """
            \(Import.selected)
            WHERE trust_id = \(trust) AND imported_at IS NOT NULL
            ORDER BY id DESC
            LIMIT \(count)
            """
        )
        .map(Import.init)
    }

    func keep(_ upload: Import) throws {
        let (at, outcome): (Instant?, String?) =
            switch upload.stage {
            case .waiting: (nil, nil)
            case .done(let at, let outcome): (at, outcome)
            }
        try run(
            """
            UPDATE imports
            SET whose = \(upload.whose), imported_at = \(at), outcome = \(outcome)
            WHERE id = \(upload.id)
            """
        )
    }

    func remove(_ upload: Import) throws {
        try run("DELETE FROM imports WHERE id = \(upload.id)")
    }

    /// Forgets uploads of every trust that nobody imported in time.
    func removeOldUploads() throws {
        try run("DELETE FROM imports WHERE imported_at IS NULL AND uploaded_at <= \(oldestUpload)")
    }

    /// Whether some import still waits for this file.
    func isWaitedFor(_ sha256: String) throws -> Bool {
        try row("SELECT id FROM imports WHERE sha256 = \(sha256) AND imported_at IS NULL") != nil
    }

    private var oldestUpload: Instant { now.adding(seconds: -Import.life) }
}

extension Import {
    fileprivate static let selected: Query = """
        SELECT id, trust_id, file_name, size, sha256, whose, uploaded_by_name, uploaded_at, imported_at, outcome
        FROM imports
        """

    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row["id"],
            trust: try row["trust_id"],
            fileName: try row["file_name"],
            size: try row["size"],
            sha256: try row["sha256"],
            whose: try row["whose"],
            uploadedByName: try row["uploaded_by_name"],
            uploadedAt: try row["uploaded_at"],
            stage: .waiting
        )
        if let at: Instant = try row["imported_at"], let outcome: String = try row["outcome"] {
            stage = .done(at: at, outcome: outcome)
        }
    }
}
