import Accounts
import Database
import Evaluations
import Foundation
import Schools
import Spreadsheets
import Web

/// Everything that a trust or a school owns, in one file: what will be in it, and the file.
package struct ExportController: Sendable {
    private let database: Database
    private let shell: Shell
    private let store: FileStore
    private let folder: String

    /// - Parameter folder: of stored files; the ZIP lies beside them while it is sent.
    package init(_ database: Database, _ shell: Shell, _ store: FileStore, folder: String) {
        (self.database, self.shell, self.store, self.folder) = (database, shell, store, "\(folder)/exports")
    }

    package func add(to contents: Contents) {
        contents.get("/export") { visit in try await show(visit, Self.trust) }
        contents.post("/export") { visit in try await make(visit, Self.trust) }
        contents.get("/schools/{school}/export") { visit in try await show(visit, Self.school) }
        contents.post("/schools/{school}/export") { visit in try await make(visit, Self.school) }
    }

    /// Where the page of a school leads whoever may take away all that it owns.
    package static func ways(to school: ID<School>, for person: Person) -> [SchoolWay] {
        guard person.may(.exportSchool, at: school) else { return [] }
        return [SchoolWay("Everything the school owns", "/schools/\(school)/export")]
    }

    /// Removes files that were left when the program was stopped while it sent them, an hour after they were made.
    ///
    /// - Parameter folder: of stored files.
    package static func sweep(_ folder: String) {
        let place = URL(fileURLWithPath: "\(folder)/exports", isDirectory: true)
        let keys: [URLResourceKey] = [.contentModificationDateKey]
        let found = (try? FileManager.default.contentsOfDirectory(at: place, includingPropertiesForKeys: keys)) ?? []
        for file in found {
            let changed = try? file.resourceValues(forKeys: Set(keys)).contentModificationDate
            if let changed, changed.timeIntervalSinceNow < -3600 { try? FileManager.default.removeItem(at: file) }
        }
    }

    private typealias Reach = @Sendable (Transaction, Visit) throws -> (Person, ExportReach)

    private static let trust: Reach = { tx, visit in
        let person = try tx.person(visit)
        guard person.may(.exportTrust) else { throw Problem.notFound }
        return (person, .trust(person.trust.id))
    }

    private static let school: Reach = { tx, visit in
        let person = try tx.person(visit)
        let school: ID<School> = try visit.id("school")
        guard person.may(.exportSchool, at: school) else { throw Problem.notFound }
        return (person, .school(school, of: person.trust.id))
    }

    private func show(_ visit: Visit, _ reach: @escaping Reach) async throws -> Answer {
        let (person, page) = try await database.read { tx in
            let (person, reach) = try reach(tx, visit)
            let (files, bytes) = try tx.exportSize(reach)
            return (
                person, ExportPage(owner: try tx.ownerName(reach), school: reach.school, files: files, bytes: bytes)
            )
        }
        return shell.page(page.sheet, for: person)
    }

    private func make(_ visit: Visit, _ reach: @escaping Reach) async throws -> Answer {
        let file = TemporaryFile(in: folder, ending: "zip")
        let (report, today) = try await database.read { [store] tx in
            (try WriteExport.run(reach(tx, visit).1, tx, files: store, to: file.url), tx.today)
        }
        try await database.write { tx in
            let (person, reach) = try reach(tx, visit)
            try tx.noteExport(reach, by: person.author)
        }
        return .download(file, type: Zip.mediaType, name: "\(EntryNames.cleaned(report.owner)), \(today).zip")
    }
}

extension HistoryEntry.Verb {
    package static let exported = Self(rawValue: "exported")
}

extension Transaction {
    /// Notes that everything was taken away, in the history of the trust or of the school.
    package func noteExport(_ reach: ExportReach, by author: Author) throws {
        let owner = try ownerName(reach)
        guard let school = reach.school else {
            return try note(.exported, of: .trust, reach.trust, "Took away everything that \(owner) owns.", by: author)
        }
        try note(.exported, of: .school, school, in: school, "Took away everything that \(owner) owns.", by: author)
    }
}
