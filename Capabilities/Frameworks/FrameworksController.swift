import Accounts
import Database
import Schools
import Web

/// Frameworks to be read, copied, published and retired.
package struct FrameworksController: Sendable {
    private let database: Database
    private let shell: Shell
    private let ready: ReadyFrameworks
    private let shelf: FrameworkShelf

    package init(_ database: Database, _ shell: Shell, _ ready: ReadyFrameworks, _ shelf: FrameworkShelf) {
        self.database = database
        self.shell = shell
        self.ready = ready
        self.shelf = shelf
    }

    package func add(to contents: Contents) {
        contents.get("/frameworks") { visit in try await list(visit) }
        contents.get("/frameworks/ready/{key}") { visit in try await showReady(visit) }
        contents.post("/frameworks/ready/{key}/copies") { visit in try await copyReady(visit) }
        contents.get("/frameworks/{version}") { visit in try await show(visit) }
        contents.post("/frameworks/{version}/copies") { visit in try await copy(visit) }
        contents.post("/frameworks/{version}/publication") { visit in
            try await settle(visit) { tx, version, person in try tx.publish(version, by: person.author) }
        }
        contents.post("/frameworks/{version}/retirement") { visit in
            try await settle(visit) { tx, version, person in try tx.retire(version, by: person.author) }
        }
        DraftController(database, shell).add(to: contents)
    }

    private func list(_ visit: Visit) async throws -> Answer {
        try await database.read { tx in
            let person = try tx.person(visit)
            return shell.page(
                FrameworksPage.sheet(try tx.frameworks(person.trust.id), ready.all, for: person),
                for: person
            )
        }
    }

    private func showReady(_ visit: Visit) async throws -> Answer {
        let person = try await database.read { tx in try tx.person(visit) }
        guard person.isOfTrust, let framework = ready.framework(try visit.path("key")) else { throw Problem.notFound }
        return shell.page(FrameworkPage.sheet(framework, isReady: true, for: person), for: person)
    }

    private func show(_ visit: Visit) async throws -> Answer {
        try await database.read { tx in
            let person = try tx.person(visit)
            let version = try tx.version(try visit.id("version"), trust: person.trust.id, from: shelf)
            guard version.stage != .draft || person.may(.designFrameworks) else { throw Problem.notFound }
            return shell.page(FrameworkPage.sheet(version, for: person), for: person)
        }
    }

    private func copyReady(_ visit: Visit) async throws -> Answer {
        guard let source = ready.framework(try visit.path("key")) else { throw Problem.notFound }
        return try await database.write { tx in
            let person = try tx.designer(visit)
            let draft = try tx.keepDraft(source, in: person.trust.id, by: person.author)
            return .seeOther("/frameworks/\(draft.id)/draft")
        }
    }

    private func copy(_ visit: Visit) async throws -> Answer {
        try await database.write { tx in
            let person = try tx.designer(visit)
            let source = try tx.version(try visit.id("version"), trust: person.trust.id, from: shelf)
            let draft = try tx.keepDraft(source, in: person.trust.id, by: person.author)
            return .seeOther("/frameworks/\(draft.id)/draft")
        }
    }

    private func settle(
        _ visit: Visit,
        _ deed: @escaping @Sendable (Transaction, ID<Framework.Version>, Person) throws -> Void
    ) async throws -> Answer {
        let version: ID<Framework.Version> = try visit.id("version")
        return try await database.write { tx in
            try Framework.Refusal.asProblem { try deed(tx, version, try tx.designer(visit)) }
            return .seeOther("/frameworks/\(version)")
        }
    }
}

extension Transaction {
    /// Whoever is signed in, if they may design frameworks.
    func designer(_ visit: Visit) throws -> Person {
        let person = try person(visit)
        guard person.may(.designFrameworks) else {
            throw Problem.notAllowed("Trust leads copy, change and publish frameworks.")
        }
        return person
    }
}

extension Framework.Refusal {
    /// Says a refusal as a page says it.
    static func asProblem<Outcome>(_ work: () throws -> Outcome) throws -> Outcome {
        do { return try work() } catch let refusal as Framework.Refusal { throw refusal.problem }
    }
}
