import Database
import Logging
import Web

/// Signing in and out.
package struct SignInController: Sendable {
    private let database: Database
    private let shell: Shell
    private let passwords: Passwords

    package init(_ database: Database, _ shell: Shell, _ passwords: Passwords) {
        self.database = database
        self.shell = shell
        self.passwords = passwords
    }

    package func add(to contents: Contents) {
        contents.get("/sign-in") { visit in try await show(visit) }
        contents.post("/sign-in", limit: 64 * 1024) { visit in try await signIn(visit) }
        contents.post("/sign-out", limit: 1024) { visit in try await signOut(visit) }
    }

    private func show(_ visit: Visit) async throws -> Answer {
        let form = SignInForm(back: visit.query["back"])
        let (isSetUp, isIn) = try await database.read { tx in
            (try tx.isSetUp(), try tx.personIfSignedIn(visit) != nil)
        }
        if isIn { return .seeOther(form.back) }
        return isSetUp ? shell.open(SignInPage.sheet(form)) : .seeOther("/set-up")
    }

    private func signIn(_ visit: Visit) async throws -> Answer {
        let form = SignInForm(try await visit.form())
        switch form.checked() {
        case .failure(let errors): return again(form, errors)
        case .success(let (email, password)):
            let start = try await database.write { tx in try tx.startSignIn(email, from: visit.address) }
            switch start {
            case .wait(let seconds):
                visit.log.notice("sign-in held back", metadata: ["address": "\(visit.address)"])
                return again(form, FormErrors("password", SignInPage.tooMany(seconds: seconds)), status: 429)
                    .with(header: "Retry-After", String(seconds))
            case .check(let signIn): return try await finish(signIn, password, form, visit)
            }
        }
    }

    private func finish(
        _ signIn: SignIn,
        _ password: String,
        _ form: SignInForm,
        _ visit: Visit
    ) async throws -> Answer {
        guard try await passwords.matches(password, signIn.password), let kept = signIn.password else {
            visit.log.notice("sign-in refused", metadata: ["address": "\(visit.address)"])
            return again(form, FormErrors("email", SignInForm.wrong))
        }
        let renewed = try await passwords.renewed(kept, of: password)
        let old = visit.token.flatMap { Token($0) }
        let token = try await database.write { tx in
            if let old { try tx.signOut(old) }
            return try tx.finishSignIn(signIn, renewed: renewed)
        }
        guard let token else { return again(form, FormErrors("email", SignInForm.wrong)) }
        visit.log.notice("signed in", metadata: ["person": "\(signIn.person?.text ?? "")"])
        return .seeOther(form.back).session(token.text, visit.settings)
    }

    private func again(_ form: SignInForm, _ errors: FormErrors, status: Int = 422) -> Answer {
        shell.open(SignInPage.sheet(form, errors), status: status)
    }

    private func signOut(_ visit: Visit) async throws -> Answer {
        if let token = visit.token.flatMap({ Token($0) }) {
            try await database.write { tx in try tx.signOut(token) }
        }
        return .seeOther("/sign-in").session("", visit.settings)
    }
}
