import Accounts
import Database
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@testable import Support

@Suite("The pages of support")
struct SupportPageTests {
    @Test("show a lead each ask with the school that could help, why, and a way to introduce them")
    func lead() async throws {
        let circle = try await Circle.open()
        try await circle.offer()
        let ask = try await circle.ask()
        let lead = try await circle.visitor(circle.lead)
        let page = try await lead.get("/support")
        #expect(
            page.text.contains("Suggested pairings You decide. Nobody is contacted until you choose to.")
        )
        #expect(
            page.text.contains(
                "Both primary, of a similar size (201 and 287 pupils), 4 miles apart, free for one school."
            )
        )
        #expect(page.text.contains("Validated at Strong standard, lower middle, September 2026"))
        let offer = try #require(try await circle.book(circle.lead).offers.first).id
        #expect(page.html.contains("/support/asks/\(ask)?offer=\(offer)#propose"))
        let form = try await lead.get("/support/asks/\(ask)?offer=\(offer)")
        #expect(form.html.contains("value=\"\(offer)\" checked"))
        let made = try await lead.post(
            "/support/asks/\(ask)/links",
            ["offer": offer.text, "words": "You are neighbours."]
        )
        let link = try #require(made.leadsTo)
        #expect(try await lead.get(link).text.contains("You are neighbours."))
        #expect(try await lead.get("/support").text.contains("No school waits for a partner."))
    }

    @Test("lead two heads through a link by plain forms")
    func heads() async throws {
        let circle = try await Circle.open()
        let id = try await circle.proposed()
        let (helping, asking) = (try await circle.visitor(circle.heads[0]), try await circle.visitor(circle.heads[1]))
        let path = "/support/links/\(id)"
        #expect(try await asking.get("/support").text.contains("One proposal waits for your answer."))
        #expect(try await asking.get(path).text.contains("Agree for Thistledown Primary"))
        #expect(try await asking.post("\(path)/agreement").leadsTo == path)
        #expect(try await helping.post("\(path)/agreement").leadsTo == path)
        #expect(try await helping.post("\(path)/start", ["day": "soon"]).status == 422)
        #expect(try await helping.post("\(path)/start", ["day": circle.clock.now.day.iso]).leadsTo == path)
        #expect(try await helping.post("\(path)/log", ["entry": " "]).status == 422)
        #expect(try await helping.post("\(path)/log", ["entry": "We rang <everybody>."]).leadsTo == path)
        #expect(try await asking.get(path).text.contains("We rang <everybody>. Anwen Hughes, Millbeck Row Primary"))
        #expect(try await asking.post("\(path)/refusal", ["why": "x"]).status == 409)
        #expect(try await asking.post("\(path)/end", ["outcome": ""]).status == 422)
        #expect(try await asking.post("\(path)/end", ["outcome": "Attendance is up."]).leadsTo == path)
        let page = try await asking.get(path).text
        #expect(
            page.contains("What came of it") && page.contains("Attendance is up.") && !page.contains("Add to the log")
        )
    }

    @Test("keep what was typed where a form is wrong or the rules refuse")
    func forms() async throws {
        let circle = try await Circle.open()
        let (head, expert) = (try await circle.visitor(circle.heads[1]), try await circle.visitor(circle.heads[0]))
        let area = try circle.area().id
        let (own, other) = (SchoolArea(circle.schools[1].id, area).text, SchoolArea(circle.schools[0].id, area).text)
        let empty = try await head.post("/support/asks", ["area": own, "wants": " ", "theme": "staffing"])
        #expect(
            empty.status == 422 && empty.html.contains("value=\"staffing\"")
                && empty.text.contains("Say what would help.")
        )
        let foreign = try await head.post("/support/asks", ["area": other, "wants": "Anything"])
        #expect(foreign.status == 409 && foreign.text.contains("Anything"))
        let day = circle.clock.now.day
        for (capacity, until) in [("0", day.iso), ("21", day.iso), ("2", day.adding(days: -1).iso), ("2", "")] {
            let offered = try await expert.post(
                "/support/offers",
                ["area": other, "gives": "A visit", "capacity": capacity, "until": until]
            )
            #expect(offered.status == 422 && offered.text.contains("A visit"))
        }
        let taken = try await expert.post(
            "/support/offers",
            ["area": other, "gives": "A visit", "capacity": "2", "until": day.iso]
        )
        #expect(taken.leadsTo == "/support")
        let twice = try await expert.post(
            "/support/offers",
            ["area": other, "gives": "A visit", "capacity": "2", "until": day.iso]
        )
        #expect(twice.status == 409)
    }

    @Test("are for trust leads, heads and contributors; governors, trustees and validators find none")
    func roles() async throws {
        let circle = try await Circle.open()
        for person in [circle.governor, circle.trustee, circle.nia] {
            let visitor = try await circle.visitor(person)
            for path in ["/support", "/support/levels", "/support/asks/new", "/support/offers/new"] {
                #expect(try await visitor.get(path).status == 404)
            }
        }
        let contributor = try await circle.visitor(circle.samira)
        #expect(try await contributor.get("/support").status == 200)
        #expect(try await contributor.get("/support/asks/new").status == 403)
        #expect(try await contributor.get("/support/offers/new").status == 403)
        #expect(try await contributor.get("/support/levels").status == 404)
        let ask = try await circle.ask()
        #expect(try await contributor.get("/support/asks/\(ask)").status == 200)
        #expect(try await circle.visitor(circle.heads[2]).get("/support/asks/\(ask)").status == 404)
    }

    @Test("name the exact level of a validation to trust leads and the school itself, and to nobody else")
    func levels() async throws {
        let circle = try await Circle.open()
        try await circle.offer()
        try await circle.ask()
        for person in [circle.heads[1], circle.heads[2], circle.samira] {
            let page = try await circle.visitor(person).get("/support").text
            #expect(page.contains("Validated at the level the trust asks for") && !page.contains("Strong standard"))
        }
    }

    @Test("let a lead choose the level, and end an offer with a reason the school reads")
    func leadChooses() async throws {
        let circle = try await Circle.open()
        let lead = try await circle.visitor(circle.lead)
        let page = try await lead.get("/support/levels")
        #expect(page.text.contains("Not met or Met: nobody stands further than others, so nobody offers here."))
        let key = try #require(try circle.area().scale).key
        let fields: KeyValuePairs = ["version": circle.version.id.text, "scale": key, "level": "3"]
        #expect(try await lead.post("/support/levels", fields).leadsTo == "/support/levels")
        let wrong: KeyValuePairs = ["version": circle.version.id.text, "scale": key, "level": "9"]
        #expect(try await lead.post("/support/levels", wrong).status == 409)
        let offer = try await circle.offer(area: "inclusion")
        #expect(try await lead.post("/support/offers/\(offer)/end", ["why": ""]).status == 422)
        let head = try await circle.visitor(circle.heads[0])
        #expect(try await head.post("/support/offers/\(offer)/end", ["why": "x"]).status == 404)
        #expect(try await lead.post("/support/offers/\(offer)/withdrawal").status == 403)
        #expect(try await lead.post("/support/offers/\(offer)/end", ["why": "So."]).leadsTo == "/support")
    }

    @Test("ask as many questions for many asks, offers and links as for none", arguments: Engine.available)
    func queries(engine: Engine) async throws {
        let circle = try await Circle.open(engine)
        let lead = try await circle.visitor(circle.lead)
        _ = try await lead.get("/support")
        let few = try await circle.database.counting { _ = try await lead.get("/support") }
        _ = try await circle.begun()
        try await circle.ask(at: 2)
        try await circle.ask(area: "inclusion")
        try await circle.ask(area: "achievement")
        let many = try await circle.database.counting { _ = try await lead.get("/support") }
        #expect(few == many && many <= 13)
    }

    @Test("ask as many questions for a long log as for a short one", arguments: Engine.available)
    func linkQueries(engine: Engine) async throws {
        let circle = try await Circle.open(engine)
        let id = try await circle.begun()
        let lead = try await circle.visitor(circle.lead)
        let path = "/support/links/\(id)"
        _ = try await lead.get(path)
        let few = try await circle.database.counting { _ = try await lead.get(path) }
        for number in 0..<9 {
            try await circle.act(id, circle.lead) { tx, link, lead in try tx.log("\(number)", on: link, by: lead) }
        }
        let many = try await circle.database.counting { _ = try await lead.get(path) }
        #expect(few == many && many <= 10)
    }
}
