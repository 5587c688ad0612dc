import Database
import Schools
import Web

/// The link by which a person comes in and chooses a password.
package struct InvitationController: Sendable {
    private let database: Database
    private let shell: Shell
    private let passwords: Passwords

    package init(_ database: Database, _ shell: Shell, _ passwords: Passwords) {
        self.database = database
        self.shell = shell
        self.passwords = passwords
    }

    package func add(to contents: Contents) {
        contents.get("/invitations/{token}") { visit in
            guard let (token, invitation, person) = try await found(visit) else { return ended }
            let sheet = InvitationPage.sheet(invitation, person, token, InvitationForm(name: person.name))
            return shell.open(sheet, trust: person.trust.name)
        }
        contents.post("/invitations/{token}", limit: 64 * 1024) { visit in try await accept(visit) }
    }

    private var ended: Answer { shell.open(InvitationPage.ended, status: 410) }

    private func found(_ visit: Visit) async throws -> (Token, Invitation, Person)? {
        guard let token = Token(try visit.path("token")) else { return nil }
        return try await database.read { tx in
            try tx.invitation(token).map { (token, $0.invitation, $0.person) }
        }
    }

    private func accept(_ visit: Visit) async throws -> Answer {
        guard let (token, invitation, person) = try await found(visit) else { return ended }
        let form = InvitationForm(try await visit.form())
        switch form.checked(email: person.email) {
        case .failure(let errors):
            let sheet = InvitationPage.sheet(invitation, person, token, form, errors)
            return shell.open(sheet, trust: person.trust.name, status: 422)
        case .success(let chosen):
            let hash = try await passwords.hash(chosen.password)
            let session = try await database.write { tx in
                try tx.accept(token, name: chosen.name, password: hash)
            }
            guard let session else { return ended }
            return .seeOther("/").session(session.text, visit.settings)
        }
    }
}
