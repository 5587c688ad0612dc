import Database
import Schools
import Spreadsheets
import Web

/// The list of people, and adding to it.
package struct PeopleController: Sendable {
    private let database: Database
    private let shell: Shell

    package init(_ database: Database, _ shell: Shell) {
        self.database = database
        self.shell = shell
    }

    package func add(to contents: Contents) {
        contents.get("/people") { visit in try await list(visit) }
        contents.takeAway("/people") { visit in
            try await database.read { tx in
                let desk = try tx.peopleDesk(tx.person(visit))
                let trust = desk.manager.trust.id
                let people = try tx.people(trust).filter(desk.sees)
                return PeoplePage.table(people, try tx.access(in: trust), now: tx.now)
            }
        }
        contents.get("/people/new") { visit in
            let desk = try await database.read { tx in try tx.peopleDesk(tx.person(visit)) }
            return shell.page(PersonPage.new(PersonForm(), at: desk), for: desk.manager)
        }
        contents.post("/people") { visit in try await add(visit) }
    }

    private func list(_ visit: Visit) async throws -> Answer {
        try await database.read { tx in
            let desk = try tx.peopleDesk(tx.person(visit))
            let trust = desk.manager.trust.id
            let people = try tx.people(trust).filter(desk.sees)
            return shell.page(
                PeoplePage.sheet(people, try tx.access(in: trust), at: desk, now: tx.now),
                for: desk.manager
            )
        }
    }

    private func add(_ visit: Visit) async throws -> Answer {
        let form = PersonForm(try await visit.form())
        return try await database.write { tx in
            let desk = try tx.peopleDesk(tx.person(visit))
            switch form.checked(at: desk) {
            case .failure(let errors): return again(form, desk, errors)
            case .success(let details):
                guard try !tx.isTaken(details.email) else {
                    return again(form, desk, FormErrors("email", Self.taken))
                }
                return try add(details, at: desk, visit, tx)
            }
        }
    }

    static let taken =
        "Somebody has this e-mail address already. Ask your trust’s administrator if you do not see them here."

    private func add(_ details: PersonDetails, at desk: PeopleDesk, _ visit: Visit, _ tx: Transaction) throws -> Answer
    {
        let author = desk.manager.author
        let person = try tx.add(details, to: desk.manager.trust, by: author)
        let token = try tx.invite(person, by: author)
        let access = Access.invited(until: tx.now.adding(seconds: Invitation.life))
        let link = visit.origin + Invitation.path(token)
        // The link is shown in this answer and nowhere else, so it cannot be a redirect.
        return shell.page(
            PersonPage.sheet(person, access, PersonForm(person), at: desk, link: link, now: tx.now),
            for: desk.manager
        )
    }

    private func again(_ form: PersonForm, _ desk: PeopleDesk, _ errors: FormErrors) -> Answer {
        shell.page(PersonPage.new(form, at: desk, errors), for: desk.manager, status: 422)
    }
}
