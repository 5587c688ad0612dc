import Database
import Schools
import Spreadsheets
import Web

/// The history of the trust, for those who may see it.
package struct HistoryController: Sendable {
    private let database: Database
    private let shell: Shell

    package init(_ database: Database, _ shell: Shell) {
        self.database = database
        self.shell = shell
    }

    package func add(to contents: Contents) {
        contents.get("/history") { visit in
            try await database.read { tx in try show(visit, tx) }
        }
        contents.takeAway("/history") { visit in try await database.read { tx in try table(visit, tx) } }
    }

    private func show(_ visit: Visit, _ tx: Transaction) throws -> Answer {
        let (person, schools, chosen) = try reading(visit, tx)
        let before = ID<HistoryEntry>(visit.query.line("before"))
        let entries = try tx.history(
            of: person.trust.id,
            in: chosen,
            before: before,
            atMost: HistoryPage.length + 1
        )
        let sheet = HistoryPage.sheet(
            entries,
            schools: schools,
            chosen: chosen,
            isFirst: before == nil
        )
        return shell.page(sheet, for: person)
    }

    /// Whoever may see the history, the schools of the trust, and the one that was chosen.
    private func reading(_ visit: Visit, _ tx: Transaction) throws -> (Person, [School], ID<School>?) {
        let person = try tx.person(visit)
        guard person.may(.seeHistory) else {
            throw Problem.notAllowed("Trust administrators and trust leads see the history.")
        }
        let schools = try tx.schools(of: person.trust.id)
        let typed = visit.query.line("school")
        return (person, schools, typed.isEmpty ? nil : try school(typed, among: schools))
    }

    /// The whole history of the trust or of the school chosen, newest first; read a thousand deeds at a time.
    private func table(_ visit: Visit, _ tx: Transaction) throws -> Table {
        let (person, schools, chosen) = try reading(visit, tx)
        let names = Dictionary(schools.map { ($0.id, $0.name) }) { first, _ in first }
        let columns = ["When (UTC)", "Who", "What", "School"].map { Table.Column($0) }
        var (table, before) = (Table("History, \(WallClock(tx.now).day)", columns: columns), ID<HistoryEntry>?.none)
        while true {
            let entries = try tx.history(of: person.trust.id, in: chosen, before: before, atMost: 1000)
            for entry in entries {
                let school = entry.school.flatMap { names[$0] }
                table.add([.text("\(entry.at)"), .text(entry.personName), .text(entry.words), .text(school)])
            }
            guard entries.count == 1000, let last = entries.last else { return table }
            before = last.id
        }
    }

    private func school(_ text: String, among schools: [School]) throws -> ID<School> {
        guard let id = ID<School>(text), schools.contains(where: { $0.id == id }) else { throw Problem.notFound }
        return id
    }
}
