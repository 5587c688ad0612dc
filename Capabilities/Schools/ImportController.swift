import Database
import Web

/// Showing what an uploaded register file would change, then importing or leaving it.
struct ImportController: Sendable {
    private let database: Database
    private let desk: RegisterDesk
    private let reader: ReaderOfVisit

    init(_ database: Database, _ desk: RegisterDesk, reader: @escaping ReaderOfVisit) {
        self.database = database
        self.desk = desk
        self.reader = reader
    }

    func add(to contents: Contents) {
        contents.get("/imports/{import}") { visit in try await show(visit) }
        contents.post("/imports/{import}") { visit in try await choose(visit) }
        contents.post("/imports/{import}/confirmation") { visit in try await confirm(visit) }
        contents.post("/imports/{import}/removal") { visit in try await discard(visit) }
    }

    private func found(_ visit: Visit, _ tx: Transaction) throws -> (Reader, Import) {
        let reader = try reader(tx, visit).managing()
        guard let upload = try tx.upload(visit.id("import"), bringing: Import.schools, to: reader.trust.id)
        else { throw Problem.notFound }
        return (reader, upload)
    }

    private func show(_ visit: Visit) async throws -> Answer {
        let (reader, upload, known) = try await database.read { tx in
            let (reader, upload) = try found(visit, tx)
            return (reader, upload, try numbers(of: reader.trust, tx))
        }
        guard upload.isWaiting else { return reader.page(ImportDonePage(done: upload).sheet) }
        do {
            let reading = try await reading(upload, reader, known)
            return try await database.read { tx in
                let changes = try tx.changes(by: reading, to: reader.trust)
                return reader.page(ImportPage(upload: upload, reading: reading, changes: changes).sheet)
            }
        } catch RegisterFile.Refusal.noSchools(let wanted, let trusts) {
            return reader.page(ImportTrustPage(upload: upload, trusts: trusts, wanted: wanted).sheet)
        }
    }

    private func numbers(of trust: Trust, _ tx: Transaction) throws -> Set<RegisterNumber> {
        Set(try tx.schools(of: trust.id).compactMap(\.number))
    }

    private func reading(_ upload: Import, _ reader: Reader, _ known: Set<RegisterNumber>) async throws
        -> RegisterReading
    {
        do {
            let filter = upload.filter(reader.trust)
            return try await desk.read(upload.sha256) { try RegisterFile($0).read(filter, known: known) }
        } catch RegisterFile.Refusal.unreadable {
            throw Problem.refused(what: "The file is no longer here.", then: "Upload it once more, then import it.")
        }
    }

    private func choose(_ visit: Visit) async throws -> Answer {
        let typed = try await visit.form().oneLine("whose")
        return try await database.write { tx in
            var (reader, upload) = try found(visit, tx)
            upload.whose = Import.whose(String(typed.prefix(300)), of: reader.trust)
            if upload.isWaiting { try tx.keep(upload) }
            return .seeOther("/imports/\(upload.id)")
        }
    }

    private func confirm(_ visit: Visit) async throws -> Answer {
        let decision = ImportDecision(try await visit.form())
        let (reader, upload, known) = try await database.read { tx in
            let (reader, upload) = try found(visit, tx)
            return (reader, upload, try numbers(of: reader.trust, tx))
        }
        guard upload.isWaiting else { return .seeOther("/imports/\(upload.id)") }
        let reading: RegisterReading
        do {
            reading = try await self.reading(upload, reader, known)
        } catch RegisterFile.Refusal.noSchools {
            return .seeOther("/imports/\(upload.id)")
        }
        let answer = try await database.write { tx in try write(reading, decision, visit, tx) }
        try await desk.removeFile(of: upload, database)
        return answer
    }

    private func write(
        _ reading: RegisterReading,
        _ decision: ImportDecision,
        _ visit: Visit,
        _ tx: Transaction
    ) throws -> Answer {
        var (reader, upload) = try found(visit, tx)
        guard upload.isWaiting else { return .seeOther("/imports/\(upload.id)") }
        let changes = try tx.changes(by: reading, to: reader.trust)
        var page = ImportPage(upload: upload, reading: reading, changes: changes)
        guard changes.seal == decision.seal else {
            page.isChangedSince = true
            return reader.page(page.sheet, status: 409)
        }
        switch decision.checked(changes) {
        case .failure(let errors):
            page.errors = errors
            return reader.page(page.sheet, status: 422)
        case .success(let keepsAbsent):
            let done = try tx.importSchools(reading, to: reader.trust, keepsAbsent: keepsAbsent, by: reader.author)
            upload.stage = .done(at: tx.now, outcome: done.words)
            try tx.keep(upload)
            return .seeOther("/imports/\(upload.id)")
        }
    }

    private func discard(_ visit: Visit) async throws -> Answer {
        let upload = try await database.write { tx in
            let (_, upload) = try found(visit, tx)
            if upload.isWaiting { try tx.remove(upload) }
            return upload
        }
        try await desk.removeFile(of: upload, database)
        return .seeOther("/schools")
    }
}
