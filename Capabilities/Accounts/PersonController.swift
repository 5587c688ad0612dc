import Database
import Schools
import Web

/// One person: changing, inviting again, disabling.
package struct PersonController: Sendable {
    private let database: Database
    private let shell: Shell

    package init(_ database: Database, _ shell: Shell) {
        self.database = database
        self.shell = shell
    }

    package func add(to contents: Contents) {
        contents.get("/people/{person}") { visit in
            try await database.read { tx in
                let (desk, person) = try found(visit, tx)
                return try page(person, PersonForm(person), at: desk, tx)
            }
        }
        contents.post("/people/{person}") { visit in try await change(visit) }
        contents.post("/people/{person}/invitation", limit: 1024) { visit in try await invite(visit) }
        contents.post("/people/{person}/standing", limit: 1024) { visit in try await stand(visit) }
    }

    private func found(_ visit: Visit, _ tx: Transaction) throws -> (PeopleDesk, Person) {
        let desk = try tx.peopleDesk(tx.person(visit))
        return (desk, try tx.person(visit.id("person"), at: desk))
    }

    private func page(
        _ person: Person,
        _ form: PersonForm,
        at desk: PeopleDesk,
        _ tx: Transaction,
        _ errors: FormErrors = FormErrors(),
        link: String? = nil
    ) throws -> Answer {
        let access = try tx.access(in: person.trust.id, of: person.id)[person.id] ?? .waiting
        let sheet = PersonPage.sheet(person, access, form, at: desk, errors, link: link, now: tx.now)
        return shell.page(sheet, for: desk.manager, status: errors.isEmpty ? 200 : 422)
    }

    private func change(_ visit: Visit) async throws -> Answer {
        let form = PersonForm(try await visit.form())
        return try await saying {
            try await database.write { tx in
                let (desk, person) = try found(visit, tx)
                switch form.checked(at: desk, held: person.roles) {
                case .failure(let errors): return try page(person, form, at: desk, tx, errors)
                case .success(let details):
                    guard try !tx.isTaken(details.email, but: person.id) else {
                        return try page(person, form, at: desk, tx, FormErrors("email", PeopleController.taken))
                    }
                    try tx.change(person, to: details, by: desk.manager.author)
                    return .seeOther("/people")
                }
            }
        }
    }

    private func invite(_ visit: Visit) async throws -> Answer {
        try await saying {
            try await database.write { tx in
                let (desk, person) = try found(visit, tx)
                let token = try tx.invite(person, by: desk.manager.author)
                let link = visit.origin + Invitation.path(token)
                return try page(person, PersonForm(person), at: desk, tx, link: link)
            }
        }
    }

    private func stand(_ visit: Visit) async throws -> Answer {
        let isDisabled = try await visit.form()["standing"] == "disabled"
        return try await saying {
            try await database.write { tx in
                let (desk, person) = try found(visit, tx)
                try tx.setDisabled(isDisabled, person, by: desk.manager.author)
                return .seeOther("/people/\(person.id)")
            }
        }
    }

    /// Says what the rules refuse.
    private func saying(_ deed: () async throws -> Answer) async throws -> Answer {
        do {
            return try await deed()
        } catch let refusal as Person.Refusal {
            throw refusal.problem
        }
    }
}
