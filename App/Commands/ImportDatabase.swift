import Database
import Foundation

extension Settings {
    /// Opens the database for an import; a dry run makes no new one.
    func withDatabase(isDry: Bool, _ body: (Database) async throws -> [String]) async throws -> [String] {
        var address = database
        if isDry, case .file(let path) = try DatabaseAddress(address), !FileManager.default.fileExists(atPath: path) {
            address = "sqlite::memory:"
        }
        let database = try await Database(address)
        do {
            try await database.prepare(House.schemas)
            let lines = try await body(database)
            await database.close()
            return lines
        } catch {
            await database.close()
            throw error
        }
    }
}
