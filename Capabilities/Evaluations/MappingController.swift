import Accounts
import Database
import Frameworks
import Schools
import Web

/// How the areas of an older version go on in another: reading it and saying it.
package struct MappingController: Sendable {
    private let database: Database
    private let shell: Shell
    private let shelf: FrameworkShelf

    package init(_ database: Database, _ shell: Shell, _ shelf: FrameworkShelf) {
        self.database = database
        self.shell = shell
        self.shelf = shelf
    }

    package func add(to contents: Contents) {
        contents.get("/frameworks/{version}/mapping/{older}") { visit in
            try await database.read { tx in
                let person = try tx.person(visit)
                let (old, new) = try versions(visit, tx, person)
                return shell.page(MappingPage(mapping: try tx.mapping(from: old, to: new)).sheet, for: person)
            }
        }
        contents.post("/frameworks/{version}/mapping/{older}") { visit in
            let form = try await visit.form()
            return try await database.write { tx in
                let person = try tx.person(visit)
                let (old, new) = try versions(visit, tx, person)
                try tx.map(old, to: new, try Self.targets(form, old), by: person)
                return .seeOther("/frameworks/\(new.id)/mapping/\(old.id)")
            }
        }
    }

    /// Both versions, the older one first; not found unless they are two of one framework of the trust.
    private func versions(_ visit: Visit, _ tx: Transaction, _ person: Person) throws -> (
        Framework.Version, Framework.Version
    ) {
        try person.checkMayDesign()
        let new = try tx.version(visit.id("version"), trust: person.trust.id, from: shelf)
        let old = try tx.version(visit.id("older"), trust: person.trust.id, from: shelf)
        guard old.framework == new.framework, old.id != new.id else { throw Problem.notFound }
        return (old, new)
    }

    private static func targets(_ form: Form, _ old: Framework.Version) throws -> [ID<Area>: ID<Area>] {
        try old.areas.reduce(into: [:]) { targets, area in
            let text = form.line("to-\(area.id)")
            guard !text.isEmpty else { return }
            guard let target = ID<Area>(text) else { throw Problem.notFound }
            targets[area.id] = target
        }
    }
}
