import Database
import Evaluations
import Frameworks
import Rehearsal
import Schools
import Testing

@testable import Landscape

@Suite("The heat map’s query")
struct HeatMapStoreTests {
    @Test("shows in every cell what a plain reading of all that happened shows", arguments: Engine.available)
    func asRead(engine: Engine) async throws {
        for seed in 1...3 as ClosedRange<UInt64> {
            let valley = try await Valley.open(engine)
            let told = RandomCycle(valley.version.wires, seed: seed, schools: 25)
            try await told.write(to: valley)
            for showsDrafts in [true, false] {
                let map = try await valley.map(of: told.cycle, showsDrafts: showsDrafts)
                #expect(map.schools.count == 25)
                for (place, school) in map.schools.enumerated() {
                    let known = try #require(told.schools.first { $0.name == school.name })
                    #expect(school.isWaiting == told.isWaiting(known))
                    for (number, wire) in map.wires.enumerated() {
                        let wanted = told.cell(known, number, wire, showsDrafts: showsDrafts)
                        #expect(map[place, number] == wanted, "seed \(seed), \(school.name), \(wire.title)")
                    }
                }
            }
        }
    }

    @Test("keeps the phase and the hub that were asked for", arguments: Engine.available)
    func narrowed(engine: Engine) async throws {
        let valley = try await Valley.open(engine)
        let schools = [
            try await valley.addSchool("Beck Primary"), try await valley.addSchool("Dell High", phase: .secondary),
            try await valley.addSchool("Ash Primary"),
        ]
        let cycle = ID<Cycle>()
        _ = try await valley.openCycle(id: cycle, for: schools)
        let hub = ID<Hub>()
        try await valley.run(
            "INSERT INTO hubs (id, trust_id, name) VALUES (\(hub), \(valley.trust.id), 'Valley hub')",
            "INSERT INTO hub_schools (hub_id, school_id) VALUES (\(hub), \(schools[0].id))",
            "INSERT INTO hub_schools (hub_id, school_id) VALUES (\(hub), \(schools[1].id))"
        )
        let names = { (narrowing: Narrowing) in
            try await valley.map(of: cycle, narrowing).schools.map(\.name)
        }
        #expect(try await names(.none) == ["Ash Primary", "Beck Primary", "Dell High"])
        #expect(try await names(Narrowing(phase: .primary, hub: nil)) == ["Ash Primary", "Beck Primary"])
        #expect(try await names(Narrowing(phase: nil, hub: hub)) == ["Beck Primary", "Dell High"])
        #expect(try await names(Narrowing(phase: .primary, hub: hub)) == ["Beck Primary"])
    }

    @Test("leaves aside a notch that is not on the scale", arguments: Engine.available)
    func offScale(engine: Engine) async throws {
        let valley = try await Valley.open(engine)
        let cycle = ID<Cycle>()
        let evaluation = try await valley.openCycle(id: cycle, for: [valley.addSchool("Ash Primary")])[0]
        try await valley.run(Deeds.judgement(evaluation, valley.version.wire("safeguarding"), notch: 7))
        #expect(try await valley.map(of: cycle)[0, 0] == .notJudged)
    }
}

extension Valley {
    func map(
        of cycle: ID<Cycle>,
        _ narrowing: Narrowing = .none,
        showsDrafts: Bool = true
    ) async throws -> HeatMap {
        try await database.read { [trust, version] tx in
            let choices = try tx.landscapeChoices(of: trust.id)
            guard let chosen = choices.cycles.first(where: { $0.id == cycle }) else {
                throw MissingSample(name: "cycle")
            }
            return try tx.heatMap(of: chosen, version, narrowing, showsDrafts: showsDrafts)
        }
    }
}
