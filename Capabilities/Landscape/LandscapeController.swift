import Accounts
import Database
import Frameworks
import Schools
import Web

/// The landscape, for those who may see it.
package struct LandscapeController: Sendable {
    private let database: Database
    private let shell: Shell
    private let shelf: FrameworkShelf

    package init(_ database: Database, _ shell: Shell, _ shelf: FrameworkShelf) {
        self.database = database
        self.shell = shell
        self.shelf = shelf
    }

    package func add(to contents: Contents) {
        contents.get(LandscapePage.path) { visit in
            let (person, view) = try await database.read { tx in try tx.landscape(visit, from: shelf) }
            guard let view else {
                let mayOpen = person.may(.runCycles)
                return shell.page(LandscapePage.emptySheet(trust: person.trust.name, mayOpen: mayOpen), for: person)
            }
            return shell.page(LandscapePage.sheet(view, trust: person.trust.name), for: person)
        }
        contents.get(ComparePage.path) { visit in try await compare(visit) }
        contents.get(MovementPage.path) { visit in try await movement(visit) }
        contents.get(BeadStringsPage.path) { visit in try await cycles(visit) }
        contents.get(GroundsPage.path) { visit in try await grounds(visit) }
    }

    private func compare(_ visit: Visit) async throws -> Answer {
        let (person, view) = try await database.read { tx in
            try tx.landscape(visit, from: shelf, against: { _ in true })
        }
        guard let view else { return .seeOther(LandscapePage.path) }
        let picked = visit.query.all("pick").filter { !$0.isEmpty }
        return shell.page(ComparePage(view, picked: picked).sheet(trust: person.trust.name), for: person)
    }

    private func movement(_ visit: Visit) async throws -> Answer {
        let (person, view) = try await database.read { tx in
            try tx.landscape(visit, from: shelf, against: \.isPast) { choices, cycle in
                choices.before(cycle).first.map(Against.cycle)
            }
        }
        guard let view else { return .seeOther(LandscapePage.path) }
        return shell.page(MovementPage.sheet(view, trust: person.trust.name), for: person)
    }

    private func cycles(_ visit: Visit) async throws -> Answer {
        let (person, page) = try await database.read { tx -> (Person, BeadStringsPage?) in
            let (person, view) = try tx.landscape(visit, from: shelf)
            guard let view else { return (person, nil) }
            let cycles = (view.choices.before(view.cycle).prefix(BeadStringsPage.most - 1).reversed() + [view.cycle])
            let strings = try tx.beadStrings(cycles, view.choice, view.version, for: person, from: shelf)
            return (person, BeadStringsPage(strings: strings, view: view))
        }
        guard let page else { return .seeOther(LandscapePage.path) }
        return shell.page(page.sheet(trust: person.trust.name), for: person)
    }

    private func grounds(_ visit: Visit) async throws -> Answer {
        let (person, page) = try await database.read { tx -> (Person, GroundsPage?) in
            let (person, view) = try tx.landscape(visit, from: shelf)
            guard let view else { return (person, nil) }
            let grounds = try tx.grounds(of: view.map, view.choice, showsDrafts: view.links, today: view.today)
            return (person, GroundsPage(grounds: grounds, view: view))
        }
        guard let page else { return .seeOther(LandscapePage.path) }
        return shell.page(page.sheet(trust: person.trust.name), for: person)
    }
}
