import Database
import Web

/// The page about accessibility, for everybody.
package struct AccessibilityController: Sendable {
    private let database: Database
    private let shell: Shell

    package init(_ database: Database, _ shell: Shell) {
        self.database = database
        self.shell = shell
    }

    package func add(to contents: Contents) {
        contents.get("/accessibility") { visit in
            let person = try await database.read { tx in try tx.personIfSignedIn(visit) }
            return person.map { shell.page(AccessibilityPage.sheet, for: $0) } ?? shell.open(AccessibilityPage.sheet)
        }
    }
}
