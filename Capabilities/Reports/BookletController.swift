import Accounts
import Database
import Frameworks
import Schools
import Typesetting
import Web

/// A framework as a booklet, for whoever may read it.
package struct BookletController: Sendable {
    private let database: Database
    private let ready: ReadyFrameworks
    private let shelf: FrameworkShelf
    private let around: FrameworksAround
    private let typesetter: Typesetter

    package init(
        _ database: Database,
        _ ready: ReadyFrameworks,
        _ shelf: FrameworkShelf,
        _ around: FrameworksAround,
        _ typesetter: Typesetter
    ) {
        self.database = database
        self.ready = ready
        self.shelf = shelf
        self.around = around
        self.typesetter = typesetter
    }

    package func add(to contents: Contents) {
        contents.get("/frameworks/{version}/booklet.pdf") { visit in
            let (version, trust, letterhead, day) = try await database.read { tx in
                let person = try tx.person(visit)
                let version = try tx.version(try visit.id("version"), readBy: person, from: shelf, around)
                return (version, person.trust.name, try tx.letterhead(of: person.trust), WallClock(tx.now).day)
            }
            return try await answer(FrameworkBooklet(version, trust: trust, on: day), version, letterhead, visit)
        }
        contents.get("/frameworks/ready/{key}/booklet.pdf") { visit in
            let (person, letterhead, day) = try await database.read { tx in
                let person = try tx.person(visit)
                return (person, try tx.letterhead(of: person.trust), WallClock(tx.now).day)
            }
            let isOfTrust = person.roles.contains { !$0.role.isAtSchool }
            guard isOfTrust, let version = ready.framework(try visit.path("key")) else { throw Problem.notFound }
            let booklet = FrameworkBooklet(version, isReady: true, trust: person.trust.name, on: day)
            return try await answer(booklet, version, letterhead, visit)
        }
    }

    private func answer(
        _ booklet: FrameworkBooklet,
        _ version: Framework.Version,
        _ letterhead: Letterhead,
        _ visit: Visit
    ) async throws -> Answer {
        let name = FrameworkBooklet.name(of: version)
        return try await booklet.answer(named: name, what: "booklet", on: letterhead, by: typesetter, visit)
    }
}
