import Accounts
import Database
import Evaluations
import Frameworks
import Logging
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
            let leaf = try await take(visit, read)
            guard let table = leaf.tables.first else { throw Problem.notFound }
            return .csv(table, name: leaf.fileName)
        }
        contents.get("\(path).xlsx") { visit in
            let leaf = try await take(visit, read)
            return try .excel(leaf.tables, title: leaf.fileName)
        }
        contents.get("\(path).pdf") { visit in
            let leaf = try await take(visit, read)
            return try await paper(leaf, visit)
        }
    }

    private func take(_ visit: Visit, _ read: @escaping Reading) async throws -> LandscapeLeaf {
        let (_, leaf) = try await database.read { tx in try read(tx, visit) }
        guard let leaf, !leaf.tables.isEmpty else { throw Problem.notFound }
        return leaf
    }

    private func paper(_ leaf: LandscapeLeaf, _ visit: Visit) async throws -> Answer {
        do {
            let pdf = try await LandscapePaper(leaf).pdf(by: typesetter)
            return .bytes(pdf, type: "application/pdf", name: "\(leaf.fileName).pdf")
        } catch let failure as Typesetter.Failure {
            visit.log.error("a view of the landscape could not be set", metadata: ["cause": "\(failure)"])
            throw Problem.refused(
                what: "The PDF could not be set just now.",
                then: "Nothing is lost. Try again in a moment. If it happens again, tell your trust administrator."
            )
        }
    }

    private func leaf(
        _ title: String,
        _ sheet: Sheet,
        _ view: LandscapeView,
        _ person: Person,
        _ tables: [Table],
        paper: [Table]
    ) -> LandscapeLeaf {
        LandscapeLeaf(
            title: title,
            trust: person.trust.name,
            view: view,
            sheet: sheet,
            tables: tables,
            paper: paper
        )
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
        return (person, leaf("Heat map", sheet, view, person, view.heatTables, paper: view.heatPaper))
    }

    private func compare(_ tx: Transaction, _ visit: Visit) throws -> (Person, LandscapeLeaf?) {
        let (person, view) = try tx.landscape(visit, from: shelf, against: { _ in true })
        let picked = visit.query.all("pick").filter { !$0.isEmpty }
        guard let view else { return (person, nil) }
        let sheet = ComparePage(view, picked: picked).sheet(trust: person.trust.name)
        return (person, leaf("Spread", sheet, view, person, view.spreadTables, paper: [view.spreadTable]))
    }

    private func movement(_ tx: Transaction, _ visit: Visit) throws -> (Person, LandscapeLeaf?) {
        let (person, view) = try tx.landscape(visit, from: shelf, against: \.isPast) { choices, cycle in
            choices.before(cycle).first.map(Against.cycle)
        }
        guard let view else { return (person, nil) }
        let sheet = MovementPage.sheet(view, trust: person.trust.name)
        let tables = view.movementTables
        return (person, leaf("Movement", sheet, view, person, tables, paper: Array(tables.dropFirst())))
    }

    private func cycles(_ tx: Transaction, _ visit: Visit) throws -> (Person, LandscapeLeaf?) {
        let (person, view) = try tx.landscape(visit, from: shelf)
        guard let view else { return (person, nil) }
        let cycles = view.choices.before(view.cycle).prefix(BeadStringsPage.most - 1).reversed() + [view.cycle]
        let strings = try tx.beadStrings(cycles, view.choice, view.version, for: person, from: shelf)
        let page = BeadStringsPage(strings: strings, view: view)
        let sheet = page.sheet(trust: person.trust.name)
        return (person, leaf("Over the cycles", sheet, view, person, page.tables, paper: page.tables))
    }

    private func grounds(_ tx: Transaction, _ visit: Visit) throws -> (Person, LandscapeLeaf?) {
        let (person, view) = try tx.landscape(visit, from: shelf)
        guard let view else { return (person, nil) }
        let grounds = try tx.grounds(of: view.map, view.choice, showsDrafts: view.links, today: view.today)
        let page = GroundsPage(grounds: grounds, view: view)
        let sheet = page.sheet(trust: person.trust.name)
        return (person, leaf("What it rests on", sheet, view, person, page.tables, paper: page.tables.suffix(1)))
    }

    private func themes(_ tx: Transaction, _ visit: Visit) throws -> (Person, LandscapeLeaf?) {
        let (person, view) = try tx.landscape(visit, from: shelf)
        guard let view else { return (person, nil) }
        let factors = try tx.namedFactors(of: view.map, view.choice, showsDrafts: view.links)
        let themes = ThemeMap(factors, try tx.themes(of: person.trust.id), view.version)
        let page = ThemesPage(themes: themes, view: view, mayKeep: person.may(.arrangeSupport))
        let sheet = page.sheet(trust: person.trust.name)
        return (person, leaf("Themes", sheet, view, person, page.tables, paper: page.tables))
    }
}
