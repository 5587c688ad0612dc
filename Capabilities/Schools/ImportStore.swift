import Database

extension Transaction {
    /// Keeps an upload until it is imported or left, and forgets those of every trust that waited for too long.
    package func add(_ upload: Import) throws {
        try run("DELETE FROM imports WHERE imported_at IS NULL AND uploaded_at <= \(oldestUpload)")
        try run(
            """
            INSERT INTO imports (id, trust_id, content, file_name, size, sha256, whose, uploaded_by_name, uploaded_at)
            VALUES (
                \(upload.id), \(upload.trust), \(upload.content), \(upload.fileName), \(upload.size), \(upload.sha256),
                \(upload.whose), \(upload.uploadedByName), \(upload.uploadedAt)
            )
            """
        )
    }

    /// The import, if it is the trust's, brings that, and was done or has not waited for too long.
    package func upload(_ id: ID<Import>, bringing content: String, to trust: ID<Trust>) throws -> Import? {
        try row(
            """
            \(Import.selected)
            WHERE id = \(id) AND trust_id = \(trust) AND content = \(content)
                AND (imported_at IS NOT NULL OR uploaded_at > \(oldestUpload))
            """
        )
        .map(Import.init)
    }

    /// What was imported last, newest first.
    package func doneImports(bringing content: String, to trust: ID<Trust>, atMost count: Int) throws -> [Import] {
        try rows(
            """
            \(Import.selected)
            WHERE trust_id = \(trust) AND content = \(content) AND imported_at IS NOT NULL
            ORDER BY id DESC
            LIMIT \(count)
            """
        )
        .map(Import.init)
    }

    /// Keeps what has become of an import.
    package func keep(_ upload: Import) throws {
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

    /// Forgets an upload that nobody imported.
    package func remove(_ upload: Import) throws {
        try run("DELETE FROM imports WHERE id = \(upload.id) AND imported_at IS NULL")
    }

    /// Whether some import still waits for the same file.
    fileprivate func isFileWaitedFor(_ upload: Import) throws -> Bool {
        try row(
            """
            SELECT id FROM imports
            WHERE sha256 = \(upload.sha256) AND content = \(upload.content) AND imported_at IS NULL
            """
        ) != nil
    }

    private var oldestUpload: Instant { now.adding(seconds: -Import.life) }
}

extension Import {
    fileprivate static let selected: Query = """
        SELECT id, trust_id, content, file_name, size, sha256, whose, uploaded_by_name, uploaded_at, imported_at, outcome
        FROM imports
        """

    fileprivate init(_ row: Row) throws {
        let (at, outcome): (Instant?, String?) = (try row["imported_at"], try row["outcome"])
        try self.init(
            id: row["id"],
            trust: row["trust_id"],
            content: row["content"],
            fileName: row["file_name"],
            size: row["size"],
            sha256: row["sha256"],
            whose: row["whose"],
            uploadedByName: row["uploaded_by_name"],
            uploadedAt: row["uploaded_at"],
            stage: at.flatMap { at in outcome.map { .done(at: at, outcome: $0) } } ?? .waiting
        )
    }
}

extension RegisterDesk {
    /// Removes the file of an import that was done or left, unless another one still waits for it.
    package func removeFile(of upload: Import, _ database: Database) async throws {
        let isWaitedFor = try await database.read { tx in try tx.isFileWaitedFor(upload) }
        if !isWaitedFor { try await remove(upload.sha256) }
    }
}
