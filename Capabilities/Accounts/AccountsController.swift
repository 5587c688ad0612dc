import Database
import Web

/// All pages of this part.
package struct AccountsController: Sendable {
    private let database: Database
    private let shell: Shell
    private let passwords: Passwords
    private let setUpCode: SetUpCode?

    /// - Parameter setUpCode: nil when there was a trust at the start.
    package init(_ database: Database, _ shell: Shell, _ passwords: Passwords, setUpCode: SetUpCode?) {
        self.database = database
        self.shell = shell
        self.passwords = passwords
        self.setUpCode = setUpCode
    }

    package func add(to contents: Contents) {
        SignInController(database, shell, passwords).add(to: contents)
        SetUpController(database, shell, passwords, code: setUpCode).add(to: contents)
        InvitationController(database, shell, passwords).add(to: contents)
        AccountController(database, shell, passwords).add(to: contents)
        PeopleController(database, shell).add(to: contents)
        PersonController(database, shell).add(to: contents)
        HistoryController(database, shell).add(to: contents)
        AccessibilityController(database, shell).add(to: contents)
    }
}
