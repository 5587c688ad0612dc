import Accounts
import Database
import Evaluations
import Frameworks
import Rehearsal
import Schools
import Testing

@testable import Landscape

@Suite("Movement")
struct MovementTests {
    @Test("puts every school in one place on every wire, by its beads then and now", arguments: [8, 9] as [UInt64])
    func whole(seed: UInt64) async throws {
        let valley = try await Valley.open()
        let told = RandomCycle(valley.version.wires, seed: seed, schools: 30)
        try await told.write(to: valley)
        let now = try await valley.map(of: told.cycle)
        let earlier = try #require(try await valley.choices().cycles.first { $0.id == told.other })
        let then = try await valley.beside(.cycle(earlier), of: told.cycle).map
        for (wire, movement) in zip(now.wires.indices, now.movements(since: then)) {
            for school in now.schools.indices {
                let (from, to) = (then[school, wire].notch, now[school, wire].notch)
                let isOnward = movement.onward.contains { $0.school == school && $0.from == from && $0.to == to }
                let isBack = movement.back.contains { $0.school == school && $0.from == from && $0.to == to }
                switch (from, to) {
                case (let from?, let to?): #expect(isOnward == (to > from) && isBack == (to < from))
                default: #expect(!isOnward && !isBack)
                }
            }
            let pairs = now.schools.indices.map { (then[$0, wire].notch, now[$0, wire].notch) }
            #expect(movement.still == pairs.count { $0.0 != nil && $0.0 == $0.1 })
            #expect(movement.begun.count == pairs.count { $0.0 == nil && $0.1 != nil })
            #expect(movement.gone == pairs.count { $0.0 != nil && $0.1 == nil })
        }
    }

    @Test("shows on the page where beads stood, who moved, and nothing sorted by it")
    func page() async throws {
        let valley = try await Valley.open()
        let told = RandomCycle(valley.version.wires, seed: 10, schools: 12)
        try await told.write(to: valley)
        let lead = try await valley.visitor(valley.add("Priya Nair", .trustLead))
        let seen = try await lead.get("/landscape/movement?cycle=\(told.cycle)")
        #expect(seen.status == 200 && seen.html.contains("class=\"cb ghost\"") && seen.html.contains("class=\"cm\""))
        #expect(seen.text.contains("Since they stood in Summer"))
        let earlier = try #require(try await valley.choices().cycles.first { $0.id == told.other })
        let then = try await valley.beside(.cycle(earlier), of: told.cycle).map
        let now = try await valley.map(of: told.cycle)
        for movement in now.movements(since: then) {
            for move in movement.onward + movement.back {
                #expect(seen.text.contains("\(now.schools[move.school].name) \(movement.words(move))"))
            }
        }
        for word in ["average", "total", "rank", "score", "overall", "aria-sort"] {
            #expect(!seen.html.lowercased().contains(word))
        }
        let day = try await lead.get("/landscape/movement?cycle=\(told.cycle)&against=day&day=2026-11-20")
        #expect(day.text.contains("Since they stood by 20 November 2026"))
        #expect(day.html.contains("<input type=\"date\" name=\"day\" value=\"2026-11-20\">"))
    }

    @Test("says so when a framework has its first cycle, and leads away before there is any")
    func first() async throws {
        let (valley, _) = try await Valley.withOneBead()
        let lead = try await valley.visitor(valley.add("Priya Nair", .trustLead))
        let seen = try await lead.get("/landscape/movement")
        #expect(seen.text.contains("Autumn 2026 is the first cycle of this framework."))
        let fresh = try await Valley.open()
        let other = try await fresh.visitor(fresh.add("Priya Nair", .trustLead))
        for path in ["movement", "cycles", "grounds", "compare"] {
            #expect(try await other.get("/landscape/\(path)").leadsTo == "/landscape")
        }
    }
}
