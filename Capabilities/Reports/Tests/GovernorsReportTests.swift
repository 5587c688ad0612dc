import Database
import Evaluations
import Frameworks
import Schools
import Testing
import Web

@testable import Landscape
@testable import Reports

@Suite("The governors’ page")
struct GovernorsReportTests {
    private let version: Framework.Version
    private let today = Day(year: 2026, month: 11, day: 27)

    init() throws { version = try #require(try ReadyFrameworks().framework("inspection-readiness")) }

    private func wire(_ key: String) throws -> Area { try #require(version.wires.first { $0.key == key }) }

    private func governed(
        _ beads: [String: Int],
        before: [String: Int]? = nil,
        carried: [String] = [],
        due: (title: String, area: String, on: Day)? = nil
    ) throws -> GovernedEvaluation {
        let school = Evaluation.Subject(
            id: ID(),
            name: "Ash Primary",
            phase: .primary,
            hasEarlyYears: false,
            hasPost16: false
        )
        func notches(_ named: [String: Int]) throws -> [ID<Area>: Int] {
            Dictionary(uniqueKeysWithValues: try named.map { (try wire($0.key).id, $0.value) })
        }
        let now = EvaluationNow(
            id: ID(),
            school: school,
            version: version,
            cycle: .init(title: "Autumn 2026", opensOn: today.adding(days: -60), submitBy: today, isOpen: true),
            sent: nil,
            beads: try notches(beads).mapValues { .at($0) },
            carried: Set(try carried.map { try wire($0).id })
        )
        let actions = try due.map { one in
            [
                GovernedEvaluation.OpenAction(
                    title: one.title,
                    area: try wire(one.area).id,
                    areaTitle: version.title(of: try wire(one.area)),
                    owner: "Ruth Adeyemi",
                    dueOn: one.on,
                    progress: 25
                )
            ]
        }
        let sent = try before.map { (title: "Summer 2026", notches: try notches($0)) }
        return GovernedEvaluation(now: now, before: sent, actions: actions ?? [])
    }

    private func questions(
        _ governed: GovernedEvaluation,
        _ evidence: [String: [(EvidenceKind, Day?)]] = [:],
        agreed: [String] = []
    ) throws -> [String] {
        var known = InspectionPreparation.Work(evaluation: governed.now.id, version: version)
        for (key, pieces) in evidence {
            known.evidence[try wire(key).id] = pieces.map { .init(id: ID(), title: "Piece", kind: $0.0, on: $0.1) }
        }
        for key in agreed { known.agreed[try wire(key).id] = .init(notch: 9, on: today) }
        return GovernorsQuestions(.init(governed: governed, known: known), on: today).all.map {
            "\($0.question) \($0.why)"
        }
    }

    @Test("asks about an area below the standard, otherwise where something is planned")
    func below() throws {
        let fresh: [String: [(EvidenceKind, Day?)]] = ["inclusion": [(.data, today), (.voice, today)]]
        let open = try questions(governed(["inclusion": 5]), fresh, agreed: ["inclusion"])
        #expect(
            open == [
                "What keeps Inclusion from the standard for the mark? "
                    + "It stands at Needs attention, below the standard for the mark."
            ]
        )
        let due = (title: "Train staff", area: "inclusion", on: today)
        let planned = try questions(governed(["inclusion": 5], due: due), fresh, agreed: ["inclusion"])
        #expect(planned.count == 1)
        #expect(planned[0].hasPrefix("How will the school know that what it does about Inclusion helps?"))
    }

    @Test("asks about an action from the day after its date")
    func late() throws {
        let due = (title: "Train staff", area: "inclusion", on: Day(year: 2026, month: 11, day: 26))
        #expect(
            try questions(governed([:], due: due)) == [
                "What holds up what was planned for Inclusion? “Train staff” was due on 26 November 2026."
            ]
        )
        #expect(try questions(governed([:], due: (due.title, due.area, today))) == [])
    }

    @Test("asks about evidence that is missing, old or of one kind, and about judgements not validated")
    func evidence() throws {
        let strong = try governed(["inclusion": 13])
        let old = Day(year: 2025, month: 11, day: 26)
        #expect(
            try questions(strong) == [
                "What would show it in Inclusion? No evidence is linked there.",
                "When will somebody from outside the school look at Inclusion? "
                    + "No judgement there is validated under version 1.0.",
            ]
        )
        let single = try questions(strong, ["inclusion": [(.data, old), (.data, nil)]], agreed: ["inclusion"])
        #expect(
            single == [
                "Is it still so in Inclusion? No evidence linked there has a date within the last year.",
                "What would other kinds of evidence say about Inclusion? "
                    + "All evidence linked there is of one kind (Inclusion: data).",
            ]
        )
        #expect(
            try questions(strong, ["inclusion": [(.data, old), (.voice, today)]], agreed: ["inclusion"]) == []
        )
    }

    @Test("tells the way of every area since the last cycle, with levels only where a bead moved")
    func movement() throws {
        let beads = ["inclusion": 13, "safeguarding": 2, "achievement": 9]
        let before = ["inclusion": 9, "safeguarding": 2, "achievement": 9]
        let ways = try governed(beads, before: before, carried: ["achievement"]).wayOfEachWire
        #expect(ways.count == version.wires(for: try governed([:]).now.school).count)
        #expect(
            ways.contains("Inclusion: up from Expected standard, lower end to Strong standard, lower end.")
        )
        #expect(ways.contains("Safeguarding: where it stood."))
        #expect(ways.contains("Achievement: not looked at again yet."))
        #expect(ways.contains { $0.hasSuffix("not judged yet.") })
        #expect(try governed(beads).wayOfEachWire == [])
    }
}
