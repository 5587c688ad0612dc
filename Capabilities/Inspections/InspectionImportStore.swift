import Database
import Schools

extension Transaction {
    func add(_ upload: InspectionImport) throws {
        try run(
            """
            INSERT INTO inspection_imports (id, trust_id, file_name, size, sha256, uploaded_by_name, uploaded_at)
            VALUES (\(upload.id), \(upload.trust), \(upload.fileName), \(upload.size), \(upload.sha256),
                \(upload.uploadedByName), \(upload.uploadedAt))
            """
        )
    }

    /// The import, if it is the trust's and was done or has not waited for too long.
    func inspectionImport(_ id: ID<InspectionImport>, of trust: ID<Trust>) throws -> InspectionImport? {
        try row(
            """
            \(InspectionImport.selected)
            WHERE id = \(id) AND trust_id = \(trust) AND (imported_at IS NOT NULL OR uploaded_at > \(oldestUpload))
            """
        )
        .map(InspectionImport.init)
    }

    /// What was imported last, newest first.
    func doneInspectionImports(of trust: ID<Trust>, atMost count: Int) throws -> [InspectionImport] {
        try rows(
            """
            \(InspectionImport.selected)
            WHERE trust_id = \(trust) AND imported_at IS NOT NULL
            ORDER BY id DESC
            LIMIT \(count)
            """
        )
        .map(InspectionImport.init)
    }

    func finish(_ upload: InspectionImport, _ outcome: String) throws {
        try run(
            """
            UPDATE inspection_imports SET imported_at = \(now), outcome = \(outcome)
            WHERE id = \(upload.id) AND imported_at IS NULL
            """
        )
    }

    func remove(_ upload: InspectionImport) throws {
        try run("DELETE FROM inspection_imports WHERE id = \(upload.id) AND imported_at IS NULL")
    }

    /// Forgets uploads of every trust that nobody imported in time.
    func removeOldInspectionImports() throws {
        try run("DELETE FROM inspection_imports WHERE imported_at IS NULL AND uploaded_at <= \(oldestUpload)")
    }

    /// Whether some import still waits for this file.
    func isInspectionFileWaitedFor(_ sha256: String) throws -> Bool {
        try row("SELECT id FROM inspection_imports WHERE sha256 = \(sha256) AND imported_at IS NULL") != nil
    }

    private var oldestUpload: Instant { now.adding(seconds: -InspectionImport.life) }
}

extension InspectionImport {
    fileprivate static let selected: Query = """
        SELECT id, trust_id, file_name, size, sha256, uploaded_by_name, uploaded_at, imported_at, outcome
        FROM inspection_imports
        """

    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row["id"],
            trust: try row["trust_id"],
            fileName: try row["file_name"],
            size: try row["size"],
            sha256: try row["sha256"],
            uploadedByName: try row["uploaded_by_name"],
            uploadedAt: try row["uploaded_at"],
            stage: .waiting
        )
        if let at: Instant = try row["imported_at"], let outcome: String = try row["outcome"] {
            stage = .done(at: at, outcome: outcome)
        }
    }
}
