import Accounts
import Database
import Schools
import Web

/// The ways of a version from draft to retired.
struct StagesController: Sendable {
    private let database: Database
    private let shell: Shell

    init(_ database: Database, _ shell: Shell) {
        self.database = database
        self.shell = shell
    }

    func add(to contents: Contents) {
        contents.get("/frameworks/{version}/stage") { visit in try await show(visit) }
        contents.post("/frameworks/{version}/pilot") { visit in try await startPilot(visit) }
        contents.post("/frameworks/{version}/agreement") { visit in try await agree(visit) }
        contents.post("/frameworks/{version}/publication") { visit in
            try await settle(visit) { tx, version, person in try tx.publish(version, by: person.author) }
        }
        contents.post("/frameworks/{version}/retirement") { visit in
            try await settle(visit) { tx, version, person in try tx.retire(version, by: person.author) }
        }
    }

    private func show(_ visit: Visit) async throws -> Answer {
        try await database.read { tx in
            let person = try tx.designer(visit)
            let version = try tx.version(try visit.id("version"), trust: person.trust.id)
            let way = try tx.way(of: version.id, trust: person.trust.id)
            let form = StageForm(today: WallClock(tx.now).day)
            return shell.page(StagePage.sheet(version, way, form), for: person)
        }
    }

    private func startPilot(_ visit: Visit) async throws -> Answer {
        let form = StageForm(try await visit.form())
        return try await moved(visit, form) { tx, version, person in
            switch form.checkedNote() {
            case .success(let note): try tx.startPilot(version, note: note, by: person.author)
            case .failure(let errors): throw errors
            }
        }
    }

    private func agree(_ visit: Visit) async throws -> Answer {
        let form = StageForm(try await visit.form())
        return try await moved(visit, form) { tx, version, person in
            let way = try tx.way(of: version, trust: person.trust.id)
            switch form.checked(on: WallClock(tx.now).day, after: way) {
            case .success(let agreement): try tx.agree(version, agreement, by: person.author)
            case .failure(let errors): throw errors
            }
        }
    }

    private func settle(
        _ visit: Visit,
        _ deed: @escaping @Sendable (Transaction, ID<Framework.Version>, Person) throws -> Void
    ) async throws -> Answer {
        try await moved(visit, StageForm([:]), deed)
    }

    /// Does a deed and leads to the version; what was typed wrong brings the page again.
    private func moved(
        _ visit: Visit,
        _ form: StageForm,
        _ deed: @escaping @Sendable (Transaction, ID<Framework.Version>, Person) throws -> Void
    ) async throws -> Answer {
        let id: ID<Framework.Version> = try visit.id("version")
        return try await database.write { tx in
            let person = try tx.designer(visit)
            do {
                try Framework.Refusal.asProblem { try deed(tx, id, person) }
            } catch let errors as FormErrors {
                let version = try tx.version(id, trust: person.trust.id)
                let way = try tx.way(of: id, trust: person.trust.id)
                return shell.page(StagePage.sheet(version, way, form, errors), for: person, status: 422)
            }
            return .seeOther("/frameworks/\(id)")
        }
    }
}
