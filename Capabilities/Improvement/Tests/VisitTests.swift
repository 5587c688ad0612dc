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

@Suite("A visit")
struct VisitTests {
    @Test("is the baseline first, then counts on", arguments: Engine.available)
    func counts(engine: Engine) async throws {
        let trail = try await Trail.open(engine)
        let baseline = try await trail.baseline()
        let first = try await trail.plan(in: 30)
        #expect([baseline.title, first.title] == ["Baseline", "Visit 1"])
        try await trail.database.write { tx in try tx.callOff(first, because: "The specialist is ill.", by: trail.helen)
        }
        let again = try await trail.plan(in: 40)
        #expect(again.title == "Visit 1")
        let all = try await trail.database.read { tx in try tx.visits(of: trail.evaluation.id) }
        #expect(all.map(\.id) == [baseline.id, again.id])
    }

    @Test("is seen by each as far as it is theirs", arguments: Engine.available)
    func seats(engine: Engine) async throws {
        let trail = try await Trail.open(engine)
        let visit = try await trail.plan()
        let people = [
            trail.helen, trail.omar, trail.lead, trail.head, trail.contributor, trail.governor, trail.trustee,
            trail.stranger,
        ]
        var seats: [VisitSeat?] = []
        for person in people { seats.append(try await trail.seat(of: person, in: visit)) }
        #expect(seats == [.specialist, nil, .lead, .school, .school, nil, nil, nil])
        try await trail.readAll(at: 3, in: visit)
        try await trail.write("Calm classrooms", .strengths, in: visit)
        try await trail.write("Plan for number", .improvements, in: visit)
        try await trail.share(visit)
        seats = []
        for person in people { seats.append(try await trail.seat(of: person, in: visit)) }
        #expect(seats == [.specialist, nil, .lead, .school, .school, .governor, .governor, nil])
    }

    @Test("keeps both texts when two change one field", arguments: Engine.available)
    func keepsBoth(engine: Engine) async throws {
        let trail = try await Trail.open(engine)
        let visit = try await trail.plan()
        #expect(try await trail.write("Calm rooms", .strengths, in: visit) == .kept(revision: 1))
        guard case .conflict(let theirs) = try await trail.write("Quiet rooms", .strengths, in: visit) else {
            Issue.record("No conflict")
            return
        }
        #expect(theirs.words == "Calm rooms")
        let stands = try await trail.write("Quiet rooms", .strengths, in: visit, seen: theirs.revision)
        #expect(stands == .kept(revision: 2))
    }

    @Test("lets the school answer the focus and write nothing else", arguments: Engine.available)
    func schoolWrites(engine: Engine) async throws {
        let trail = try await Trail.open(engine)
        let visit = try await trail.plan()
        #expect(
            try await trail.write("Also handwriting", .wish, in: visit, by: trail.contributor) == .kept(revision: 1)
        )
        await #expect(throws: Visit.Refusal.notAssigned) {
            try await trail.write("All is well", .strengths, in: visit, by: trail.head)
        }
        await #expect(throws: Visit.Refusal.notAssigned) {
            try await trail.write("We agree", .wish, in: visit, by: trail.helen)
        }
    }

    @Test("is shared only when there is something to read", arguments: Engine.available)
    func obstacles(engine: Engine) async throws {
        let trail = try await Trail.open(engine)
        let visit = try await trail.plan()
        let record = try await trail.record(visit)
        #expect(record.obstacles.count == 3)
        #expect(record.obstacles.first?.contains("The baseline has no bead yet for") == true)
        await #expect(throws: Visit.Refusal.incomplete(record.obstacles)) { try await trail.share(visit) }
        let baseline = try await trail.baselineAfter(visit)
        #expect(baseline.isShared)
    }

    @Test("becomes the school's actions by its targets", arguments: Engine.available)
    func targetsBecomeActions(engine: Engine) async throws {
        let trail = try await Trail.open(engine)
        let visit = try await trail.plan()
        let entry = ActionEntry(
            "Use one record for mathematics",
            owner: .init("Samira Khan", person: trail.contributor.id),
            dueOn: trail.clock.now.day.adding(days: 90),
            success: "Every pupil's gaps are known."
        )
        let target = VisitTarget(area: trail.wires[1].id, entry: entry)
        try await trail.database.write { tx in try tx.add(target, to: visit, from: .specialist) }
        #expect(try await trail.record(visit).targets.first?.action == nil)
        let shared = try await trail.baselineAfter(visit)
        let progress = try #require(try await trail.record(shared).targets.first?.action)
        #expect(progress.title == entry.title)
        try await trail.database.write { tx in
            let (action, evaluation) = try tx.action(progress.id, seenBy: trail.head)
            try tx.finish(action, impact: "Gaps are named in every class.", of: evaluation, by: trail.head)
        }
        #expect(try await trail.record(shared).targets.first?.action?.isDone == true)
    }
}

extension Trail {
    /// Fills a planned baseline in and shares it.
    func baselineAfter(_ visit: Visit) async throws -> Visit {
        try await readAll(at: 3, in: visit)
        try await write("Calm classrooms", .strengths, in: visit)
        try await write("Plan for number", .improvements, in: visit)
        try await share(visit)
        return try await record(visit).visit
    }
}
