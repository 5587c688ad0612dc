import Accounts
import App
import Database
import Evaluations
import Foundation
import Frameworks
import Improvement
import Rehearsal
import Schools

@testable import Search

/// A trust with three schools and somebody of every role, and words planted where somebody might find them.
struct Maze: Sendable {
    let house: House
    let database: Database
    let trust: Trust
    let schools: [School]
    /// Everybody by what they are.
    let people: [String: Person]
    let planted: [Planted]

    /// A word that stands in one place only.
    struct Planted: Sendable {
        let word: String
        /// nil where nobody may find it.
        let kind: Findable?
        /// What whoever may find it can open; asked of the site itself.
        var page = ""
        /// A second word of the same thing; empty where it has none.
        var other = ""
    }

    static let today = Day(year: 2026, month: 11, day: 23)

    static func open(_ engine: Engine = .sqlite, seed: UInt64 = 1) async throws -> Maze {
        let clock = StoppedClock(today)
        var settings = Settings()
        settings.files = FileManager.default.temporaryDirectory.path
        let database = try await engine.fresh(House.schemas) { clock.now }
        let house = try await House(settings, database: database, log: Site.quiet)
        let ready = house.ready.all
        return try await database.write { tx in
            var planting = try Planting(tx, ready, Dice(seed: seed))
            try planting.plantAll()
            return Maze(
                house: house,
                database: database,
                trust: planting.trust,
                schools: planting.schools,
                people: planting.people,
                planted: planting.planted
            )
        }
    }

    func visitor(_ person: Person) async throws -> Visitor {
        let token = try await database.write { tx in try tx.startSession(of: person.id) }
        return Site(house.server()).visitor(token.text)
    }

    func visitor(_ name: String) async throws -> Visitor { try await visitor(people[name] ?? Self.nobody(trust)) }

    private static func nobody(_ trust: Trust) -> Person {
        Person(id: ID(), trust: trust, name: "", email: "", roles: [])
    }
}

extension Seen {
    /// Where the results of a search lead, also those at one's own schools.
    var finds: [String] {
        html.components(separatedBy: "<ul class=\"finds\">").dropFirst()
            .compactMap { $0.components(separatedBy: "</ul>").first }
            .flatMap { $0.components(separatedBy: "href=\"").dropFirst() }
            .compactMap { $0.components(separatedBy: "\"").first?.replacing("&amp;", with: "&") }
    }
}
