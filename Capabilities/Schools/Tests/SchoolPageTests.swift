import Database
import Rehearsal
import Testing
import Web

@testable import Schools

@Suite("The pages of a school")
struct SchoolPageTests {
    private let typed: KeyValuePairs = [
        "name": " Kestrel  Bank ", "register": "urn", "number": "990002", "phase": "primary", "early-years": "yes",
        "post-16": "no", "low-age": "3", "high-age": "11", "pupils": "208", "kind": "Academy", "town": "Alderbridge",
        "postcode": "ZZ1 2AB", "authority": "Westmere",
    ]

    @Test("add one by hand with everything that was typed")
    func add() async throws {
        let room = try await Schoolroom()
        let visitor = room.visitor(.administrator)
        #expect(try await visitor.get("/schools/new").text.contains("Only the name is needed."))
        let answer = try await visitor.post("/schools", typed)
        #expect(answer.status == 303)
        let page = try await visitor.get(#require(answer.leadsTo))
        #expect(page.text.contains("Kestrel Bank was added."))
        #expect(page.text.contains("Phase Primary An administrator; the register does not overrule it"))
        #expect(page.text.contains("Number URN 990002 Ages 3 to 11 Type Academy Pupils 208 Town Alderbridge"))
        #expect(try await room.history().first == "Added Kestrel Bank.")
    }

    @Test("add one with a name alone, and say what is not known")
    func nameAlone() async throws {
        let room = try await Schoolroom()
        let visitor = room.visitor(.administrator)
        let answer = try await visitor.post("/schools", ["name": "Kestrel Bank"])
        let page = try await visitor.get(#require(answer.leadsTo))
        #expect(page.text.contains("Phase, early years and post-16 are not known."))
        #expect(page.text.contains("Phase Not known Nobody yet"))
        #expect(page.text.contains("An import from the register leaves this school alone."))
    }

    @Test(
        "refuse what makes no sense beside its field, and lose nothing typed",
        arguments: [
            (["name": "  "], "Type the school’s name."), (["number": "99000x"], "A URN has six digits."),
            (["register": ""], "Choose the register that this number is from."),
            (["register": "northern-ireland"], "looks like 123-4567"), (["phase": "nearly"], "Choose a phase"),
            (["low-age": "four"], "The lowest age is a whole number such as 4."),
            (["low-age": "12"], "The highest age is below the lowest one."),
            (["high-age": ""], "The highest age is a whole number such as 11."),
            (["pupils": "-3"], "Type a whole number of pupils"),
            (["name": String(repeating: "é", count: 301)], "This is longer than 300 characters."),
            (["town": String(repeating: "x", count: 100_000)], "This is longer than 300 characters."),
        ] as [([String: String], String)]
    )
    func wrong(change: [String: String], words: String) async throws {
        let room = try await Schoolroom()
        let fields = typed.map { (name: $0.key, value: change[$0.key] ?? $0.value) }
        let page = try await room.visitor(.administrator).send(fields, to: "/schools")
        #expect(page.status == 422)
        #expect(page.text.contains("One thing to put right"))
        #expect(page.text.contains(words))
        #expect(page.html.contains("value=\"ZZ1 2AB\""))
        #expect(try await room.schools().isEmpty)
    }

    @Test("show a hostile name as it was typed, and nothing of it acts")
    func hostile() async throws {
        let room = try await Schoolroom()
        let name = "<script>alert(1)</script> “O’Neill” & 'Söhne' 😀 مدرسة \u{202E}gnp"
        let visitor = room.visitor(.administrator)
        let answer = try await visitor.post("/schools", ["name": name + "\u{0}\u{7}"])
        let page = try await visitor.get(#require(answer.leadsTo))
        #expect(!page.html.contains("<script"))
        #expect(page.html.contains("&lt;script&gt;alert(1)&lt;/script&gt; “O’Neill” &amp; &#39;Söhne&#39; 😀 مدرسة"))
        #expect(try await room.schools().map(\.name) == [name])
        let hub = try await visitor.post("/hubs", ["name": name])
        #expect(hub.status == 303)
        #expect(try await !visitor.get("/hubs").html.contains("<script"))
    }

    @Test("refuse the number of another school with 409 and say whose it is")
    func taken() async throws {
        let room = try await Schoolroom()
        try await room.add("Thistledown") { $0.number = RegisterNumber(.urn, "990002") }
        let page = try await room.visitor(.administrator).post("/schools", typed)
        #expect(page.status == 409)
        #expect(page.text.contains("Thistledown has the number URN 990002 already."))
        #expect(page.html.contains("value=\"Kestrel Bank\""))
    }

    @Test("change a school, and keep what the form does not ask about")
    func change() async throws {
        let room = try await Schoolroom()
        let school = try await room.add("Kestrel Bank") { draft in
            draft.facts.place = GridReference(easting: 402_100, northing: 512_300)
        }
        let visitor = room.visitor(.administrator)
        let form = try await visitor.get("/schools/\(school.id)/edit")
        #expect(form.html.contains("value=\"Kestrel Bank\""))
        let seen = try #require(form.hidden("seen"))
        let answer = try await visitor.post(
            "/schools/\(school.id)",
            ["name": "Kestrel Bank", "phase": "special", "seen": seen]
        )
        #expect(answer.leadsTo == "/schools/\(school.id)?said=changed")
        let kept = try #require(try await room.schools().first)
        #expect(kept.phaseKnown == .byHand(.special))
        #expect(kept.facts.place == school.facts.place)
        #expect(try await room.history().first == "Changed Kestrel Bank: phase: Special (was not known).")
    }

    @Test("keep both when two change one school at the same time")
    func clash() async throws {
        let room = try await Schoolroom()
        let school = try await room.add("Kestrel Bank")
        let (first, second) = (room.visitor(.administrator), room.visitor(.administrator))
        let seen = try #require(try await second.get("/schools/\(school.id)/edit").hidden("seen"))
        let path = "/schools/\(school.id)"
        _ = try await first.post(path, ["name": "Kestrel Bank", "town": "Oxmere", "seen": seen])
        let page = try await second.post(path, ["name": "Kestrel Bank", "town": "Alderbridge", "seen": seen])
        #expect(page.status == 409)
        #expect(page.text.contains("Somebody else changed this school while you were typing."))
        #expect(page.text.contains("Town: Oxmere"))
        #expect(page.html.contains("value=\"Alderbridge\""))
        let again = try #require(page.hidden("seen"))
        let saved = try await second.post(path, ["name": "Kestrel Bank", "town": "Alderbridge", "seen": again])
        #expect(saved.status == 303)
        #expect(try await room.schools().first?.facts.town == "Alderbridge")
    }

    @Test("close a school on a day that has passed, and open it again")
    func closing() async throws {
        let room = try await Schoolroom()
        let school = try await room.add("Kestrel Bank")
        let visitor = room.visitor(.administrator)
        let path = "/schools/\(school.id)"
        for (day, words) in [("next year", "Type the day as year, month and day"), ("2999-01-01", "still to come")] {
            let page = try await visitor.post(path + "/closure", ["closed-on": day])
            #expect(page.status == 422)
            #expect(page.text.contains(words))
        }
        #expect(try await visitor.post(path + "/closure", ["closed-on": "2024-08-31"]).status == 303)
        #expect(try await visitor.get(path).text.contains("Closed on 31 August 2024."))
        #expect(try await visitor.post(path + "/opening").status == 303)
        #expect(try await room.schools().first?.isOpen == true)
        let history = try await room.history()
        #expect(history[1] == "Changed Kestrel Bank: standing: closed on 31 August 2024 (was open).")
    }

    @Test("are shown to who may see the school, and changed by administrators alone")
    func rights() async throws {
        let room = try await Schoolroom()
        let own = try await room.add("Kestrel Bank")
        let other = try await room.add("Thistledown")
        let head = room.visitor(.head(of: own.id))
        #expect(try await head.get("/schools/\(own.id)").status == 200)
        #expect(try await head.get("/schools/\(other.id)").status == 404)
        #expect(try await head.post("/schools/\(other.id)", ["name": "X"]).status == 404)
        #expect(try await head.get("/hubs").status == 403)
        for who in [Schoolroom.Who.trustee, .head(of: own.id)] {
            let visitor = room.visitor(who)
            for path in ["/schools/new", "/schools/\(own.id)/edit", "/imports/new", "/hubs/\(own.id)"] {
                #expect(try await visitor.get(path).status == 403, "\(path)")
            }
            let posts = ["", "/\(own.id)", "/\(own.id)/closure", "/\(own.id)/opening"].map { "/schools\($0)" }
            for path in posts + ["/hubs", "/imports"] {
                #expect(try await visitor.post(path, ["name": "X"]).status == 403, "\(path)")
            }
        }
        #expect(try await room.visitor(nil).get("/schools").status == 401)
        #expect(try await room.visitor(.administrator).get("/schools/\(ID<School>())").status == 404)
        #expect(try await room.visitor(.administrator).get("/schools/nonsense").status == 404)
    }
}

extension Visitor {
    /// Sends fields that are not written in the test, as a form with parts.
    fileprivate func send(_ fields: [(name: String, value: String)], to path: String) async throws -> Seen {
        let parts = fields.map {
            "--b\r\nContent-Disposition: form-data; name=\"\($0.name)\"\r\n\r\n\($0.value)\r\n"
        }
        return try await send(path, Array((parts.joined() + "--b--\r\n").utf8), boundary: "b")
    }
}
