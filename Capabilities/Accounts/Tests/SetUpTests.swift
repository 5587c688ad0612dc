import Database
import Rehearsal
import Schools
import Testing
import Web

@testable import Accounts

@Suite("Setting up")
struct SetUpTests {
    @Test("makes the trust and an administrator who can sign in", arguments: Engine.available)
    func setUp(engine: Engine) async throws {
        let staffroom = try await Staffroom.open(on: engine)
        #expect(staffroom.administrator.roles == [RoleHeld(.trustAdministrator)])
        #expect(staffroom.trust.name == "Alder Valley Learning Trust")
        #expect(try await staffroom.signIn("ines@alder.example") != nil)
        #expect(try await staffroom.history().contains("Ines Okafor: Founded Alder Valley Learning Trust."))
    }

    @Test("is refused once there is a trust", arguments: Engine.available)
    func refused(engine: Engine) async throws {
        let staffroom = try await Staffroom.open(on: engine)
        let again = SetUp(trust: "Other", name: "B", email: .of("b@c.example"), password: "")
        let hash = try PasswordHash.quick("x")
        await #expect(throws: SetUp.Refusal.alreadyDone) {
            try await staffroom.database.write { tx in try tx.setUp(again, password: hash) }
        }
    }

    @Test("takes the administrator’s name from the address when the command gives none")
    func command() throws {
        let form = SetUpForm(
            trust: " Ravensworth Trust ",
            email: "ines.okafor@r.example",
            password: "nine wires and a bead"
        )
        let setUp = try form.checked().get()
        #expect(setUp.name == "Ines Okafor")
        #expect(setUp.trust == "Ravensworth Trust")
        let wrong = SetUpForm(trust: "", email: "ines", password: "short").checked()
        #expect(wrong.faults == ["trust", "email", "password"])
    }

    @Test("has a code without look-alikes, taken in any case and without its dash")
    func code() {
        let code = SetUpCode()
        #expect(code.text.wholeMatch(of: /[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}/) != nil)
        #expect(code.matches(code.text))
        #expect(code.matches(" \(code.text.lowercased().replacing("-", with: "")) "))
        #expect(!code.matches(SetUpCode().text))
        #expect(!code.matches(""))
        #expect(!code.matches(String(code.text.dropLast())))
    }
}
