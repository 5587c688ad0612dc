import Database
import Frameworks
import Schools
import Web

extension Transaction {
    /// The name of the trust, or of the school.
    ///
    /// - Throws: `Problem.notFound` for a school that the trust does not have.
    func ownerName(_ reach: ExportReach) throws -> String {
        let found =
            try reach.school.map { school in
                try row("SELECT name FROM schools WHERE id = \(school) AND trust_id = \(reach.trust)")
            } ?? row("SELECT name FROM trusts WHERE id = \(reach.trust)")
        guard let found else { throw Problem.notFound }
        return try found["name"]
    }

    /// The versions whose files an export holds: those that are no draft any more.
    func exportedVersions(_ reach: ExportReach) throws -> [ID<Framework.Version>] {
        let isMeant = reach.ofVersion("id") ?? "FALSE"
        return try rows(
            "SELECT t.id FROM framework_versions t WHERE \(isMeant) AND t.stage <> 'draft' ORDER BY t.title, t.id"
        ).map { try $0["id"] }
    }

    /// How large the uploaded files of a reach are together, in bytes, and how many there are.
    func exportSize(_ reach: ExportReach) throws -> (files: Int, bytes: Int) {
        let files = try storedFiles(reach)
        return (files.count, files.map(\.size).reduce(0, +))
    }
}
