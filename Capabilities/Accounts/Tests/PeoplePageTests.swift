import Database
import Rehearsal
import Schools
import Testing

@testable import Accounts

@Suite("The people pages")
struct PeoplePageTests {
    @Test("list everybody A to Z with roles, school and last sign-in")
    func list() async throws {
        let staffroom = try await Staffroom.open()
        _ = try await staffroom.add("Ruth Adeyemi", RoleHeld(.headteacher, at: staffroom.primary))
        _ = try await staffroom.add("Aled Whitlock", RoleHeld(.trustee))
        _ = try await staffroom.signIn("ruth@alder.example")
        let page = try await staffroom.visitor(staffroom.administrator).get("/people")
        #expect(page.status == 200)
        let table = page.text.firstRange(of: "Last signed in").map { page.text[$0.upperBound...] } ?? ""
        let places = ["Aled Whitlock", "Ines Okafor", "Ruth Adeyemi"].compactMap {
            table.firstRange(of: $0)?.lowerBound
        }
        #expect(places.count == 3 && places == places.sorted())
        #expect(page.text.contains("Three people. Two have not signed in yet."))
        #expect(page.text.contains("Headteacher, Thistledown Primary ruth@alder.example Today, 9:00 am"))
    }

    @Test("ask the same few queries for three people and for sixty")
    func queries() async throws {
        let staffroom = try await Staffroom.open()
        let visitor = try await staffroom.visitor(staffroom.administrator)
        let few = try await staffroom.database.counting { _ = try await visitor.get("/people") }
        for number in 0..<57 {
            _ = try await staffroom.add("Person\(number) Name", RoleHeld(.governor, at: staffroom.primary))
        }
        let many = try await staffroom.database.counting { _ = try await visitor.get("/people") }
        #expect(few == 4)
        #expect(many == few)
    }

    @Test("are closed to everybody who looks after nobody")
    func closed() async throws {
        let staffroom = try await Staffroom.open()
        let others = [
            try await staffroom.add("Tara Lead", RoleHeld(.trustLead)),
            try await staffroom.add("Vic Validator", RoleHeld(.validator)),
            try await staffroom.add("Con Tributor", RoleHeld(.contributor, at: staffroom.primary)),
            try await staffroom.add("Gov Ernor", RoleHeld(.governor, at: staffroom.primary)),
        ]
        for person in others {
            let visitor = try await staffroom.visitor(person)
            for path in ["/people", "/people/new", "/people/\(staffroom.administrator.id)"] {
                #expect(try await visitor.get(path).status == 403)
            }
            #expect(try await visitor.post("/people", ["name": "X"]).status == 403)
        }
        #expect(try await staffroom.visitor().get("/people").status == 401)
    }

    @Test("add a person, show the link once, and the link lets them choose a password")
    func add() async throws {
        let staffroom = try await Staffroom.open()
        let visitor = try await staffroom.visitor(staffroom.administrator)
        let form: KeyValuePairs = [
            "name": "Sam “O’Neill” 😀", "email": "Sam@alder.example", "post": "Head of school", "role": "validator",
            "role": "headteacher \(staffroom.secondary.id)",
        ]
        let page = try await visitor.post("/people", form)
        #expect(page.status == 200)
        let path = try #require(page.html.firstMatch(of: #/http://localhost(/invitations/[\w-]{43})"/#)?.1)
        let sam = try await staffroom.visitor()
        let welcome = try await sam.get(String(path))
        #expect(
            welcome.text.contains("Alder Valley Learning Trust invites you as validator and headteacher of Hartlow")
        )
        #expect(try await sam.post(String(path), ["name": "Sam", "password": "short"]).status == 422)
        let chosen: KeyValuePairs = ["name": "Sam O’Neill", "password": "a password of Sam’s"]
        #expect(try await sam.post(String(path), chosen).leadsTo == "/")
        #expect(try await sam.get("/").text.contains("Hello Sam O’Neill"))
        #expect(try await sam.get(String(path)).status == 410)
        #expect(try await sam.post(String(path), chosen).status == 410)
    }

    @Test("refuse an address that somebody has, and lose nothing typed")
    func taken() async throws {
        let staffroom = try await Staffroom.open()
        let visitor = try await staffroom.visitor(staffroom.administrator)
        let form: KeyValuePairs = ["name": "Twin", "email": "INES@alder.example", "role": "trustee"]
        let page = try await visitor.post("/people", form)
        #expect(page.status == 422)
        #expect(page.text.contains("Somebody has this e-mail address already."))
        #expect(page.html.contains("value=\"Twin\""))
        #expect(page.html.contains("value=\"trustee\" checked"))
    }

    @Test("change roles, disable and enable")
    func change() async throws {
        let staffroom = try await Staffroom.open()
        let ruth = try await staffroom.add("Ruth Adeyemi", RoleHeld(.trustLead))
        let visitor = try await staffroom.visitor(staffroom.administrator)
        let path = "/people/\(ruth.id)"
        #expect(try await visitor.get(path).html.contains("value=\"trust-lead\" checked"))
        let form: KeyValuePairs = ["name": "Ruth Khan", "email": "ruth@alder.example", "role": "trustee"]
        #expect(try await visitor.post(path, form).leadsTo == "/people")
        #expect(try await staffroom.person(ruth).roles == [RoleHeld(.trustee)])
        #expect(try await visitor.post("\(path)/standing", ["standing": "disabled"]).leadsTo == path)
        #expect(try await visitor.get(path).text.contains("Disabled. They cannot sign in"))
        #expect(try await visitor.post("\(path)/invitation").status == 409)
        #expect(try await visitor.post("\(path)/standing", ["standing": "open"]).leadsTo == path)
        #expect(try await visitor.post("\(path)/invitation").html.contains("/invitations/"))
        #expect(try await visitor.post(path, ["name": "", "email": "x"]).status == 422)
    }

    @Test("find nobody under an id that is none, or of another trust")
    func strangers() async throws {
        let staffroom = try await Staffroom.open()
        let visitor = try await staffroom.visitor(staffroom.administrator)
        let stranger = try await staffroom.database.write { tx in
            let other = try tx.foundTrust(named: "Other Trust", by: "set-up")
            let details = PersonDetails(name: "Stranger", email: .of("s@other.example"), roles: [RoleHeld(.trustee)])
            return try tx.add(details, to: other, by: Author(id: nil, name: "set-up", trust: other.id))
        }
        for id in ["nonsense", ID<Person>().text, stranger.id.text] {
            #expect(try await visitor.get("/people/\(id)").status == 404)
        }
        #expect(try await !visitor.get("/people").text.contains("Stranger"))
    }
}
