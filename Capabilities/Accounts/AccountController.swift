import Database
import Web

/// The signed-in person's own page.
package struct AccountController: Sendable {
    private let database: Database
    private let shell: Shell
    private let passwords: Passwords

    package init(_ database: Database, _ shell: Shell, _ passwords: Passwords) {
        self.database = database
        self.shell = shell
        self.passwords = passwords
    }

    package func add(to contents: Contents) {
        contents.get("/account") { visit in
            let person = try await database.read { tx in try tx.person(visit) }
            let said = visit.query.has("changed") ? "Your password was changed." : nil
            return shell.page(AccountPage.sheet(person, said: said), for: person)
        }
        contents.post("/account/password", limit: 64 * 1024) { visit in try await change(visit) }
    }

    private func change(_ visit: Visit) async throws -> Answer {
        let typed = AccountForm(try await visit.form())
        let person = try await database.read { tx in try tx.person(visit) }
        switch typed.checked(email: person.email) {
        case .failure(let errors): return again(person, errors)
        case .success(let form):
            let start = try await database.write { tx in try tx.startPasswordChange(person, from: visit.address) }
            switch start {
            case .wait(let seconds):
                return again(person, FormErrors("old", SignInPage.tooMany(seconds: seconds)), status: 429)
            case .check(let change): return try await finish(change, form, person, visit)
            }
        }
    }

    private func finish(
        _ change: SignIn,
        _ form: AccountForm,
        _ person: Person,
        _ visit: Visit
    ) async throws -> Answer {
        guard try await passwords.matches(form.old, change.password) else {
            return again(person, FormErrors("old", AccountForm.wrong))
        }
        let hash = try await passwords.hash(form.new)
        let token = visit.token.flatMap { Token($0) }
        let isChanged = try await database.write { tx in
            try tx.finishPasswordChange(change, of: person, to: hash, keeping: token)
        }
        return isChanged ? .seeOther("/account?changed=1") : again(person, FormErrors("old", AccountForm.wrong))
    }

    private func again(_ person: Person, _ errors: FormErrors, status: Int = 422) -> Answer {
        shell.page(AccountPage.sheet(person, errors), for: person, status: status)
    }
}
