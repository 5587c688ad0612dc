import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Web

/// From which level on a school may offer.
struct LevelsController: Sendable {
    let page: SupportController

    func add(to contents: Contents) {
        contents.get("/support/levels") { visit in
            let (person, sheet) = try await page.database.read { tx -> (Person, Sheet) in
                let (person, versions) = try arranging(visit, tx)
                return (person, LevelsPage(versions: versions, levels: try tx.expertLevels(of: person.trust.id)).sheet)
            }
            return page.shell.page(sheet, for: person)
        }
        contents.post("/support/levels") { visit in try await choose(visit) }
    }

    private func choose(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        return try await inPlainWords {
            try await page.database.write { tx in
                let (person, versions) = try arranging(visit, tx)
                guard let version = versions.first(where: { $0.id.text == form["version"] }),
                    let scale = version.usedScales.first(where: { $0.key == form["scale"] })
                else { throw Problem.notFound }
                guard let level = Int(form["level"]) else { throw SupportRefusal.notOnScale }
                try tx.choose(level, on: scale, of: version, by: person)
                return .seeOther("/support/levels")
            }
        }
    }

    /// The person, and the versions that schools of the trust work with, by title.
    private func arranging(_ visit: Visit, _ tx: Transaction) throws -> (Person, [Framework.Version]) {
        let person = try tx.person(visit)
        guard person.may(.arrangeSupport) else { throw Problem.notFound }
        let worked = try tx.versionsAtWork(in: person.trust.id)
        let versions = try tx.versions(worked, trust: person.trust.id, from: page.shelf)
        return (person, versions.values.sorted { ($0.title, $0.number, $0.id) < ($1.title, $1.number, $1.id) })
    }
}
