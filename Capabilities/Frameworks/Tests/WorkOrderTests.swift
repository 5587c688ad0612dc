import Accounts
import Database
import Rehearsal
import Schools
import Testing

@testable import Frameworks

@Suite("The order to work through")
struct WorkOrderTests {
    @Test("is recommended apart from the order of the page, and shown to schools", arguments: Engine.available)
    func recommended(_ engine: Engine) async throws {
        let studio = try await Studio.open(on: engine)
        let priya = try await studio.visitor(studio.priya)
        let draft = try await studio.draft()
        let path = "/frameworks/\(draft.id)/draft/order"
        #expect(try await priya.get(path).text.contains("No order is recommended."))
        _ = try await priya.post(path, ["same": "yes"])
        let ids = draft.tops.map(\.id)
        #expect(try await studio.version(draft.id).workOrder.map(\.id) == ids)
        _ = try await priya.post(path, ["area": "\(ids[2])", "to": "up"])
        let kept = try await studio.version(draft.id)
        #expect(kept.workOrder.map(\.id) == [ids[0], ids[2], ids[1]] + ids[3...] && kept.tops.map(\.id) == ids)
        #expect(try await priya.post(path, ["area": "\(ids[0])", "to": "up"]).status == 409)
        #expect(try await priya.post(path, ["area": "\(ids[0])"]).status == 400)
        #expect(try await priya.get("/frameworks/\(draft.id)").text.contains("Best worked through in this order"))
        let next = try await studio.database.write { tx in
            try tx.keepDraft(kept, in: studio.trust.id, by: studio.priya.author)
        }
        #expect(next.workOrder.map(\.title) == kept.workOrder.map(\.title))
        let step = try #require(try await studio.trail(draft.id).steps.first)
        _ = try await priya.post("/frameworks/\(draft.id)/draft/steps/\(step.id)/undoing")
        #expect(try await studio.version(draft.id).workOrder.map(\.id) == ids)
        _ = try await priya.post(path, ["none": "yes"])
        #expect(try await studio.version(draft.id) == draft)
        #expect(try await studio.visitor(studio.head).post(path, ["none": "yes"]).status == 403)
    }
}
