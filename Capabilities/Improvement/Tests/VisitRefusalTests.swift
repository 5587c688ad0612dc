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

@Suite("A visit is refused")
struct VisitRefusalTests {
    @Test("to a specialist who does not work with the school")
    func notAssigned() async throws {
        let trail = try await Trail.open()
        let plan = VisitPlan(heldOn: trail.clock.now.day, focus: "Reading")
        for person in [trail.omar, trail.lead, trail.head] {
            await #expect(throws: Visit.Refusal.notAssigned) {
                try await trail.database.write { tx in try tx.plan(plan, to: trail.evaluation, by: person) }
            }
        }
    }

    @Test("without a focus, and to be called off without a reason")
    func withoutWords() async throws {
        let trail = try await Trail.open()
        await #expect(throws: Visit.Refusal.focusMissing) { try await trail.plan(focus: "  ") }
        let visit = try await trail.plan()
        await #expect(throws: Visit.Refusal.reasonMissing) {
            try await trail.database.write { tx in try tx.callOff(visit, because: " ", by: trail.helen) }
        }
    }

    @Test("any change once it is shared or called off")
    func fixed() async throws {
        let trail = try await Trail.open()
        let shared = try await trail.record(trail.baseline()).visit
        let at = try #require(shared.sharedAt)
        await #expect(throws: Visit.Refusal.alreadyShared(at)) {
            try await trail.write("More", .strengths, in: shared, seen: 1)
        }
        await #expect(throws: Visit.Refusal.alreadyShared(at)) { try await trail.share(shared) }
        let other = try await trail.plan(in: 20)
        try await trail.database.write { tx in try tx.callOff(other, because: "Snow", by: trail.helen) }
        let off = try await trail.record(other).visit
        await #expect(throws: Visit.Refusal.calledOff) { try await trail.write("More", .feedback, in: off) }
        await #expect(throws: Visit.Refusal.calledOff) {
            try await trail.database.write { tx in try tx.sign(off, by: trail.head) }
        }
    }

    @Test("the head's name before it is shared, and a second time")
    func signing() async throws {
        let trail = try await Trail.open()
        let visit = try await trail.plan()
        await #expect(throws: Visit.Refusal.notSharedYet) {
            try await trail.database.write { tx in try tx.sign(visit, by: trail.head) }
        }
        let shared = try await trail.baselineAfter(visit)
        await #expect(throws: Problem.self) {
            try await trail.database.write { tx in try tx.sign(shared, by: trail.contributor) }
        }
        try await trail.database.write { tx in try tx.sign(shared, by: trail.head) }
        let signed = try await trail.record(visit).visit
        await #expect(throws: Visit.Refusal.alreadySigned(by: "Farida Aziz")) {
            try await trail.database.write { tx in try tx.sign(signed, by: trail.head) }
        }
    }

    @Test("a bead beside the scale, and one on an area that is not for the school")
    func beads() async throws {
        let trail = try await Trail.open()
        let visit = try await trail.plan()
        let school = trail.evaluation.school
        let wire = trail.wires[0]
        let other = try #require(trail.version.wires.first { !trail.version.applies($0, to: school) })
        await #expect(throws: Visit.Refusal.notOnScale) {
            try await trail.database.write { tx in
                try tx.read(wire, as: 99, in: visit, of: trail.version, at: school, from: .specialist)
            }
        }
        await #expect(throws: Visit.Refusal.notForThisSchool) {
            try await trail.database.write { tx in
                try tx.read(other, as: 1, in: visit, of: trail.version, at: school, from: .specialist)
            }
        }
    }

    @Test("a comment without words, before sharing, and from governors")
    func comments() async throws {
        let trail = try await Trail.open()
        let visit = try await trail.plan()
        await #expect(throws: Visit.Refusal.notSharedYet) {
            try await trail.database.write { tx in try tx.comment("Thanks", on: visit, from: .school, by: trail.head) }
        }
        let shared = try await trail.baselineAfter(visit)
        await #expect(throws: Visit.Refusal.commentMissing) {
            try await trail.database.write { tx in try tx.comment(" ", on: shared, from: .school, by: trail.head) }
        }
        await #expect(throws: Problem.self) {
            try await trail.database.write { tx in
                try tx.comment("Good", on: shared, from: .governor, by: trail.governor)
            }
        }
        try await trail.database.write { tx in try tx.comment("Fair", on: shared, from: .school, by: trail.head) }
        #expect(try await trail.record(shared).comments.map(\.words) == ["Fair"])
    }

    @Test("a specialist for a school where they work, twice, or without the role")
    func assigning() async throws {
        let trail = try await Trail.open()
        await #expect(throws: Assigned.Refusal.already("Helen Shaw")) {
            try await trail.database.write { tx in try tx.assign(trail.helen, to: trail.schools[0], by: trail.lead) }
        }
        await #expect(throws: Assigned.Refusal.notASpecialist("Farida Aziz")) {
            try await trail.database.write { tx in try tx.assign(trail.head, to: trail.schools[1], by: trail.lead) }
        }
        await #expect(throws: Problem.self) {
            try await trail.database.write { tx in try tx.assign(trail.omar, to: trail.schools[0], by: trail.helen) }
        }
    }
}
