import Database
import Rehearsal
import Testing

@testable import Schools

@Suite("History")
struct HistoryTests {
    @Test("is told newest first, page by page, and only to its trust", arguments: Engine.available)
    func pages(engine: Engine) async throws {
        let (database, trust, author) = try await Founded.trust(on: engine)
        let other = try await database.write { try $0.foundTrust(named: "Other Trust", by: "set-up") }
        try await database.write { tx in
            for number in 1...5 { try tx.note(.changed, of: .trust, trust.id, "Deed \(number).", by: author) }
        }
        try await database.read { tx throws in
            let first = try tx.history(of: trust.id, atMost: 2)
            #expect(first.map(\.words) == ["Deed 5.", "Deed 4."])
            #expect(
                try tx.history(of: trust.id, before: first.last?.id, atMost: 2).map(\.words) == ["Deed 3.", "Deed 2."]
            )
            #expect(try tx.history(of: other.id).map(\.words) == ["Founded Other Trust."])
        }
    }

    @Test("is undone with the deed that fails", arguments: Engine.available)
    func undone(engine: Engine) async throws {
        let (database, trust, author) = try await Founded.trust(on: engine)
        await #expect(throws: Trust.Refusal.nameMissing) {
            try await database.write { tx in
                try tx.note(.changed, of: .trust, trust.id, "Never was.", by: author)
                throw Trust.Refusal.nameMissing
            }
        }
        #expect(try await database.read { try $0.history(of: trust.id) }.count == 1)
    }
}
