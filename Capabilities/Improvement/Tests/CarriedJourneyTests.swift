import Accounts
import Database
import Evaluations
import Frameworks
import Rehearsal
import Schools
import Testing

@testable import Improvement

@Suite("A journey that went on in another version")
struct CarriedJourneyTests {
    @Test("shows what was seen earlier on the wires that took their place", arguments: Engine.available)
    func mapped(engine: Engine) async throws {
        let trail = try await Trail.open(engine)
        let visit = try await trail.plan()
        let (english, mathematics) = (trail.wires[0], trail.wires[1])
        try await trail.database.write { tx in
            for (wire, notch) in [(english, 6), (mathematics, 11)] {
                try tx.read(
                    wire,
                    as: notch,
                    in: visit,
                    of: trail.version,
                    at: trail.evaluation.school,
                    from: .specialist
                )
            }
        }
        for wire in trail.version.wires(for: trail.evaluation.school) where !trail.wires.contains(wire) {
            try await trail.database.write { tx in
                try tx.read(wire, as: 5, in: visit, of: trail.version, at: trail.evaluation.school, from: .specialist)
            }
        }
        try await trail.write("Calm rooms", .strengths, in: visit)
        try await trail.write("Number facts", .improvements, in: visit)
        try await trail.share(visit)
        let new = try await trail.swapped(english, mathematics)
        for person in [trail.governor, trail.helen] {
            let journey = try await trail.journey(person)
            #expect(journey.version.id == new.id)
            let wires = journey.wires.prefix(2).map(\.id)
            #expect(wires.map { journey.start[$0] } == [11, 6])
            #expect(journey.now.count == journey.wires.count)
        }
    }

    @Test("asks as many questions of one earlier visit as of three")
    func queries() async throws {
        var counts: Set<Int> = []
        for visits in [1, 3] {
            let trail = try await Trail.open()
            for _ in 0..<visits { _ = try await trail.plan() }
            _ = try await trail.swapped(trail.wires[0], trail.wires[1])
            counts.insert(try await trail.database.counting { _ = try await trail.journey(trail.helen) })
        }
        #expect(counts.count == 1)
    }
}

extension Trail {
    /// Closes the cycle and opens the next one on a version in which two wires took each other's place.
    func swapped(_ one: Area, _ other: Area) async throws -> Framework.Version {
        try await database.write { [self] tx in
            let draft = try tx.keepDraft(version, in: trust.id, by: lead.author)
            try tx.publish(draft.id, by: lead.author)
            let new = try tx.version(draft.id, trust: trust.id)
            let pairs = zip(version.areas.map(\.id), new.areas.map(\.id))
            var targets = Dictionary(uniqueKeysWithValues: pairs)
            (targets[one.id], targets[other.id]) = (targets[other.id], targets[one.id])
            try tx.map(version, to: new, targets, by: lead)
            try tx.close(tx.cycle(evaluation.cycle.id, seenBy: lead), by: lead)
            let dates = try Cycle.Dates(
                opensOn: Day(year: 2027, month: 9, day: 1),
                submitBy: Day(year: 2028, month: 6, day: 30),
                validateBy: Day(year: 2028, month: 7, day: 10),
                decideBy: Day(year: 2028, month: 7, day: 18)
            )
            let invited = [Cycle.Invited(schools[0].id, .improvement)]
            _ = try tx.open(new, as: CyclePlan(title: "Next", purpose: .full, dates: dates, schools: invited), by: lead)
            return new
        }
    }
}
