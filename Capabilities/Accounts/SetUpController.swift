import Database
import Web

/// The first visit: makes the trust and its first administrator, who must know the set-up code.
package struct SetUpController: Sendable {
    private let database: Database
    private let shell: Shell
    private let passwords: Passwords
    private let code: SetUpCode?

    /// - Parameter code: nil when there was a trust at the start.
    package init(_ database: Database, _ shell: Shell, _ passwords: Passwords, code: SetUpCode?) {
        self.database = database
        self.shell = shell
        self.passwords = passwords
        self.code = code
    }

    package func add(to contents: Contents) {
        contents.get("/set-up") { _ in
            try await database.read { tx in try tx.isSetUp() }
                ? .seeOther("/sign-in") : shell.open(SetUpPage.sheet(nil))
        }
        contents.post("/set-up", limit: 64 * 1024) { visit in try await setUp(visit) }
    }

    private func setUp(_ visit: Visit) async throws -> Answer {
        let form = SetUpForm(try await visit.form())
        if let errors = try await faultInCode(form.code) { return again(form, errors) }
        switch form.checked() {
        case .failure(let errors): return again(form, errors)
        case .success(let setUp):
            let hash = try await passwords.hash(setUp.password)
            let token = try await keep(setUp, hash)
            return .seeOther("/").session(token.text, visit.settings)
        }
    }

    private func keep(_ setUp: SetUp, _ hash: PasswordHash) async throws -> Token {
        do {
            return try await database.write { tx in
                try tx.startSession(of: try tx.setUp(setUp, password: hash).id)
            }
        } catch let refusal as SetUp.Refusal {
            throw Problem.refused(what: refusal.words, then: "The page to sign in is at /sign-in.")
        }
    }

    /// What is wrong with the code; guesses are counted.
    private func faultInCode(_ typed: String) async throws -> FormErrors? {
        let isRight = code?.matches(typed) ?? false
        return try await database.write { tx in
            guard try !tx.isSetUp() else {
                throw Problem.refused(
                    what: SetUp.Refusal.alreadyDone.words,
                    then: "The page to sign in is at /sign-in."
                )
            }
            let wait = try tx.countTry([.setUp])
            guard wait == 0 else { return FormErrors("code", SignInPage.tooMany(seconds: wait)) }
            if isRight { try tx.forgiveTry([.setUp], countedAt: tx.now) }
            return isRight ? nil : FormErrors("code", "This is not the set-up code that Waymark printed.")
        }
    }

    private func again(_ form: SetUpForm, _ errors: FormErrors) -> Answer {
        shell.open(SetUpPage.sheet(form, errors), status: 422)
    }
}
