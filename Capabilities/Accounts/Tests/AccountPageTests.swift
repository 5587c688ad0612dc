import Database
import Foundation
import Rehearsal
import Schools
import Testing

@testable import Accounts

@Suite("One’s own page")
struct AccountPageTests {
    @Test("shows who one is")
    func shows() async throws {
        let staffroom = try await Staffroom.open()
        let ruth = try await staffroom.add("Ruth Adeyemi", RoleHeld(.headteacher, at: staffroom.primary))
        let page = try await staffroom.visitor(ruth).get("/account")
        #expect(page.text.contains("ruth@alder.example"))
        #expect(page.text.contains("Headteacher, Thistledown Primary"))
    }

    @Test("changes the password, asks for the old one, and signs out everywhere else")
    func change() async throws {
        let staffroom = try await Staffroom.open()
        let elsewhere = try await staffroom.visitor(staffroom.administrator)
        let here = try await staffroom.visitor(staffroom.administrator)
        let wrong: KeyValuePairs = ["old": "not the one", "new": "ten wires and a bead"]
        let refused = try await here.post("/account/password", wrong)
        #expect(refused.status == 422)
        #expect(refused.text.contains("This is not the password you have now."))
        let right: KeyValuePairs = ["old": Staffroom.password, "new": "ten wires and a bead"]
        let changed = try await here.post("/account/password", right)
        #expect(changed.leadsTo == "/account?changed=1")
        #expect(try await here.get("/account?changed=1").text.contains("Your password was changed."))
        #expect(try await elsewhere.get("/account").status == 401)
        #expect(try await staffroom.history().first == "Ines Okafor: Changed the own password.")
        let stranger = try await staffroom.visitor()
        let old: KeyValuePairs = ["email": "ines@alder.example", "password": Staffroom.password]
        let new: KeyValuePairs = ["email": "ines@alder.example", "password": "ten wires and a bead"]
        #expect(try await stranger.post("/sign-in", old).status == 422)
        #expect(try await stranger.post("/sign-in", new).status == 303)
    }

    @Test("takes no weak password, and not the same again")
    func weak() async throws {
        let staffroom = try await Staffroom.open()
        let visitor = try await staffroom.visitor(staffroom.administrator)
        for new in ["", "short", "password123", "ines@alder.example", Staffroom.password] {
            let form: KeyValuePairs = ["old": Staffroom.password, "new": new]
            #expect(try await visitor.post("/account/password", form).status == 422)
        }
    }

    @Test("is held back after guesses at the old password")
    func guesses() async throws {
        let staffroom = try await Staffroom.open()
        let visitor = try await staffroom.visitor(staffroom.administrator)
        let wrong: KeyValuePairs = ["old": "not the one", "new": "ten wires and a bead"]
        for _ in 0..<4 { #expect(try await visitor.post("/account/password", wrong).status == 422) }
        #expect(try await visitor.post("/account/password", wrong).status == 429)
    }

    @Test("the page about accessibility is there for everybody")
    func accessibility() async throws {
        let staffroom = try await Staffroom.open()
        #expect(try await staffroom.visitor().get("/accessibility").status == 200)
        let page = try await staffroom.visitor(staffroom.administrator).get("/accessibility")
        #expect(page.text.contains("Ines Okafor"))
    }
}
