import Accounts
import Database
import Frameworks
import Web

/// The first page of whoever is signed in.
package struct HomeController: Sendable {
    private let database: Database
    private let shell: Shell
    private let shelf: FrameworkShelf

    package init(_ database: Database, _ shell: Shell, _ shelf: FrameworkShelf) {
        self.database = database
        self.shell = shell
        self.shelf = shelf
    }

    package func add(to contents: Contents) {
        contents.get("/") { visit in
            let home = try await database.read { tx in try tx.home(for: tx.person(visit), from: shelf) }
            return shell.page(HomePage.sheet(home), for: home.person)
        }
    }
}
