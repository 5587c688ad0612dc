import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Spreadsheets
import Typesetting
import Web

/// The views of the landscape for those who may see it: as pages, as tables, on paper.
package struct LandscapeController: Sendable {
    private let database: Database
    private let shell: Shell
    private let shelf: FrameworkShelf
    private let typesetter: Typesetter

    package init(_ database: Database, _ shell: Shell, _ shelf: FrameworkShelf, _ typesetter: Typesetter) {
        self.database = database
        self.shell = shell
        self.shelf = shelf
        self.typesetter = typesetter
    }

    package func add(to contents: Contents) {
        add(LandscapePage.path, to: contents, heatMap)
        add(MovementPage.path, to: contents, movement)
        add(BeadStringsPage.path, to: contents, cycles)
        add(ComparePage.path, to: contents, compare)
        add(GroundsPage.path, to: contents, grounds)
        add(ThemesPage.path, to: contents, themes)
    }

    private typealias Reading = @Sendable (Transaction, Visit) throws -> (Person, LandscapeLeaf?)

    /// A view under its address, and the same with `.csv`, `.xlsx` and `.pdf`.
    private func add(_ path: String, to contents: Contents, _ read: @escaping Reading) {
        contents.get(path) { visit in
            let (person, leaf) = try await database.read { tx in try read(tx, visit) }
            guard let leaf else { return nothingYet(at: path, for: person) }
            return shell.page(leaf.sheet, for: person)
        }
        contents.get("\(path).csv") { visit in
            let (_, leaf, tables) = try await take(visit, read)
            return .csv(tables[0], name: leaf.fileName)
        }
        contents.get("\(path).xlsx") { visit in
            let (_, leaf, tables) = try await take(visit, read)
            return try .excel(tables, title: leaf.fileName)
        }
        contents.get("\(path).pdf") { visit in
            let (person, leaf, _) = try await take(visit, read)
            let letterhead = try await database.read { tx in try tx.letterhead(of: person.trust) }
            return try await LandscapePaper(leaf).answer(
                named: "\(leaf.fileName).pdf",
                what: "PDF",
                on: letterhead,
                by: typesetter,
                visit
            )
        }
    }

    /// A view and its tables, of which there is one at least; else there is nothing to take away.
    private func take(_ visit: Visit, _ read: @escaping Reading) async throws -> (
        Person, LandscapeLeaf, [Table]
    ) {
        let (person, leaf) = try await database.read { tx in try read(tx, visit) }
        guard let leaf, case let tables = leaf.tables(), !tables.isEmpty else { throw Problem.notFound }
        return (person, leaf, tables)
    }

    private func nothingYet(at path: String, for person: Person) -> Answer {
        guard path == LandscapePage.path else { return .seeOther(LandscapePage.path) }
        let mayOpen = person.may(.runCycles)
        return shell.page(LandscapePage.emptySheet(trust: person.trust.name, mayOpen: mayOpen), for: person)
    }

    private func heatMap(_ tx: Transaction, _ visit: Visit) throws -> (Person, LandscapeLeaf?) {
        let (person, view) = try tx.landscape(visit, from: shelf)
        guard let view else { return (person, nil) }
        let sheet = LandscapePage.sheet(view, trust: person.trust.name)
        return (
            person,
            LandscapeLeaf("Heat map", sheet, view, person) {
                view.heatTables
            } paper: {
                view.heatPaper
            }
        )
    }

    private func compare(_ tx: Transaction, _ visit: Visit) throws -> (Person, LandscapeLeaf?) {
        let (person, view) = try tx.landscape(visit, from: shelf, against: { _ in true })
        let picked = visit.query.all("pick").filter { !$0.isEmpty }
        guard let view else { return (person, nil) }
        let sheet = ComparePage(view, picked: picked).sheet(trust: person.trust.name)
        return (
            person,
            LandscapeLeaf("Levels", sheet, view, person) {
                view.levelTables
            } paper: {
                [view.levelTable]
            }
        )
    }

    private func movement(_ tx: Transaction, _ visit: Visit) throws -> (Person, LandscapeLeaf?) {
        let (person, view) = try tx.landscape(visit, from: shelf, against: \.isPast) { choices, cycle in
            choices.before(cycle).first.map(Against.cycle)
        }
        guard let view else { return (person, nil) }
        let sheet = MovementPage.sheet(view, trust: person.trust.name)
        let leaf = LandscapeLeaf("Movement", sheet, view, person) {
            view.movementTables
        } paper: {
            Array(view.movementTables.dropFirst())
        }
        return (person, leaf)
    }

    private func cycles(_ tx: Transaction, _ visit: Visit) throws -> (Person, LandscapeLeaf?) {
        let (person, view) = try tx.landscape(visit, from: shelf)
        guard let view else { return (person, nil) }
        let cycles = view.choices.before(view.cycle).prefix(BeadStringsPage.most - 1).reversed() + [view.cycle]
        let strings = try tx.beadStrings(cycles, view.choice, view.version, for: person, from: shelf)
        let page = BeadStringsPage(strings: strings, view: view)
        let sheet = page.sheet(trust: person.trust.name)
        return (person, LandscapeLeaf("Over the cycles", sheet, view, person) { page.tables })
    }

    private func grounds(_ tx: Transaction, _ visit: Visit) throws -> (Person, LandscapeLeaf?) {
        let (person, view) = try tx.landscape(visit, from: shelf)
        guard let view else { return (person, nil) }
        let grounds = try tx.grounds(of: view.map, view.choice, showsDrafts: view.links, today: view.today)
        let page = GroundsPage(grounds: grounds, view: view)
        let sheet = page.sheet(trust: person.trust.name)
        return (
            person,
            LandscapeLeaf("What it rests on", sheet, view, person) {
                page.tables
            } paper: {
                [page.areaTable]
            }
        )
    }

    private func themes(_ tx: Transaction, _ visit: Visit) throws -> (Person, LandscapeLeaf?) {
        // Whoever hears no names could work them out from a few schools alone.
        let (person, view) = try tx.landscape(visit, from: shelf, narrows: { $0.may(.readEvaluation) })
        guard let view else { return (person, nil) }
        let isTold = view.links || view.map.schools.count >= ThemeMap.many
        let factors = isTold ? try tx.namedFactors(of: view.map, view.choice, showsDrafts: view.links) : []
        let themes = ThemeMap(factors, try tx.themes(of: person.trust.id), view.version)
        let page = ThemesPage(themes: themes, view: view, mayKeep: person.may(.arrangeSupport))
        let sheet = page.sheet(trust: person.trust.name)
        return (person, LandscapeLeaf("Themes", sheet, view, person) { page.tables })
    }
}
