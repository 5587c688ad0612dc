import Accounts
import Database
import Evaluations
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@testable import Landscape

@Suite("What judgements rest on")
struct GroundsTests {
    private let today = Valley.today

    private func grounds(_ isValidated: Bool, _ kinds: Int, _ newest: Day?) -> Grounds {
        Grounds(isValidated: isValidated, kinds: kinds, wanted: 2, newest: newest, today: today, months: 12)
    }

    @Test("is all three, some, or the school’s word alone")
    func depth() {
        #expect(grounds(true, 2, today.adding(days: -365)).depth == .all)
        #expect(grounds(true, 2, today.adding(days: -366)).depth == .some)
        #expect(grounds(true, 1, today).depth == .some)
        #expect(grounds(false, 0, nil).depth == Grounds.Depth.none)
        #expect(grounds(true, 0, nil).words == "Validated. No evidence.")
        #expect(
            grounds(false, 1, today.adding(days: -400)).words
                == "Not validated. One kind of evidence, two looked for; the newest of 19 October 2025, more than a year ago."
        )
    }

    @Test("counts kinds and the newest day of what was there when it was sent", arguments: Engine.available)
    func counted(engine: Engine) async throws {
        let valley = try await Valley.open(engine)
        let told = RandomCycle(valley.version.wires, seed: 15, schools: 15)
        try await told.write(to: valley)
        let written = try await valley.addEvidence(to: told.cycle, seed: 15)
        for showsDrafts in [true, false] {
            let (map, found) = try await valley.grounds(of: told.cycle, showsDrafts: showsDrafts)
            for (place, school) in map.schools.enumerated() {
                let known = try #require(told.schools.first { $0.name == school.name })
                let isSent = known.submissions.contains { $0.isHere && !$0.isWithdrawn }
                for (number, wire) in map.wires.enumerated() {
                    guard let one = found[place, number] else {
                        #expect(map[place, number].notch == nil)
                        continue
                    }
                    let behind = written.filter { piece in
                        piece.school == school.id && piece.area == wire.id
                            && (isSent ? piece.isBefore : showsDrafts && known.isHere && !piece.isRemoved)
                    }
                    #expect(one.kinds == Set(behind.map(\.kind)).count, "\(school.name), \(wire.title)")
                    #expect(one.newest == behind.map(\.day).max())
                    #expect(one.isValidated == !map[place, number].isOwn)
                }
            }
        }
    }

    @Test("shows on its page beside every judgement, in a sentence")
    func page() async throws {
        let valley = try await Valley.open()
        let told = RandomCycle(valley.version.wires, seed: 16, schools: 10)
        try await told.write(to: valley)
        _ = try await valley.addEvidence(to: told.cycle, seed: 16)
        let lead = try await valley.visitor(valley.add("Priya Nair", .trustLead))
        let seen = try await lead.get("/landscape/grounds?cycle=\(told.cycle)")
        let (map, found) = try await valley.grounds(of: told.cycle, showsDrafts: true)
        for school in map.schools.indices {
            for wire in map.wires.indices {
                if let one = found[school, wire] { #expect(seen.text.contains(one.words)) }
            }
        }
        #expect(seen.text.contains("What leaders can rely on"))
    }

    @Test("tells a trustee of no evidence behind a draft, and every other role nothing")
    func closed() async throws {
        let valley = try await Valley.open()
        let school = try await valley.addSchool("Ash Primary")
        let evaluation = try await valley.openCycle(for: [school])[0]
        let wire = try valley.version.wire("inclusion")
        try await valley.run(Deeds.judgement(evaluation, wire, notch: 11))
        let piece = ID<Evidence>()
        try await valley.run(
            Deeds.evidence(piece, at: school, kind: "data", on: Valley.today, addedAt: Valley.now),
            Deeds.link(piece, wire.id, in: evaluation)
        )
        for path in ["", "/movement", "/cycles", "/grounds", "/compare"] {
            for role in Role.allCases where !role.isAtSchool {
                let isOpen = [.trustLead, .trustee].contains(role)
                let seen = try await valley.visitor(valley.add("Somebody", role)).get("/landscape\(path)")
                #expect(seen.status == (isOpen ? 200 : 403), "\(role) \(path)")
                if role == .trustee {
                    #expect(!seen.html.contains("/evaluations/") && !seen.text.contains("Expected standard, upper"))
                    #expect(!seen.text.contains("kind of evidence"), "\(path)")
                }
            }
        }
    }
}

/// A piece of evidence as a test wrote it.
struct WrittenEvidence {
    let school: ID<School>
    let area: ID<Area>
    let kind: String
    let day: Day
    let isRemoved: Bool
    /// Whether it was there before anything was sent.
    let isBefore: Bool
}

extension Valley {
    /// Throws evidence at the schools of a cycle, and tells what it wrote.
    func addEvidence(to cycle: ID<Cycle>, seed: UInt64) async throws -> [WrittenEvidence] {
        var dice = Dice(seed: seed)
        let rows = try await database.read { tx in
            try tx.rows("SELECT school_id, evaluation_id FROM cycle_schools WHERE cycle_id = \(cycle)").map {
                (try $0["school_id"] as ID<School>, try $0["evaluation_id"] as ID<Evaluation>)
            }
        }
        let schools = try await database.read { [trust] tx in try tx.schools(of: trust.id) }
        var written: [WrittenEvidence] = []
        for (school, evaluation) in rows.sorted(by: { $0.0 < $1.0 }) {
            var pieces: [(ID<Evidence>, WrittenEvidence)] = []
            for _ in 0..<dice.number(0...8) {
                let isBefore = dice.isHeads
                let one = WrittenEvidence(
                    school: school,
                    area: dice.one(of: version.wires).id,
                    kind: dice.one(of: ["document", "data", "voice"]),
                    day: Valley.today.adding(days: -dice.number(0...900)),
                    isRemoved: dice.number(1...5) == 1,
                    isBefore: isBefore
                )
                let id = ID<Evidence>()
                guard let place = schools.first(where: { $0.id == school }) else { continue }
                try await run(
                    Deeds.evidence(
                        id,
                        at: place,
                        kind: one.kind,
                        on: one.day,
                        addedAt: Valley.now.adding(seconds: isBefore ? -9 * 86_400 : -3_600),
                        isRemoved: one.isRemoved
                    ),
                    Deeds.link(id, one.area, in: evaluation)
                )
                written.append(one)
                pieces.append((id, one))
            }
            try await freeze(pieces.filter(\.1.isBefore), into: evaluation)
        }
        return written
    }

    /// Puts evidence into everything that an evaluation has sent, as its frozen copies hold it.
    private func freeze(_ pieces: [(id: ID<Evidence>, written: WrittenEvidence)], into evaluation: ID<Evaluation>)
        async throws
    {
        let areas = version.wires.map { wire in
            let links = pieces.filter { $0.written.area == wire.id }.map {
                "{\"evidence\":\"\($0.id)\",\"statements\":[]}"
            }
            return "{\"id\":\"\(wire.id)\",\"evidence\":[\(links.joined(separator: ","))]}"
        }
        let evidence = pieces.map {
            "{\"id\":\"\($0.id)\",\"kind\":\"\($0.written.kind)\",\"datedOn\":\"\($0.written.day)\"}"
        }
        let body = "{\"areas\":[\(areas.joined(separator: ","))],\"evidence\":[\(evidence.joined(separator: ","))]}"
        try await run("UPDATE submissions SET body = \(body) WHERE evaluation_id = \(evaluation)")
    }

    func grounds(of cycle: ID<Cycle>, showsDrafts: Bool) async throws -> (HeatMap, GroundsMap) {
        let map = try await map(of: cycle, showsDrafts: showsDrafts)
        return try await database.read { [trust] tx in
            let choices = try tx.landscapeChoices(of: trust.id)
            guard let chosen = choices.cycles.first(where: { $0.id == cycle }) else {
                throw MissingSample(name: "cycle")
            }
            let choice = LandscapeChoice(cycle: chosen)
            return (map, try tx.grounds(of: map, choice, showsDrafts: showsDrafts, today: Valley.today))
        }
    }
}

extension Deeds {
    static func evidence(
        _ id: ID<Evidence>,
        at school: School,
        kind: String,
        on day: Day,
        addedAt: Instant,
        isRemoved: Bool = false
    ) -> Query {
        """
        INSERT INTO evidence (id, trust_id, school_id, title, claim, kind, source, dated_on, bearing, url, file_sha256,
            file_name, added_by, added_by_name, added_at, is_removed)
        SELECT \(id), trust_id, id, 'A survey', '', \(kind), 'internal-data', \(day), 'supports', NULL, NULL, NULL, NULL,
            'Somebody', \(addedAt), \(isRemoved)
        FROM schools WHERE id = \(school.id)
        """
    }

    static func link(_ evidence: ID<Evidence>, _ area: ID<Area>, in evaluation: ID<Evaluation>) -> Query {
        """
        INSERT INTO evidence_areas (evidence_id, evaluation_id, area_id, statement_id)
        VALUES (\(evidence), \(evaluation), \(area), NULL)
        """
    }
}
