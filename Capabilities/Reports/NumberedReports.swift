import Accounts
import Database
import Frameworks
import Schools
import Typesetting
import Web

/// Offers numbered reports: each as a page under its address, and as a PDF under the same with `.pdf`.
///
/// App makes one for all of them.
package struct NumberedReports: Sendable {
    private let database: Database
    private let shell: Shell
    let shelf: FrameworkShelf
    private let typesetter: Typesetter

    package init(_ database: Database, _ shell: Shell, _ shelf: FrameworkShelf, _ typesetter: Typesetter) {
        (self.database, self.shell, self.shelf, self.typesetter) = (database, shell, shelf, typesetter)
    }

    /// Reads what a report says, within one transaction.
    func read<Outcome: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Outcome) async throws -> Outcome {
        try await database.read(body)
    }

    /// - Parameters:
    ///   - read: who asks and what there is to read; nil where there is nothing to report on yet.
    ///   - otherwise: where the page leads then.
    func add(
        _ address: String,
        to contents: Contents,
        otherwise: String = "/",
        _ read: @escaping @Sendable (Visit) async throws -> (Person, NumberedReportPage)?
    ) {
        contents.get(address) { visit in
            guard let (person, page) = try await read(visit) else { return .seeOther(otherwise) }
            return shell.page(page.sheet(of: person.trust), for: person)
        }
        contents.get("\(address).pdf") { visit in
            guard let (person, page) = try await read(visit) else { throw Problem.notFound }
            let letterhead = try await database.read { tx in try tx.letterhead(of: person.trust) }
            return try await page.report.answer(named: page.report.fileName, on: letterhead, by: typesetter, visit)
        }
    }
}
