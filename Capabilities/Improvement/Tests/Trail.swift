import Accounts
import Database
import Evaluations
import Foundation
import Frameworks
import Inspections
import Marks
import Rehearsal
import Schools
import Validations
import Web

import struct Improvement.Visit

@testable import Improvement

/// A trust with a primary on the improvement route, its specialist, and people who may see more or less of it.
struct Trail: Sendable {
    let database: Database
    let clock: StoppedClock
    let trust: Trust
    /// Rushey Holt, which is on the route, and Hartlow, which is not.
    let schools: [School]
    let lead: Person
    /// Works with Rushey Holt.
    let helen: Person
    /// A specialist too, who works with no school.
    let omar: Person
    let head: Person
    let contributor: Person
    let governor: Person
    let trustee: Person
    let stranger: Person
    let version: Framework.Version
    let evaluation: Evaluation
    let shelf = FrameworkShelf()

    static func open(_ engine: Engine = .sqlite) async throws -> Trail {
        let clock = StoppedClock(Day(year: 2026, month: 10, day: 5), hour: 9)
        let database = try await engine.fresh(
            [
                .schools, AccountsSchema.schema, FrameworksSchema.schema, InspectionsSchema.schema,
                EvaluationsSchema.schema, ValidationsSchema.schema, MarksSchema.schema, ImprovementSchema.schema,
            ]
        ) { clock.now }
        return try await database.write { tx in try Trail(tx, database, clock) }
    }

    private init(_ tx: Transaction, _ database: Database, _ clock: StoppedClock) throws {
        (self.database, self.clock) = (database, clock)
        let trust = try tx.foundTrust(named: "Alder Valley Learning Trust", by: "Set-up")
        let author = Author(id: nil, name: "Set-up", trust: trust.id)
        schools = try ["Rushey Holt Primary", "Hartlow High"].map { name in
            let draft = SchoolDraft(
                facts: SchoolFacts(name: name),
                phase: name.hasSuffix("High") ? .secondary : .primary,
                hasEarlyYears: true,
                hasPost16: false
            )
            return try tx.addSchool(draft, to: trust.id, by: author)
        }
        func add(_ name: String, _ role: Role, at school: School? = nil) throws -> Person {
            guard let email = EmailAddress("\(ID<Person>().text)@alder.example") else { throw Missing(what: "address") }
            let held = RoleHeld(role, at: school.map { .init(id: $0.id, name: $0.name) })
            return try tx.add(PersonDetails(name: name, email: email, roles: [held]), to: trust, by: author)
        }
        self.trust = trust
        lead = try add("Lena Marsh", .trustLead)
        helen = try add("Helen Shaw", .improvementSpecialist)
        omar = try add("Omar Reid", .improvementSpecialist)
        head = try add("Farida Aziz", .headteacher, at: schools[0])
        contributor = try add("Samira Khan", .contributor, at: schools[0])
        governor = try add("Tom Lowe", .governor, at: schools[0])
        trustee = try add("Edwin Vale", .trustee)
        stranger = try add("Joel Pryce", .headteacher, at: schools[1])
        version = try tx.publishedElements(by: lead)
        evaluation = try tx.opened(version, to: schools, by: lead, seenBy: head)
        try tx.assign(helen, to: schools[0], by: lead)
    }

    /// The first two wires, of English and of mathematics in the first element.
    var wires: [Area] { Array(version.wires(for: evaluation.school).prefix(2)) }

    @discardableResult
    func plan(in days: Int = 7, focus: String = "Reading in Year 3") async throws -> Visit {
        let day = clock.now.day.adding(days: days)
        return try await database.write { tx in
            try tx.plan(VisitPlan(heldOn: day, focus: focus), to: evaluation, by: helen)
        }
    }

    @discardableResult
    func write(
        _ words: String,
        _ field: VisitPlace.Field,
        of area: ID<Area>? = nil,
        in visit: Visit,
        seen: Int = 0,
        by person: Person? = nil
    ) async throws -> VisitSaved {
        let person = person ?? helen
        return try await database.write { tx in
            let (visit, seat) = try tx.visit(visit.id, seenBy: person)
            return try tx.write(words, at: VisitPlace(field, of: area), of: visit, seen: seen, from: seat, by: person)
        }
    }

    /// Reads every wire at one stop.
    func readAll(at notch: Int, in visit: Visit) async throws {
        try await database.write { tx in
            for wire in version.wires(for: evaluation.school) {
                try tx.read(wire, as: notch, in: visit, of: version, at: evaluation.school, from: .specialist)
            }
        }
    }

    func record(_ visit: Visit) async throws -> VisitRecord {
        try await database.read { tx in
            try tx.record(of: tx.visit(visit.id, seenBy: helen).visit, from: shelf)
        }
    }

    func share(_ visit: Visit, from seat: VisitSeat = .specialist) async throws {
        try await database.write { tx in
            let record = try tx.record(of: tx.visit(visit.id, seenBy: helen).visit, from: shelf)
            try tx.share(record, from: seat, by: helen)
        }
    }

    /// A baseline that has been shared.
    @discardableResult
    func baseline(at notch: Int = 5) async throws -> Visit {
        let visit = try await plan()
        try await readAll(at: notch, in: visit)
        try await write("Teachers read aloud every day", .strengths, in: visit)
        try await write("Say what pupils should know by when", .improvements, in: visit)
        try await share(visit)
        return visit
    }

    func seat(of person: Person, in visit: Visit) async throws -> VisitSeat? {
        try await database.read { tx in
            do { return try tx.visit(visit.id, seenBy: person).seat } catch Problem.notFound { return nil }
        }
    }
}

/// A test asked for something that the sample does not have.
struct Missing: Error { let what: String }

extension Transaction {
    fileprivate func publishedElements(by lead: Person) throws -> Framework.Version {
        guard let source = try ReadyFrameworks().framework("english-and-mathematics") else {
            throw Missing(what: "framework")
        }
        let draft = try keepDraft(source, in: lead.trust.id, by: lead.author)
        try publish(draft.id, by: lead.author)
        return try version(draft.id, trust: lead.trust.id)
    }

    fileprivate func opened(
        _ version: Framework.Version,
        to schools: [School],
        by lead: Person,
        seenBy head: Person
    ) throws -> Evaluation {
        let dates = try Cycle.Dates(
            opensOn: Day(year: 2026, month: 9, day: 1),
            submitBy: Day(year: 2027, month: 6, day: 30),
            validateBy: Day(year: 2027, month: 7, day: 10),
            decideBy: Day(year: 2027, month: 7, day: 18)
        )
        let invited = schools.map { Cycle.Invited($0.id, .improvement) }
        let plan = CyclePlan(title: "Year 2026", purpose: .full, dates: dates, schools: invited)
        _ = try open(version, as: plan, by: lead)
        guard let evaluation = try evaluations(seenBy: head).first else { throw Missing(what: "evaluation") }
        return evaluation
    }
}
