import Accounts
import Database
import Evaluations
import Foundation
import Frameworks
import Rehearsal
import Schools
import Testing

@testable import Landscape

@Suite("Strings of beads over the cycles")
struct BeadStringsTests {
    @Test("count every bead at its level in its cycle, as a plain reading does", arguments: Engine.available)
    func asRead(engine: Engine) async throws {
        let valley = try await Valley.open(engine)
        let told = RandomCycle(valley.version.wires, seed: 12, schools: 25)
        try await told.write(to: valley)
        for (voice, role) in [(Voice.standing, Role.trustLead), (.validated, .trustLead), (.own, .trustee)] {
            let strings = try await valley.strings(of: told.cycle, voice, role)
            for (number, one) in strings.enumerated() {
                #expect(one.strings.map(\.cycle.id) == [told.other, told.cycle])
                for line in one.strings {
                    let cells = told.schools.map { school in
                        told.cell(
                            school,
                            number,
                            one.wire,
                            showsDrafts: role == .trustLead,
                            isHere: line.cycle.id == told.cycle,
                            voice
                        )
                    }
                    let counts = one.scale.levels.indices.map { level in
                        cells.count { $0.notch.map { one.scale.number(of: $0) == level + 1 } == true }
                    }
                    #expect(line.counts == counts, "\(voice), \(one.wire.title), \(line.cycle.title)")
                }
            }
        }
    }

    @Test("say where beads of another version cannot be compared")
    func versions() async throws {
        let valley = try await Valley.open()
        let school = try await valley.addSchool("Ash Primary")
        let (first, second) = (ID<Cycle>(), ID<Cycle>())
        let opened = Valley.today.adding(days: -200)
        let evaluation = try await valley.openCycle("Summer 2026", id: first, opensOn: opened, for: [school])[0]
        let sent = ID<Submission>()
        try await valley.run(Deeds.submission(sent, of: evaluation, in: first))
        for wire in valley.version.wires { try await valley.run(Deeds.sent(sent, wire, notch: 2)) }
        let new = SampleVersion.next(after: valley.version)
        try await valley.database.write { [trust = valley.trust] tx in try tx.put(new, trust: trust.id) }
        _ = try await valley.openCycle("Autumn 2026", id: second, on: new, for: [school])
        let strings = try await valley.strings(of: second, .standing, .trustLead, new)
        let before = Dictionary(uniqueKeysWithValues: strings.map { ($0.wire.key, $0.strings[0].counts) })
        #expect(before["inclusion"] == [1, 0, 0, 0, 0] && before["safeguarding"] == [0, 1])
        #expect(before["attendance"] == .some(nil) && before["wellbeing"] == .some(nil))
        let lead = try await valley.visitor(valley.add("Priya Nair", .trustLead))
        let seen = try await lead.get("/landscape/cycles?cycle=\(second)")
        #expect(seen.text.contains("Summer 2026 cannot be compared: the area or its levels were others then."))
        #expect(
            seen.html.contains(
                "aria-label=\"Inclusion. Summer 2026: 1 at Urgent improvement; Autumn 2026: not judged.\""
            )
        )
    }

    @Test("draw one bead for each school, and a block for each level where there are many")
    func drawn() async throws {
        let valley = try await Valley.open()
        let told = RandomCycle(valley.version.wires, seed: 13, schools: 12)
        try await told.write(to: valley)
        let strings = try await valley.strings(of: told.cycle, .standing, .trustLead)
        let lead = try await valley.visitor(valley.add("Priya Nair", .trustLead))
        let html = try await lead.get("/landscape/cycles?cycle=\(told.cycle)").html
        let beads = strings.flatMap(\.strings).map(\.judged).reduce(0, +)
        #expect(html.components(separatedBy: "<rect data-level").count - 1 == beads)
        let crowd = RandomCycle(valley.version.wires, seed: 14, schools: 90)
        let other = try await Valley.open()
        try await crowd.write(to: other)
        let many = try await other.strings(of: crowd.cycle, .standing, .trustLead)
        let reader = try await other.visitor(other.add("Priya Nair", .trustLead))
        let blocks = many.flatMap(\.strings).flatMap { $0.counts ?? [] }.count { $0 > 0 }
        let page = try await reader.get("/landscape/cycles?cycle=\(crowd.cycle)").html
        #expect(page.components(separatedBy: "<rect data-level").count - 1 == blocks)
    }

    @Test(
        "are named short under a string",
        arguments: [("Autumn 2026", "Aut 26"), ("Pilot", "Pilot"), ("Year one", "Yea one")]
    )
    func short(title: String, name: String) {
        #expect(BeadStringsPage.short(title) == name)
    }
}

extension Valley {
    func strings(
        of cycle: ID<Cycle>,
        _ voice: Voice,
        _ role: Role,
        _ version: Framework.Version? = nil
    ) async throws -> [BeadStrings] {
        let person = try await add("Priya Nair", role)
        return try await database.read { [trust, standard = self.version] tx in
            let choices = try tx.landscapeChoices(of: trust.id)
            guard let chosen = choices.cycles.first(where: { $0.id == cycle }) else {
                throw MissingSample(name: "cycle")
            }
            let cycles = choices.before(chosen).reversed() + [chosen]
            let choice = LandscapeChoice(cycle: chosen, voice: voice)
            return try tx.beadStrings(cycles, choice, version ?? standard, for: person, from: FrameworkShelf())
        }
    }
}
