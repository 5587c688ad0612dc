import Accounts
import Database
import Evaluations
import Rehearsal
import Schools
import Testing

@testable import Improvement

@Suite("The way to a journey")
struct WaysTests {
    private func ways(_ trail: Trail, _ person: Person) async throws -> [SchoolWay] {
        try await trail.database.read { tx in try tx.journeyWays(of: trail.schools[0].id, for: person) }
    }

    private func own(_ trail: Trail, _ person: Person) async throws -> [String] {
        try await trail.database.read { tx in try tx.ownRoute(of: person) }.map(\.name)
    }

    @Test("is on a school’s page for whoever may read the journey, and nobody else", arguments: Engine.available)
    func schoolPage(engine: Engine) async throws {
        let trail = try await Trail.open(engine)
        let journey = SchoolWay("Journey", "/evaluations/\(trail.evaluation.id)/journey")
        for person in [trail.helen, trail.lead, trail.head, trail.contributor, trail.governor, trail.trustee] {
            #expect(try await ways(trail, person) == [journey])
        }
        for person in [trail.omar, trail.stranger] { #expect(try await ways(trail, person).isEmpty) }
    }

    @Test("is shown at home to the school’s own people and its specialist", arguments: Engine.available)
    func home(engine: Engine) async throws {
        let trail = try await Trail.open(engine)
        for person in [trail.helen, trail.head, trail.contributor, trail.governor] {
            #expect(try await own(trail, person) == ["Rushey Holt Primary"])
        }
        for person in [trail.omar, trail.lead, trail.trustee] { #expect(try await own(trail, person).isEmpty) }
        #expect(try await own(trail, trail.stranger) == ["Hartlow High"])
    }

    @Test("stays on the evaluation after the move to the award, and leaves home then", arguments: Engine.available)
    func afterTheMove(engine: Engine) async throws {
        let trail = try await Trail.open(engine)
        let evaluation = trail.evaluation
        let onRoute = try await trail.database.read { tx in try tx.routeSoFar(evaluation.id) }
        #expect(onRoute == RouteSoFar(evaluation: evaluation.id, isOnRoute: true))
        _ = try await trail.database.write { tx in
            try tx.decide(.init(.award, because: "Every element is met."), for: evaluation, by: trail.lead)
            return try tx.writeImpact("More pupils read.", of: evaluation, seen: 0, by: trail.head)
        }
        let moved = try await trail.database.read { tx in try tx.routeSoFar(evaluation.id) }
        let written = RouteSoFar(
            evaluation: evaluation.id,
            isOnRoute: false,
            impact: "More pupils read.",
            revision: 1,
            writtenBy: trail.head.name
        )
        #expect(moved == written)
        #expect(try await own(trail, trail.head).isEmpty)
        #expect(try await ways(trail, trail.head).count == 1)
    }

    @Test("is not there for a school that never was on the route", arguments: Engine.available)
    func never(engine: Engine) async throws {
        let trail = try await Trail.open(engine)
        try await trail.database.write { tx in try tx.run("UPDATE cycle_schools SET pathway = 'award'") }
        #expect(try await trail.database.read { tx in try tx.routeSoFar(trail.evaluation.id) } == nil)
        #expect(try await ways(trail, trail.lead).isEmpty)
        #expect(try await own(trail, trail.head).isEmpty)
    }
}
