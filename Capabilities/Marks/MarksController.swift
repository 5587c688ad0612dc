import Accounts
import Database
import Evaluations
import Schools
import Spreadsheets
import Web

/// The register of a trust's marks, and taking a mark back.
package struct MarksController: Sendable {
    private let database: Database
    private let shell: Shell

    package init(_ database: Database, _ shell: Shell) {
        self.database = database
        self.shell = shell
    }

    package func add(to contents: Contents) {
        contents.get("/marks") { visit in try await list(visit) }
        contents.takeAway("/marks") { visit in try await page(visit).1.asTable }
        contents.get("/marks/{number}/withdrawal") { visit in try await ask(visit) }
        contents.post("/marks/{number}/withdrawal") { visit in try await withdraw(visit) }
        YearlyCheckController(database: database, shell: shell).add(to: contents)
    }

    private func list(_ visit: Visit) async throws -> Answer {
        let (person, page) = try await page(visit)
        return shell.page(page.sheet, for: person)
    }

    private func page(_ visit: Visit) async throws -> (Person, MarksPage) {
        try await database.read { tx in
            let person = try tx.person(visit)
            guard person.mayAnywhere(.readMarks) else { throw Problem.notFound }
            let trust = person.trust.id
            let (marks, checks) = (try tx.marks(of: trust), try tx.checks(in: trust))
            return (person, MarksPage(marks: marks, checks: checks, person: person, today: tx.today))
        }
    }

    private func ask(_ visit: Visit) async throws -> Answer {
        let number = try visit.path("number")
        let (person, mark, today) = try await database.read { tx in
            let person = try tx.person(visit)
            return (person, try tx.mark(typed: number, managedBy: person), tx.today)
        }
        return shell.page(WithdrawalPage.sheet(mark, today: today), for: person)
    }

    private func withdraw(_ visit: Visit) async throws -> Answer {
        let number = try visit.path("number")
        let why = try await visit.form()["why"].keepable
        let (person, mark, message, today) = try await database.write { tx in
            let person = try tx.person(visit)
            let mark = try tx.mark(typed: number, managedBy: person)
            do {
                try tx.withdraw(mark, because: why, by: person)
                return (person, mark, nil as String?, tx.today)
            } catch let refusal as Mark.Refusal {
                guard let message = refusal.message else { throw refusal.problem }
                return (person, mark, message, tx.today)
            }
        }
        guard let message else { return .seeOther("/marks/\(mark.number)") }
        let sheet = WithdrawalPage.sheet(mark, today: today, why: why, FormErrors("why", message))
        return shell.page(sheet, for: person, status: 422)
    }
}

extension Transaction {
    /// A mark of the person's trust, for a trust lead; not found for anybody else.
    fileprivate func mark(typed number: String, managedBy person: Person) throws -> Mark {
        guard person.may(.decideAwards), let number = MarkNumber(number), let mark = try mark(number),
            mark.trust == person.trust.id
        else { throw Problem.notFound }
        return mark
    }
}
