import Database
import Rehearsal
import Testing

@testable import Schools

@Suite("A trust")
struct FoundTrustTests {
    @Test("is founded with letters for its marks, and that is its first history", arguments: Engine.available)
    func founded(engine: Engine) async throws {
        let (database, trust, _) = try await Founded.trust(on: engine)
        #expect(trust.code.letters == "AVLT")
        try await database.read { tx throws in
            #expect(try tx.trusts() == [trust])
            #expect(try tx.trust(trust.id) == trust)
            let history = try tx.history(of: trust.id)
            #expect(history.map(\.words) == ["Founded Alder Valley Learning Trust."])
            #expect(history.map(\.personName) == ["set-up"])
        }
    }

    @Test("takes other letters where its own are taken, and is refused letters that are", arguments: Engine.available)
    func letters(engine: Engine) async throws {
        let (database, first, _) = try await Founded.trust(on: engine)
        let second = try await database.write { try $0.foundTrust(named: first.name, by: "set-up") }
        #expect(second.code.letters == "AVLA")
        await #expect(throws: Trust.Refusal.codeTaken(first.code)) {
            try await database.write { try $0.foundTrust(named: "Third", code: first.code, by: "set-up") }
        }
    }

    @Test("needs a name of at most 200 characters, and a number of digits")
    func refusals() throws {
        let code = try #require(MarkCode("AV"))
        #expect(throws: Trust.Refusal.nameMissing) { try Trust.named(" \t", code: code) }
        #expect(throws: Trust.Refusal.nameTooLong) { try Trust.named(String(repeating: "é", count: 201), code: code) }
        #expect(throws: Trust.Refusal.uidNoNumber) { try Trust.named("A", uid: "TR51", code: code) }
        #expect(try Trust.named("  A  B ", uid: "5143", code: code).name == "A B")
    }

    @Test(
        "has letters from its name",
        arguments: [
            ("Alder Valley Learning Trust", "AVLT"), ("The Trust of the North", "TN"), ("Star", "STA"),
            ("Étoile Learning", "EL"), ("Ω", "WM"), ("St Mary's and St John's Federation", "SMSJ"),
        ]
    )
    func initials(name: String, letters: String) {
        #expect(MarkCode(initialsOf: name).letters == letters)
    }
}
