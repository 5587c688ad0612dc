import Accounts
import Database
import Frameworks
import Schools
import Web

/// Showing what an uploaded file of Ofsted's would change, then importing or leaving it.
struct InspectionImportController: Sendable {
    private let database: Database
    private let shell: Shell
    private let desk: RegisterDesk

    init(_ database: Database, _ shell: Shell, _ desk: RegisterDesk) {
        self.database = database
        self.shell = shell
        self.desk = desk
    }

    func add(to contents: Contents) {
        contents.get("/inspections/imports/{import}") { visit in try await show(visit) }
        contents.post("/inspections/imports/{import}/confirmation") { visit in try await confirm(visit) }
        contents.post("/inspections/imports/{import}/removal") { visit in try await discard(visit) }
    }

    private func found(_ visit: Visit, _ tx: Transaction) throws -> (Person, Import) {
        let person = try tx.recorder(visit)
        let upload = try tx.upload(visit.id("import"), bringing: Import.inspections, to: person.trust.id)
        guard let upload else { throw Problem.notFound }
        return (person, upload)
    }

    private func show(_ visit: Visit) async throws -> Answer {
        let (person, upload) = try await database.read { tx in try found(visit, tx) }
        guard upload.isWaiting else { return shell.page(InspectionImportDonePage(done: upload).sheet, for: person) }
        let reading = try await reading(upload)
        let changes = try await database.read { tx in
            try tx.changes(by: reading, to: upload.trust, from: upload.fileName)
        }
        return shell.page(InspectionImportPage(upload: upload, reading: reading, changes: changes).sheet, for: person)
    }

    private func reading(_ upload: Import) async throws -> InspectionReading {
        let numbers = try await database.read { tx in
            Set(try tx.schools(of: upload.trust).compactMap(\.number))
        }
        do {
            return try await desk.read(upload.sha256) { try InspectionFile($0).read(.schools(numbers)) }
        } catch FileRefusal.unreadable {
            throw Problem.refused(what: "The file is no longer here.", then: "Upload it once more, then import it.")
        }
    }

    private func confirm(_ visit: Visit) async throws -> Answer {
        let seal = try await visit.form()["seal"]
        let (_, waiting) = try await database.read { tx in try found(visit, tx) }
        guard waiting.isWaiting else { return .seeOther("/inspections/imports/\(waiting.id)") }
        let reading = try await reading(waiting)
        let (person, shown) = try await database.write { tx -> (Person, InspectionImportPage?) in
            var (person, upload) = try found(visit, tx)
            guard upload.isWaiting else { return (person, nil) }
            let changes = try tx.changes(by: reading, to: upload.trust, from: upload.fileName)
            guard changes.seal == seal else {
                let page = InspectionImportPage(
                    upload: upload,
                    reading: reading,
                    changes: changes,
                    isChangedSince: true
                )
                return (person, page)
            }
            try tx.importInspections(reading, to: person.trust, from: upload.fileName, by: person.author)
            upload.stage = .done(at: tx.now, outcome: "\(changes.words), \(reading.notOurs) not ours")
            try tx.keep(upload)
            return (person, nil)
        }
        if let shown { return shell.page(shown.sheet, for: person, status: 409) }
        try await desk.removeFile(of: waiting, database)
        return .seeOther("/inspections/imports/\(waiting.id)")
    }

    private func discard(_ visit: Visit) async throws -> Answer {
        let upload = try await database.write { tx in
            let (_, upload) = try found(visit, tx)
            if upload.isWaiting { try tx.remove(upload) }
            return upload
        }
        try await desk.removeFile(of: upload, database)
        return .seeOther("/inspections")
    }
}

extension Import {
    /// What a file of Ofsted's brings.
    static let inspections = "inspections"
}

extension InspectionChanges {
    /// Changes with anything that the import would do.
    var seal: String {
        let rows = (new + changed).flatMap { row in
            row.added.map { "new \(row.school.id) \($0.findings.sealed)" }
                + row.corrected.map { "changed \($0.before.id) \($0.after.findings.sealed)" }
        }
        return Seal.of(rows)
    }
}

extension Findings {
    fileprivate var sealed: String {
        let results = lines.map { "\($0.area.key) \($0.words)" }.joined(separator: ", ")
        return "\(standard.key) \(kind) \(startedOn) \(publishedOn?.iso ?? "") \(results)"
    }
}
