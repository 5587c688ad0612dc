import Database
import Rehearsal
import Schools
import Testing

@testable import Accounts

@Suite("The set-up page")
struct SetUpPageTests {

    private func firstVisit() async throws -> (Visitor, SetUpCode, StoppedClock) {
        let clock = Staffroom.morning
        let database = try await Engine.sqlite.fresh([.schools, AccountsSchema.schema], clock: { clock.now })
        let code = SetUpCode()
        return (try Site.accounts(database, clock: clock, code: code).visitor(), code, clock)
    }

    private func filled(_ code: String) -> KeyValuePairs<String, String> {
        [
            "code": code, "trust": "Ravensworth <Trust>", "name": "Ines Okafor", "email": "ines@r.example",
            "password": "nine wires and a bead",
        ]
    }

    @Test("makes the trust and signs its administrator in, once")
    func setUp() async throws {
        let (visitor, code, _) = try await firstVisit()
        #expect(try await visitor.get("/set-up").html.contains("name=\"code\""))
        #expect(try await visitor.post("/set-up", filled(code.text)).leadsTo == "/")
        #expect(try await visitor.get("/").html.contains("Ravensworth <Trust>") == false)
        #expect(try await visitor.get("/").html.contains("Ravensworth &lt;Trust&gt;"))
        #expect(try await visitor.get("/set-up").leadsTo == "/sign-in")
        #expect(try await visitor.post("/set-up", filled(code.text)).status == 409)
    }

    @Test("refuses without the code, and keeps what was typed but not the password")
    func wrongCode() async throws {
        let (visitor, _, _) = try await firstVisit()
        let page = try await visitor.post("/set-up", filled("AAAA-AAAA"))
        #expect(page.status == 422)
        #expect(page.html.contains("value=\"Ravensworth &lt;Trust&gt;\""))
        #expect(page.html.contains("value=\"ines@r.example\""))
        #expect(!page.html.contains("nine wires"))
    }

    @Test("takes ten wrong codes in five minutes, then not even the right one")
    func guesses() async throws {
        let (visitor, code, clock) = try await firstVisit()
        for _ in 0..<10 { _ = try await visitor.post("/set-up", filled("AAAA-AAAA")) }
        let page = try await visitor.post("/set-up", filled(code.text))
        #expect(page.text.contains("Try again in five minutes."))
        clock.go(seconds: 300)
        #expect(try await visitor.post("/set-up", filled(code.text)).status == 303)
    }

    @Test("says what is wrong beside each field")
    func faults() async throws {
        let (visitor, code, _) = try await firstVisit()
        let page = try await visitor.post("/set-up", ["code": code.text, "email": "x", "password": "password123"])
        #expect(page.status == 422)
        for id in ["f-trust-error", "f-name-error", "f-email-error", "f-password-error"] {
            #expect(page.html.contains("id=\"\(id)\""))
        }
    }
}
