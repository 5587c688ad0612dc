import Accounts
import Database
import Foundation
import Frameworks
import Rehearsal
import Schools
import Web

@testable import Inspections

/// A trust with the schools of the fixtures and whoever a test needs, on a fresh database with a clock of its own.
struct Office: Sendable {
    let database: Database
    let clock: StoppedClock
    let trust: Trust
    let lead: Person
    let administrator: Person
    let trustee: Person
    let specialist: Person
    let folder = FileManager.default.temporaryDirectory.appending(path: "office-\(ID<Office>())")

    static let schemas = [
        Schema.schools, AccountsSchema.schema, FrameworksSchema.schema, InspectionsSchema.schema,
    ]
    static let schools = [
        ("990001", "Thistledown Primary School"), ("990002", "Kestrel Bank Primary School"),
        ("990003", "Rowanhurst Junior School"), ("990004", "Millrace Church Primary"),
        ("990005", "Alder Valley High School"), ("990006", "Fellside Academy"), ("990007", "Brackenside School"),
        ("990008", "The “Mill” School"), ("990009", "Harbour House"),
        ("990011", "St Thomas à Beckmoor Catholic Primary"),
    ]

    static func open(_ engine: Engine = .sqlite) async throws -> Office {
        let clock = StoppedClock(Day(year: 2026, month: 7, day: 14), hour: 9)
        let database = try await engine.fresh(schemas) { clock.now }
        return try await database.write { tx in
            let trust = try tx.foundTrust(named: "Alder Valley Learning Trust", by: "Set-up")
            let author = Author(id: nil, name: "Set-up", trust: trust.id)
            for (urn, name) in schools {
                let number = RegisterNumber(.urn, urn)
                _ = try tx.addSchool(
                    SchoolDraft(number: number, facts: SchoolFacts(name: name)),
                    to: trust.id,
                    by: author
                )
            }
            return Office(
                database: database,
                clock: clock,
                trust: trust,
                lead: try tx.adding("Priya Nair", to: trust, RoleHeld(.trustLead)),
                administrator: try tx.adding("Ines Okafor", to: trust, RoleHeld(.trustAdministrator)),
                trustee: try tx.adding("Tom Bell", to: trust, RoleHeld(.trustee)),
                specialist: try tx.adding("Helen Marsh", to: trust, RoleHeld(.improvementSpecialist))
            )
        }
    }

    func school(_ name: String) async throws -> School {
        let schools = try await database.read { tx in try tx.schools(of: trust.id) }
        guard let school = schools.first(where: { $0.name.hasPrefix(name) }) else { throw Missing(what: name) }
        return school
    }

    func head(of school: School) async throws -> Person {
        let held = RoleHeld(.headteacher, at: RoleHeld.SchoolName(id: school.id, name: school.name))
        return try await database.write { tx in try tx.adding("Ruth Adeyemi", to: trust, held) }
    }

    /// Imports a fixture as the command does.
    @discardableResult
    func importFile(_ source: ByteSource = Fixture.inspections, named name: String = "inspections.csv") async throws
        -> InspectionChanges
    {
        try await database.write { tx in
            let numbers = Set(try tx.schools(of: trust.id).compactMap(\.number))
            let reading = try InspectionFile(source).read(.schools(numbers))
            return try tx.importInspections(reading, to: trust, from: name, by: lead.author)
        }
    }

    func inspections(of name: String) async throws -> [Inspection] {
        let school = try await school(name)
        return try await database.read { tx in try tx.inspections(of: school.id) }
    }

    func standing(of name: String) async throws -> CategoryStanding {
        let school = try await school(name)
        return try await database.read { tx in try tx.categoryStanding(of: school.id, in: trust.id) }
    }

    /// The sentences of history, newest first.
    func history() async throws -> [String] {
        try await database.read { tx in try tx.history(of: trust.id, atMost: 200).map(\.words) }
    }
}

extension Transaction {
    func adding(_ name: String, to trust: Trust, _ role: RoleHeld) throws -> Person {
        guard let email = EmailAddress("\(ID<Person>().text)@alder.example") else { throw Missing(what: "address") }
        let author = Author(id: nil, name: "Set-up", trust: trust.id)
        return try add(PersonDetails(name: name, email: email, roles: [role]), to: trust, by: author)
    }
}

/// A test asked for something that the sample does not have.
struct Missing: Error { let what: String }
