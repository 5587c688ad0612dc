import Accounts
import Database
import Web

/// The search, for everybody who is signed in.
package struct SearchController: Sendable {
    private let database: Database
    private let shell: Shell

    package init(_ database: Database, _ shell: Shell) {
        self.database = database
        self.shell = shell
    }

    package func add(to contents: Contents) {
        contents.get("/search") { visit in
            let form = SearchForm(visit.query)
            let (person, finds) = try await database.read { tx in
                let person = try tx.person(visit)
                return (person, form.words.all.isEmpty ? [] : try tx.finds(form, for: person))
            }
            return shell.page(SearchPage(form: form, finds: finds, person: person).sheet, for: person)
        }
    }
}

extension Transaction {
    /// What a person finds, kind by kind; a fixed number of queries.
    func finds(_ form: SearchForm, for person: Person) throws -> [Finds] {
        let reach = try searchReach(of: person)
        let kinds = form.kind.map { [$0] } ?? Findable.allCases
        return try kinds.filter { $0.isFor(person) }.map { kind in
            switch kind {
            case .schools: try findSchools(form.words, within: reach, atMost: form.limit)
            case .areas: try findAreas(form.words, within: reach, atMost: form.limit)
            case .evidence: try findEvidence(form.words, within: reach, atMost: form.limit)
            case .actions: try findActions(form.words, within: reach, atMost: form.limit)
            case .people: try findPeople(form.words, within: reach, atMost: form.limit)
            case .frameworks: try findFrameworks(form.words, within: reach, atMost: form.limit)
            }
        }
    }
}
