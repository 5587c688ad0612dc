import Database
import Web

/// Taking a register file by upload.
struct ImportUploadController: Sendable {
    private let database: Database
    private let desk: RegisterDesk
    private let reader: ReaderOfVisit
    /// The file and the little that comes with it in the form.
    private static let limit = RegisterFile.largest + 64 * 1024

    init(_ database: Database, _ desk: RegisterDesk, reader: @escaping ReaderOfVisit) {
        self.database = database
        self.desk = desk
        self.reader = reader
    }

    func add(to contents: Contents) {
        contents.get("/imports/new") { visit in
            try await database.read { tx in
                let reader = try reader(tx, visit).managing()
                let whose = reader.trust.uid ?? reader.trust.name
                return reader.page(try uploadPage(reader, whose, FormErrors(), tx).sheet)
            }
        }
        contents.post("/imports", limit: Self.limit) { visit in try await take(visit) }
    }

    private func uploadPage(
        _ reader: Reader,
        _ whose: String,
        _ errors: FormErrors,
        _ tx: Transaction
    ) throws -> ImportUploadPage {
        let done = try tx.doneImports(bringing: Import.schools, to: reader.trust.id, atMost: 10)
        return ImportUploadPage(trust: reader.trust, done: done, whose: whose, errors: errors)
    }

    private func take(_ visit: Visit) async throws -> Answer {
        // Before a hundred megabytes are read, it is clear that somebody may send them.
        _ = try await database.read { tx in try reader(tx, visit).managing() }
        let form = ImportForm(try await visit.form())
        switch form.checked() {
        case .failure(let errors): return try await again(form, errors, visit)
        case .success(let file):
            do {
                try await desk.take(file) { source in _ = try RegisterFile(source).trusts() }
            } catch let refusal as RegisterFile.Refusal {
                return try await again(form, FormErrors("file", refusal.words), visit)
            }
            return try await keep(file, form.whose, visit)
        }
    }

    private func again(_ form: ImportForm, _ errors: FormErrors, _ visit: Visit) async throws -> Answer {
        try await database.read { tx in
            let reader = try reader(tx, visit).managing()
            return reader.page(try uploadPage(reader, form.whose, errors, tx).sheet, status: 422)
        }
    }

    private func keep(_ file: Upload, _ whose: String, _ visit: Visit) async throws -> Answer {
        let upload = try await database.write { tx in
            let reader = try reader(tx, visit).managing()
            let upload = Import(
                file,
                named: file.name,
                bringing: Import.schools,
                to: reader.trust.id,
                whose: Import.whose(whose, of: reader.trust),
                by: reader.author,
                at: tx.now
            )
            try tx.add(upload)
            return upload
        }
        try await desk.clear(before: upload.uploadedAt.adding(seconds: -Import.life))
        return .seeOther("/imports/\(upload.id)")
    }
}
