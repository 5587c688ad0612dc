import Accounts
import Database
import Frameworks
import Rehearsal
import Schools
import Testing

@testable import Evaluations

@Suite("Beads of an earlier version")
struct BeadsBeforeTests {
    @Test("stand where carrying the work over leaves them", arguments: 0..<200)
    func bruteForce(seed: Int) {
        var chance = Chance(seed: UInt64(seed))
        let versions = RandomVersions(of: ID(), &chance)
        let notches = versions.places(&chance).compactMapValues(\.notch)
        let mapping = AreaMapping(from: versions.old, to: versions.new, chosen: versions.chosen)
        let wanted = versions.bruteForce(notches.mapValues { .at(notch: $0) }).compactMapValues(\.notch)
        #expect(mapping.carried(notches) == wanted)
    }

    @Test("follow every mapping on the way, and cost nothing in the same version", arguments: Engine.available)
    func steps(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let second = SampleVersion.make(of: stage.version.framework, number: "2.0")
        let third = SampleVersion.make(of: stage.version.framework, number: "3.0")
        let (inclusion, attendance) = (try stage.area("inclusion"), try stage.area("attendance"))
        try await stage.database.write { tx in
            for version in [second, third] { try tx.put(version, trust: stage.trust.id) }
            let to = try second.area("attendance").id
            try tx.map(stage.version, to: second, [inclusion: to], by: stage.lead)
        }
        let cycle = try await stage.next("Spring 2027", second)
        try await stage.database.write { tx in
            try tx.close(tx.cycle(cycle.id, seenBy: stage.lead), by: stage.lead)
            _ = try tx.open(third, as: Stage.plan("Summer 2027", [.init(stage.schools[0].id)]), by: stage.lead)
        }
        let notches = [inclusion: 9, attendance: 5]
        let trust = stage.trust.id
        let now = try await stage.database.read { tx in
            try tx.beads(notches, of: stage.evaluation, since: stage.version.id, in: third, trust: trust)
        }
        #expect(now == [try third.area("attendance").id: 9])
        let count = try await stage.database.counting {
            let same = try await stage.database.read { tx in
                try tx.beads(notches, of: stage.evaluation, since: third.id, in: third, trust: trust)
            }
            #expect(same == notches)
        }
        #expect(count == 0)
    }
}
