import Accounts
import Database
import Evaluations
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

import struct Improvement.Visit

@testable import Improvement

@Suite("A journey")
struct JourneyTests {
    @Test("shows each reader what is theirs", arguments: Engine.available)
    func readers(engine: Engine) async throws {
        let trail = try await Trail.open(engine)
        let baseline = try await trail.baseline()
        let planned = try await trail.plan(in: 60)
        try await trail.write("Not for anybody yet", .strengths, in: planned)
        for (person, seat, visits) in [
            (trail.helen, JourneySeat.specialist, 2), (trail.lead, .lead, 2), (trail.head, .school, 2),
            (trail.governor, .governor, 1), (trail.trustee, .governor, 1),
        ] {
            let journey = try await trail.journey(person)
            #expect(journey.seat == seat)
            #expect(journey.visits.count == visits)
            #expect(journey.visits.first?.visit.id == baseline.id)
            let hasDraft = journey.visits.contains { $0.strengths.contains("Not for anybody yet") }
            #expect(hasDraft == (seat == .specialist))
        }
        await #expect(throws: Problem.notFound) { try await trail.journey(trail.stranger) }
        await #expect(throws: Problem.notFound) { try await trail.journey(trail.omar) }
    }

    @Test("starts at the baseline and stands where a shared visit read last", arguments: Engine.available)
    func stands(engine: Engine) async throws {
        let trail = try await Trail.open(engine)
        try await trail.baseline(at: 5)
        let visit = try await trail.plan(in: 60)
        let wire = trail.wires[0]
        try await trail.database.write { tx in
            try tx.read(
                wire,
                as: 16,
                in: visit,
                of: trail.version,
                at: trail.evaluation.school,
                from: .specialist
            )
        }
        #expect(try await trail.journey(trail.head).now[wire.id] == 5)
        try await trail.write("More fluent reading", .strengths, in: visit)
        try await trail.write("Number facts", .improvements, in: visit)
        try await trail.share(visit)
        let journey = try await trail.journey(trail.governor)
        #expect(journey.start[wire.id] == 5)
        #expect(journey.now[wire.id] == 16)
        #expect(journey.isMet(wire))
        #expect(!journey.isMet(trail.wires[1]))
        #expect(JourneyLede(journey: journey).html.text.contains("One of ten elements is met in English, none in"))
    }

    @Test("has the eleventh element only at a secondary", arguments: Engine.available)
    func eleventh(engine: Engine) async throws {
        let trail = try await Trail.open(engine)
        let journey = try await trail.journey(trail.head)
        #expect(Set(journey.wires.map(\.top)).count == 10)
        let secondary = trail.version.wires(for: try await trail.secondary().school)
        #expect(Set(secondary.map(\.top)).count == 11)
    }

    @Test("keeps figures, and asks the same number of queries with more of them", arguments: Engine.available)
    func measures(engine: Engine) async throws {
        let trail = try await Trail.open(engine)
        try await trail.baseline()
        let few = try await trail.database.counting { try await trail.journey(trail.head) }
        for number in 1...5 {
            let measure = Measure(
                title: "Reading \(number)",
                kind: .share,
                before: .init(54, on: Day(year: 2026, month: 6, day: 30)),
                source: "Tests"
            )
            try await trail.database.write { tx in try tx.keep(measure, of: trail.evaluation, by: trail.head) }
        }
        let many = try await trail.database.counting { try await trail.journey(trail.head) }
        #expect(few == many)
        #expect(try await trail.journey(trail.head).measures.map(\.title).count == 5)
    }

    @Test("keeps both texts when two write the impact statement", arguments: Engine.available)
    func impact(engine: Engine) async throws {
        let trail = try await Trail.open(engine)
        let first = try await trail.database.write { tx in
            try tx.writeImpact("More pupils read.", of: trail.evaluation, seen: 0, by: trail.head)
        }
        #expect(first == .kept(revision: 1))
        let second = try await trail.database.write { tx in
            try tx.writeImpact("Pupils read more.", of: trail.evaluation, seen: 0, by: trail.helen)
        }
        guard case .conflict(let theirs) = second else {
            Issue.record("No conflict")
            return
        }
        #expect(theirs.words == "More pupils read.")
        await #expect(throws: Problem.self) {
            try await trail.database.write { tx in
                try tx.writeImpact("Well done.", of: trail.evaluation, seen: 1, by: trail.governor)
            }
        }
    }

    @Test("says what the school carries itself", arguments: Engine.available)
    func capacity(engine: Engine) async throws {
        let trail = try await Trail.open(engine)
        let day = Day(year: 2027, month: 1, day: 20)
        let looks = Handover(what: "Looks at pupils’ work", toWhom: "Samira Khan", plannedFor: day)
        let reviews = Handover(what: "Progress reviews", toWhom: "Farida Aziz", plannedFor: day.adding(days: 30))
        try await trail.database.write { tx in
            try tx.plan(looks, of: trail.evaluation, by: trail.helen)
            try tx.plan(reviews, of: trail.evaluation, by: trail.helen)
            try tx.handOver(looks.id, of: trail.evaluation, by: trail.helen)
        }
        let handovers = try await trail.journey(trail.governor).handovers
        #expect(
            handovers.words
                == "The school’s own leaders have taken on one of two things. Still with the specialist: Progress reviews."
        )
        await #expect(throws: Visit.Refusal.notAssigned) {
            try await trail.database.write { tx in try tx.handOver(reviews.id, of: trail.evaluation, by: trail.head) }
        }
        await #expect(throws: FormErrors.self) {
            try await trail.database.write { tx in
                let empty = Handover(what: " ", toWhom: "", plannedFor: day)
                try tx.plan(empty, of: trail.evaluation, by: trail.helen)
            }
        }
    }
}
