import Accounts
import Database
import Evaluations
import Frameworks
import Rehearsal
import Schools
import Testing

@testable import Landscape

@Suite("What beads are laid against")
struct BesideTests {
    @Test(
        "is another cycle, a day, or whose word it is, as a plain reading of all that happened",
        arguments: Engine.available
    )
    func asRead(engine: Engine) async throws {
        for seed in 4...5 as ClosedRange<UInt64> {
            let valley = try await Valley.open(engine)
            let told = RandomCycle(valley.version.wires, seed: seed, schools: 20)
            try await told.write(to: valley)
            let earlier = try #require(try await valley.choices().cycles.first { $0.id == told.other })
            let day = Valley.today.adding(days: -2)
            for against in [Against.cycle(earlier), .day(day), .own] {
                let map = try await valley.beside(against, of: told.cycle).map
                #expect(map.schools.count == 20)
                for (place, school) in map.schools.enumerated() {
                    let known = try #require(told.schools.first { $0.name == school.name })
                    for (number, wire) in map.wires.enumerated() {
                        let wanted =
                            switch against {
                            case .day: told.sentCell(known, number, wire)
                            case .own: told.cell(known, number, wire, showsDrafts: true, .own)
                            default: told.cell(known, number, wire, showsDrafts: false, isHere: false)
                            }
                        #expect(map[place, number] == wanted, "seed \(seed), \(against), \(school.name), \(wire.title)")
                    }
                }
            }
        }
    }

    @Test("is nothing before anything was sent", arguments: Engine.available)
    func early(engine: Engine) async throws {
        let valley = try await Valley.open(engine)
        let told = RandomCycle(valley.version.wires, seed: 6, schools: 8)
        try await told.write(to: valley)
        #expect(try await valley.beside(.day(Valley.today.adding(days: -30)), of: told.cycle).map.isBlank)
    }

    @Test("is another hub, whose schools are its own", arguments: Engine.available)
    func hub(engine: Engine) async throws {
        let valley = try await Valley.open(engine)
        let schools = [try await valley.addSchool("Ash Primary"), try await valley.addSchool("Beck Primary")]
        let cycle = ID<Cycle>()
        _ = try await valley.openCycle(id: cycle, for: schools)
        let hub = ID<Hub>()
        try await valley.run(
            "INSERT INTO hubs (id, trust_id, name) VALUES (\(hub), \(valley.trust.id), 'Valley hub')",
            "INSERT INTO hub_schools (hub_id, school_id) VALUES (\(hub), \(schools[1].id))"
        )
        let beside = try await valley.beside(.hub(hub, name: "Valley hub"), of: cycle)
        #expect(beside.map.schools.map(\.name) == ["Beck Primary"] && beside.words == "in Valley hub")
    }

    @Test("follows areas into another version, and says what cannot be compared", arguments: Engine.available)
    func versions(engine: Engine) async throws {
        let valley = try await Valley.open(engine)
        let school = try await valley.addSchool("Ash Primary")
        let (first, second) = (ID<Cycle>(), ID<Cycle>())
        let old = valley.version
        let evaluation = try await valley.openCycle(
            "Summer 2026",
            id: first,
            opensOn: Valley.today.adding(days: -200),
            for: [school]
        )[0]
        let sent = ID<Submission>()
        try await valley.run(Deeds.submission(sent, of: evaluation, in: first))
        for wire in old.wires { try await valley.run(Deeds.sent(sent, wire, notch: 2)) }
        let new = SampleVersion.next(after: old)
        try await valley.database.write { [trust = valley.trust] tx in try tx.put(new, trust: trust.id) }
        _ = try await valley.openCycle("Autumn 2026", id: second, on: new, for: [school])
        let earlier = try #require(try await valley.choices().cycles.first { $0.id == first })
        let beside = try await valley.beside(.cycle(earlier), of: second, new)
        let notches = Dictionary(uniqueKeysWithValues: zip(new.wires.map(\.key), new.wires.indices)).mapValues {
            beside.map[0, $0].notch
        }
        #expect(notches["inclusion"] == 2 && notches["safeguarding"] == 2 && notches["english"] == 2)
        #expect(notches["attendance"] == .some(nil) && notches["wellbeing"] == .some(nil))
        #expect(
            beside.gaps == [
                "Attendance is judged on other levels in version 2.0, so earlier beads are not shown.",
                "Wellbeing is new in version 2.0, so no earlier bead stands there.",
            ]
        )
    }
}

extension Valley {
    func choices() async throws -> LandscapeChoices {
        try await database.read { [trust] tx in try tx.landscapeChoices(of: trust.id) }
    }

    /// What a trust lead sees beside a cycle.
    func beside(
        _ against: Against,
        of cycle: ID<Cycle>,
        _ version: Framework.Version? = nil
    ) async throws -> Beside {
        let lead = try await add("Priya Nair", .trustLead)
        return try await database.read { [trust, standard = self.version] tx in
            let choices = try tx.landscapeChoices(of: trust.id)
            guard let chosen = choices.cycles.first(where: { $0.id == cycle }) else {
                throw MissingSample(name: "cycle")
            }
            let version = version ?? standard
            let choice = LandscapeChoice(cycle: chosen, against: against)
            let map = try tx.heatMap(of: chosen, version, .none, showsDrafts: true)
            return try tx.beside(map, choice, against, version, for: lead, from: FrameworkShelf())
        }
    }
}

extension SampleVersion {
    /// The same framework a version later: one area on other levels, one new, the rest as they were.
    static func next(after old: Framework.Version) -> Framework.Version {
        let fresh = make("School Standard", number: "2.0")
        let areas = fresh.areas.map { area in
            var area = area
            if area.key == "attendance" {
                area = Area(
                    key: "attendance",
                    title: "Attendance",
                    scale: stages,
                    descriptors: stages.levels.map { _ in Descriptor(looksLike: "", statements: []) }
                )
            }
            return area
        }
        let wellbeing = Area(
            key: "wellbeing",
            title: "Wellbeing",
            scale: fivePoint,
            descriptors: fivePoint.levels.map { _ in Descriptor(looksLike: "", statements: []) }
        )
        return Framework.Version(
            framework: old.framework,
            key: old.key,
            number: "2.0",
            stage: .published,
            title: old.title,
            purpose: "For tests.",
            promise: "that is tested",
            about: "",
            words: TierWords(),
            areas: areas + [wellbeing],
            rule: AwardRule(standard: ["five-point": 3, "met": 2, "stages": 4], areas: [:])
        )
    }
}
