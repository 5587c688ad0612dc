import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Web

/// The pages of support between schools.
package struct SupportController: Sendable {
    let database: Database
    let shell: Shell
    let shelf: FrameworkShelf

    package init(_ database: Database, _ shell: Shell, _ shelf: FrameworkShelf) {
        self.database = database
        self.shell = shell
        self.shelf = shelf
    }

    package func add(to contents: Contents) {
        contents.get(SupportPage.path) { visit in
            let book = try await book(visit)
            return shell.page(SupportPage(book: book).sheet, for: book.person)
        }
        AskController(page: self).add(to: contents)
        OfferController(page: self).add(to: contents)
        LinkController(page: self).add(to: contents)
        LevelsController(page: self).add(to: contents)
    }

    func book(_ visit: Visit) async throws -> SupportBook {
        try await database.read { tx in try tx.supportBook(for: tx.person(visit), from: shelf) }
    }
}
