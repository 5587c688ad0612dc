import Accounts
import Database
import Schools
import Web

/// Frameworks to be read and copied, and the ways to all that is done with them.
package struct FrameworksController: Sendable {
    private let database: Database
    private let shell: Shell
    private let ready: ReadyFrameworks
    private let shelf: FrameworkShelf
    private let around: FrameworksAround

    package init(
        _ database: Database,
        _ shell: Shell,
        _ ready: ReadyFrameworks,
        _ shelf: FrameworkShelf,
        _ around: FrameworksAround = .nothing
    ) {
        self.database = database
        self.shell = shell
        self.ready = ready
        self.shelf = shelf
        self.around = around
    }

    package func add(to contents: Contents) {
        contents.get("/frameworks") { visit in try await list(visit) }
        contents.post("/frameworks") { visit in try await begin(visit) }
        contents.get("/frameworks/ready/{key}") { visit in try await showReady(visit) }
        contents.post("/frameworks/ready/{key}/copies") { visit in try await copyReady(visit) }
        contents.get("/frameworks/{version}") { visit in try await show(visit) }
        contents.post("/frameworks/{version}/copies") { visit in try await copy(visit) }
        StagesController(database, shell).add(to: contents)
        CompareController(database, shell, shelf, around).add(to: contents)
        RuleController(database, shell, around).add(to: contents)
        FrameworkFilesController(database, shell, ready, shelf, around).add(to: contents)
        DraftController(database, shell).add(to: contents)
    }

    private func list(_ visit: Visit) async throws -> Answer {
        try await database.read { tx in
            let person = try tx.person(visit)
            let frameworks = try tx.frameworks(person.trust.id)
            let opened = try around.opened(tx, to: person, among: frameworks.flatMap(\.versions))
            return shell.page(FrameworksPage.sheet(frameworks, ready.all, opened, for: person), for: person)
        }
    }

    private func begin(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        return try await database.write { tx in
            let person = try tx.designer(visit)
            do {
                let draft = try tx.beginFramework(form.line("title"), by: person.author)
                return .seeOther("/frameworks/\(draft.id)/draft")
            } catch let errors as FormErrors {
                let list = try tx.frameworks(person.trust.id)
                let sheet = FrameworksPage.sheet(list, ready.all, [], for: person, errors, typed: form["title"])
                return shell.page(sheet, for: person, status: 422)
            }
        }
    }

    private func showReady(_ visit: Visit) async throws -> Answer {
        let person = try await database.read { tx in try tx.person(visit) }
        guard person.isOfTrust, let framework = ready.framework(try visit.path("key")) else { throw Problem.notFound }
        return shell.page(FrameworkPage.sheet(framework, for: person), for: person)
    }

    private func show(_ visit: Visit) async throws -> Answer {
        try await database.read { tx in
            let person = try tx.person(visit)
            let version = try tx.version(try visit.id("version"), readBy: person, from: shelf, around)
            let way = try tx.way(of: version.id, trust: person.trust.id)
            return shell.page(FrameworkPage.sheet(version, way, for: person), for: person)
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
