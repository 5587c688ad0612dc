import Accounts
import Database
import Evaluations
import Foundation
import Frameworks
import Rehearsal
import Schools
import Testing

@testable import Landscape

@Suite("Progress over the years")
struct ProgressTests {
    private let start = Day(year: 2025, month: 9, day: 1)

    @Test("knows where a bead stood on any day, as the last move by then said", arguments: 1...5 as ClosedRange<UInt64>)
    func anyDay(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let wire = try SampleVersion.make().wire("inclusion")
        let scale = try #require(wire.scale)
        var day = start
        let moves = (0..<20).map { _ -> BeadPath.Step in
            day = day.adding(days: dice.number(0...9))
            return BeadPath.Step(on: day, notch: dice.number(1...6) == 1 ? nil : dice.number(scale.notches))
        }
        let path = BeadPath(wire, scale, standard: 3, moves: moves)
        for days in -2...200 {
            let on = start.adding(days: days)
            #expect(path.notch(on: on) == moves.filter { $0.on <= on }.last?.notch)
        }
        #expect(Set(path.steps.map(\.on)).count == path.steps.count)
    }

    @Test("tells every move and all that happened by its day, on any day of it", arguments: Engine.available)
    func told(engine: Engine) async throws {
        let (valley, evaluation, school) = try await Self.history(engine)
        let head = try await valley.visitor(valley.add("Ruth Adeyemi", .headteacher, at: school))
        let seen = try await head.get("/evaluations/\(evaluation)/progress")
        #expect(seen.status == 200)
        for words in [
            "Further on in Inclusion since the first bead was placed on 1 October 2025.",
            "Inclusion: Needs attention, lower end", "Inclusion: Expected standard, upper middle",
            "Sent for validation, submission 1", "Daniel Whitmore shared the validation", "Evidence added: A survey",
            "Inspection: Graded inspection",
        ] { #expect(seen.text.contains(words), "\(words)") }
        let then = try await head.get("/evaluations/\(evaluation)/progress?on=2025-12-24")
        #expect(then.html.contains("On 24 December 2025"))
        #expect(then.html.contains("aria-label=\"Safeguarding: not judged; Inclusion: Needs attention, lower end;"))
        let stepped = try await head.get("/evaluations/\(evaluation)/progress?step=0")
        #expect(stepped.html.contains("On 1 October 2025") && !stepped.html.contains("data-way=\"before\""))
        #expect(stepped.html.contains("data-way=\"after\""))
        let count = try await valley.database.counting { _ = try await head.get("/evaluations/\(evaluation)/progress") }
        #expect(count <= 9)
    }

    @Test("is for whoever reads the evaluation, and not there for anybody else")
    func closed() async throws {
        let (valley, evaluation, school) = try await Self.history(.sqlite)
        let other = try await valley.addSchool("Beck Primary")
        for role in Role.allCases {
            for place in role.isAtSchool ? [school, other] : [school] {
                let visitor = try await valley.visitor(valley.add("Somebody", role, at: place))
                let reads =
                    role == .trustLead || ([.headteacher, .contributor].contains(role) && place.id == school.id)
                let seen = try await visitor.get("/evaluations/\(evaluation)/progress")
                #expect((seen.status == 200) == reads, "\(role)")
                #expect(reads || !seen.text.contains("Inclusion"))
            }
        }
    }

    @Test("says so before anything has happened")
    func empty() async throws {
        let valley = try await Valley.open()
        let school = try await valley.addSchool("Ash Primary")
        let evaluation = try await valley.openCycle(for: [school])[0]
        let head = try await valley.visitor(valley.add("Ruth Adeyemi", .headteacher, at: school))
        let seen = try await head.get("/evaluations/\(evaluation)/progress")
        #expect(seen.text.contains("No bead has been placed yet.") && seen.text.contains("Nothing has happened yet."))
        #expect(!seen.html.contains("class=\"progress\""))
    }

    /// One school with two moves, something sent, validated and inspected, and a piece of evidence.
    private static func history(_ engine: Engine) async throws -> (Valley, ID<Evaluation>, School) {
        let valley = try await Valley.open(engine)
        let school = try await valley.addSchool("Ash Primary")
        let cycle = ID<Cycle>()
        let evaluation = try await valley.openCycle(id: cycle, for: [school])[0]
        let wire = try valley.version.wire("inclusion")
        let (sent, piece) = (ID<Submission>(), ID<Evidence>())
        let validator = try await valley.add("Daniel Whitmore", .validator)
        try await valley.run(
            Deeds.move(evaluation, wire, in: cycle, from: nil, to: 5, on: Day(year: 2025, month: 10, day: 1)),
            Deeds.move(evaluation, wire, in: cycle, from: 5, to: 11, on: Day(year: 2026, month: 3, day: 2)),
            Deeds.submission(sent, of: evaluation, in: cycle),
            Deeds.validation(ID(), of: sent, by: validator, isShared: true),
            Deeds.evidence(piece, at: school, kind: "data", on: Valley.today, addedAt: Valley.now),
            Deeds.link(piece, wire.id, in: evaluation),
            """
            INSERT INTO inspections (id, trust_id, school_id, standard, kind, started_on, entered_by_name, entered_at)
            VALUES ('i1', \(valley.trust.id), \(school.id), 'ofsted', 'Graded inspection',
                \(Day(year: 2026, month: 5, day: 5)), 'Somebody', \(Valley.now))
            """
        )
        return (valley, evaluation, school)
    }
}

extension Deeds {
    static func move(
        _ evaluation: ID<Evaluation>,
        _ area: Area,
        in cycle: ID<Cycle>,
        from: Int?,
        to: Int?,
        on day: Day
    ) -> Query {
        """
        INSERT INTO judgement_moves (id, evaluation_id, area_id, cycle_id, from_notch, to_notch, does_not_apply, at, person_id,
            person_name, had_read_criteria)
        VALUES (\(ID<Move>()), \(evaluation), \(area.id), \(cycle), \(from), \(to), NULL,
            \(Instant(startOf: day).adding(seconds: 43_200)), NULL, 'Somebody', \(true))
        """
    }
}
