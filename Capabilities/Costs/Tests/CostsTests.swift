import Accounts
import Database
import Rehearsal
import Schools
import Testing
import Web

@testable import Costs

@Suite("The ledger of external marks")
struct CostsTests {
    @Test("takes the same mark for twenty schools at once, and reads it A to Z", arguments: Engine.available)
    func twenty(engine: Engine) async throws {
        let purse = try await Purse.open(engine, schools: 20)
        try await purse.add(at: Array(0..<20))
        try await purse.add(Purse.terms(Purse.arts), at: Array(0..<20))
        let marks = try await purse.marks()
        #expect(marks.count == 40 && marks.map(\.schoolName) == marks.map(\.schoolName).sorted())
        #expect(Spending(on: marks, from: Purse.day, months: 12).fees == Money(pence: 4_000_000))
        let queries = try await purse.database.counting {
            _ = try await purse.database.read { tx in try tx.ledger(of: purse.trust.id) }
        }
        #expect(queries == 4)
    }

    @Test("keeps every word and every penny of a mark", arguments: Engine.available)
    func keeps(engine: Engine) async throws {
        let purse = try await Purse.open(engine)
        var terms = Purse.terms(Purse.arts)
        (terms.endsOn, terms.note) = (Day(year: 2029, month: 8, day: 31), "Contract with “Makers”; ask Marcus.")
        try await purse.add(terms)
        #expect(try await purse.marks().map(\.terms) == [terms])
        terms.fee = Money(pence: 95_005)
        let changed = terms
        try await purse.database.write { tx in
            try tx.change(tx.externalMarks(of: purse.trust.id)[0], to: changed, by: purse.lead)
        }
        #expect(try await purse.marks().map(\.terms) == [terms])
        let figures = CostFigures(staffDay: Money(pence: 25_000), markDays: StaffDays(tenths: 35))
        try await purse.database.write { tx in try tx.keep(figures, by: purse.administrator) }
        #expect(try await purse.database.read { tx in try tx.costFigures(of: purse.trust.id) } == figures)
        try await purse.database.write { tx in try tx.keep(CostFigures.none, by: purse.administrator) }
        #expect(try await purse.database.read { tx in try tx.costFigures(of: purse.trust.id) } == .none)
    }

    @Test(
        "notes what was added, changed and removed, and keeps the row of what was removed",
        arguments: Engine.available
    )
    func history(engine: Engine) async throws {
        let purse = try await Purse.open(engine)
        let mark = try await purse.add()[0]
        try await purse.database.write { tx in
            try tx.change(mark, to: mark.terms, by: purse.lead)
            try tx.change(mark, to: Purse.terms(pounds: 1_200), by: purse.lead)
        }
        try await purse.database.write { tx in
            try tx.remove(tx.externalMark(mark.id, of: purse.trust.id), by: purse.lead)
        }
        #expect(try await purse.marks().isEmpty)
        let told = "Reading mark, Read Well Foundation, £1,200 every year from 1 September 2026, with 2.5 days of staff"
        let history = try await purse.history()
        #expect(history.first == "Priya Nair: Removed an external mark at Kestrel Bank Primary: \(told).")
        #expect(
            history[1].hasSuffix("; now \(told).") && history.count { $0.contains("Changed an external mark") } == 1
        )
        let rows = try await purse.database.read { tx in try tx.rows("SELECT removed_on FROM external_marks") }
        #expect(try rows.map { try $0["removed_on"] as Day? } == [Purse.day])
        try await purse.add()
        #expect(try await purse.marks().count == 1)
    }

    @Test("refuses a mark that a school has already, also in other capital letters, and then adds it nowhere")
    func twice() async throws {
        let purse = try await Purse.open()
        try await purse.add(at: [1])
        let shouted = Purse.terms(ExternalMark.Kind(name: "READING mark", provider: "Read Well Foundation"))
        await #expect(throws: ExternalMark.Refusal.there(["Thistledown Primary"])) {
            try await purse.add(shouted, at: [0, 1, 2])
        }
        #expect(try await purse.marks().count == 1)
        let other = try await purse.add(Purse.terms(Purse.arts), at: [1])[0]
        await #expect(throws: ExternalMark.Refusal.there(["Thistledown Primary"])) {
            try await purse.database.write { tx in try tx.change(other, to: Purse.terms(), by: purse.lead) }
        }
    }

    @Test("refuses no school, and a school that is not the trust's")
    func schools() async throws {
        let purse = try await Purse.open()
        await #expect(throws: ExternalMark.Refusal.noSchool) { try await purse.add(at: []) }
        await #expect(throws: ExternalMark.Refusal.unknownSchool) {
            try await purse.database.write { tx in _ = try tx.add(Purse.terms(), at: [ID()], by: purse.lead) }
        }
    }

    @Test("is changed by trust leads and administrators alone")
    func managers() async throws {
        let purse = try await Purse.open()
        let mark = try await purse.add()[0]
        for person in [purse.trustee, purse.head] {
            await #expect(throws: Problem.self) {
                try await purse.database.write { tx in
                    _ = try tx.add(Purse.terms(), at: [purse.schools[1].id], by: person)
                }
            }
            await #expect(throws: Problem.self) {
                try await purse.database.write { tx in try tx.change(mark, to: Purse.terms(pounds: 1), by: person) }
            }
            await #expect(throws: Problem.self) {
                try await purse.database.write { tx in try tx.remove(mark, by: person) }
            }
            await #expect(throws: Problem.self) {
                try await purse.database.write { tx in try tx.keep(CostFigures(staffDay: .zero), by: person) }
            }
        }
        #expect(try await purse.marks() == [mark])
    }
}
