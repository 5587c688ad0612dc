import Frameworks
import Rehearsal
import Schools
import Testing

@testable import Landscape

@Suite("Beads piled up")
struct PileTests {
    /// What the brute reading says of one wire: stops of schools that show a bead there.
    private func notches(_ map: HeatMap, _ wire: Int) -> [(school: Int, notch: Int)] {
        map.schools.indices.compactMap { school in map[school, wire].notch.map { (school, $0) } }
    }

    @Test("hold every bead of the map once, counted at its own level", arguments: [3, 11, 29] as [UInt64])
    func whole(seed: UInt64) async throws {
        let valley = try await Valley.open()
        let told = RandomCycle(valley.version.wires, seed: seed, schools: 30)
        try await told.write(to: valley)
        let map = try await valley.map(of: told.cycle)
        for (wire, area) in map.wires.enumerated() {
            let scale = try #require(area.scale)
            let pile = try #require(Pile(map, wire: wire))
            let beads = notches(map, wire)
            #expect(Set(pile.beads.map(\.school)) == Set(beads.map(\.school)) && pile.beads.count == beads.count)
            for bead in pile.beads {
                #expect(map[bead.school, wire] == .judged(notch: bead.notch, isValidated: bead.isValidated))
            }
            for (place, count) in pile.counts.enumerated() {
                let own = ((place * scale.stops + 1)...((place + 1) * scale.stops))
                #expect(count == beads.count { own.contains($0.notch) })
            }
            for notch in scale.notches {
                let here = pile.beads.filter { $0.notch == notch }
                #expect(here.map(\.height) == Array(here.indices.map { $0 - here.startIndex }))
                #expect(here.map(\.school) == here.map(\.school).sorted())
            }
            #expect(pile.notJudged == map.schools.indices.count { map[$0, wire] == .notJudged })
        }
    }

    @Test("have the middle half between the stops that a quarter and three quarters of the beads reach")
    func middle() async throws {
        let valley = try await Valley.open()
        let told = RandomCycle(valley.version.wires, seed: 5, schools: 24)
        try await told.write(to: valley)
        let map = try await valley.map(of: told.cycle)
        for wire in map.wires.indices {
            let pile = try #require(Pile(map, wire: wire))
            let stops = notches(map, wire).map(\.notch)
            guard stops.count >= 4 else {
                #expect(pile.middleHalf == nil)
                continue
            }
            let half = try #require(pile.middleHalf)
            let reached = { (notch: Int) in Double(stops.count { $0 <= notch }) / Double(stops.count) }
            #expect(reached(half.lowerBound) >= 0.25 && reached(half.lowerBound - 1) < 0.25)
            #expect(reached(half.upperBound) >= 0.75 && reached(half.upperBound - 1) < 0.75)
        }
    }

    @Test("lay those picked out lowest at their stop")
    func picked() async throws {
        let valley = try await Valley.open()
        let told = RandomCycle(valley.version.wires, seed: 2, schools: 30)
        try await told.write(to: valley)
        let map = try await valley.map(of: told.cycle)
        let last = map.schools.count - 1
        for wire in map.wires.indices {
            let pile = try #require(Pile(map, wire: wire, picked: [last]))
            if let bead = pile.bead(of: last) { #expect(bead.height == 0) }
        }
    }
}
