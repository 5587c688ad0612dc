import Database
import Rehearsal
import Testing

@testable import Schools

@Suite("The pages of hubs")
struct HubPageTests {
    @Test("add, rename, fill and remove a hub")
    func life() async throws {
        let room = try await Schoolroom()
        let visitor = room.visitor(.administrator)
        let one = try await room.add("Kestrel Bank")
        let two = try await room.add("Thistledown")
        #expect(try await visitor.get("/hubs").text.contains("No hubs yet."))
        let added = try await visitor.post("/hubs", ["name": "North", "school": one.id.text, "school": two.id.text])
        #expect(added.leadsTo == "/hubs?said=added")
        let list = try await visitor.get("/hubs?said=added")
        #expect(list.text.contains("The hub was added."))
        #expect(list.text.contains("North Kestrel Bank and Thistledown two schools Change North"))
        let hub = try #require(try await room.database.read { tx in try tx.hubs(of: room.trust.id) }.first)
        let page = try await visitor.get("/hubs/\(hub.id)")
        #expect(page.html.contains("value=\"\(one.id)\" checked"))
        let changed = try await visitor.post("/hubs/\(hub.id)", ["name": "South", "school": two.id.text])
        #expect(changed.status == 303)
        #expect(try await visitor.get("/schools/\(two.id)").text.contains("Hubs South"))
        #expect(try await visitor.get("/schools/\(one.id)").text.contains("In no hub."))
        #expect(try await visitor.post("/hubs/\(hub.id)/removal").leadsTo == "/hubs?said=removed")
        #expect(try await visitor.get("/hubs/\(hub.id)").status == 404)
        #expect(try await room.schools().count == 2)
    }

    @Test("refuse a hub without a name, with a name that is taken, or with a school of elsewhere, and keep the ticks")
    func refusals() async throws {
        let room = try await Schoolroom()
        let visitor = room.visitor(.administrator)
        let one = try await room.add("Kestrel Bank")
        let nameless = try await visitor.post("/hubs", ["name": " ", "school": one.id.text])
        #expect(nameless.status == 422)
        #expect(nameless.text.contains("Give the hub a name."))
        #expect(nameless.html.contains("value=\"\(one.id)\" checked"))
        _ = try await visitor.post("/hubs", ["name": "North"])
        let taken = try await visitor.post("/hubs", ["name": "north"])
        #expect(taken.status == 409)
        #expect(taken.text.contains("There is a hub “North” already."))
        for stranger in [ID<School>().text, "nonsense"] {
            let page = try await visitor.post("/hubs", ["name": "South", "school": stranger])
            #expect(page.status == 422)
            #expect(page.text.contains("One of the schools is not in this trust."))
        }
    }

    @Test("let people of the whole trust look, and not change")
    func rights() async throws {
        let room = try await Schoolroom()
        let page = try await room.visitor(.trustee).get("/hubs")
        #expect(page.status == 200)
        #expect(!page.html.contains("<form"))
    }
}
