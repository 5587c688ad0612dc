import Accounts
import Database
import Schools
import Web

/// Taking a file of Ofsted's by upload.
struct InspectionUploadController: Sendable {
    private let database: Database
    private let shell: Shell
    private let desk: RegisterDesk
    /// The file and the little that comes with it in the form.
    private static let limit = InspectionFile.largest + 64 * 1024

    init(_ database: Database, _ shell: Shell, _ desk: RegisterDesk) {
        self.database = database
        self.shell = shell
        self.desk = desk
    }

    func add(to contents: Contents) {
        contents.get("/inspections/imports/new") { visit in try await show(visit, FormErrors()) }
        contents.post("/inspections/imports", limit: Self.limit) { visit in try await take(visit) }
    }

    private func show(_ visit: Visit, _ errors: FormErrors) async throws -> Answer {
        let (person, done) = try await database.read { tx in
            let person = try tx.recorder(visit)
            return (person, try tx.doneImports(bringing: Import.inspections, to: person.trust.id, atMost: 10))
        }
        let page = InspectionUploadPage(done: done, errors: errors)
        return shell.page(page.sheet, for: person, status: errors.isEmpty ? 200 : 422)
    }

    private func take(_ visit: Visit) async throws -> Answer {
        // Before a hundred megabytes are read, it is clear that somebody may send them.
        _ = try await database.read { tx in try tx.recorder(visit) }
        guard let file = try await visit.form().file("file") else {
            return try await show(visit, FormErrors("file", "Choose Ofsted’s CSV file."))
        }
        do {
            try await desk.take(file) { source in _ = try InspectionFile(source).read(.schools([])) }
        } catch let refusal as FileRefusal {
            return try await show(visit, FormErrors("file", refusal.wordsOnInspections))
        }
        let upload = try await database.write { tx in
            let person = try tx.recorder(visit)
            let upload = Import(
                file,
                named: file.name.isEmpty ? "inspections.csv" : file.name,
                bringing: Import.inspections,
                to: person.trust.id,
                by: person.author,
                at: tx.now
            )
            try tx.add(upload)
            return upload
        }
        try await desk.clear(before: upload.uploadedAt.adding(seconds: -Import.life))
        return .seeOther("/inspections/imports/\(upload.id)")
    }
}

extension Transaction {
    /// Who asks, where they may record inspections.
    ///
    /// - Throws: `Problem.notAllowed`
    func recorder(_ visit: Visit) throws -> Person {
        let person = try person(visit)
        guard person.may(.recordInspections) else {
            throw Problem.notAllowed("Trust administrators and trust leads record inspections.")
        }
        return person
    }
}
