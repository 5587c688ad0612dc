import Database
import Rehearsal
import Schools
import Testing

@testable import Accounts

@Suite("The people pages, at their limits,")
struct PeopleLimitsTests {
    @Test("never take the last administrator away")
    func last() async throws {
        let staffroom = try await Staffroom.open()
        let visitor = try await staffroom.visitor(staffroom.administrator)
        let path = "/people/\(staffroom.administrator.id)"
        let form: KeyValuePairs = ["name": "Ines Okafor", "email": "ines@alder.example", "role": "trust-lead"]
        let answer = try await visitor.post(path, form)
        #expect(answer.status == 409)
        #expect(answer.html.contains("Ines Okafor is the last trust administrator who can sign in."))
        #expect(try await visitor.post("\(path)/standing", ["standing": "disabled"]).status == 409)
    }

    @Test("let a headteacher look after contributors and governors of the own school only")
    func head() async throws {
        let staffroom = try await Staffroom.open()
        let ruth = try await staffroom.add("Ruth Adeyemi", RoleHeld(.headteacher, at: staffroom.primary))
        let own = try await staffroom.add("Owen Own", RoleHeld(.contributor, at: staffroom.primary))
        let far = try await staffroom.add("Fay Far", RoleHeld(.contributor, at: staffroom.secondary))
        let visitor = try await staffroom.visitor(ruth)
        let list = try await visitor.get("/people")
        #expect(list.html.contains("/people/\(own.id)") && !list.html.contains("/people/\(ruth.id)"))
        #expect(!list.text.contains("Fay Far") && !list.text.contains("Ines Okafor"))
        for person in [far, ruth, staffroom.administrator] {
            #expect(try await visitor.get("/people/\(person.id)").status == 404)
            #expect(try await visitor.post("/people/\(person.id)/invitation").status == 404)
            #expect(try await visitor.post("/people/\(person.id)/standing", ["standing": "disabled"]).status == 404)
        }
        let forged: KeyValuePairs = ["name": "Owen", "email": "owen@alder.example", "role": "trust-administrator"]
        #expect(try await visitor.post("/people/\(own.id)", forged).status == 422)
        #expect(try await staffroom.person(own).roles == own.roles)
        let new: KeyValuePairs = [
            "name": "Gov", "email": "gov@alder.example", "role": "governor \(staffroom.primary.id)",
        ]
        #expect(try await visitor.post("/people", new).status == 200)
    }
}
