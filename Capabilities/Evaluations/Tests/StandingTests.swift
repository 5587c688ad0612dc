import Accounts
import Database
import Frameworks
import Rehearsal
import Schools
import Testing

@testable import Evaluations

@Suite("A row of the abacus")
struct StandingTests {
    private let day = Day(year: 2026, month: 11, day: 22)
    private let version = SampleVersion.make(of: ID())

    private func book(
        _ judgements: [String: Judgement.Place] = [:],
        ratings: [ID<Statement>: Rating] = [:],
        evidence: [(EvidenceKind, String)] = [],
        factors: [(FactorEntry.Direction, String)] = [],
        actions: [(dueIn: Int, area: String, stage: Action.Stage)] = [],
        ghosts: Ghosts = .none,
        datedOn: Day? = nil
    ) throws -> Workbook {
        let id = ID<Evaluation>()
        let pieces = evidence.map { kind, area in
            (
                Evidence(
                    id: ID(),
                    school: ID(),
                    entry: EvidenceEntry(title: "\(kind)", kind: kind, datedOn: datedOn),
                    addedBy: "Ruth",
                    addedAt: Instant(startOf: day)
                ), area
            )
        }
        return try Workbook(
            evaluation: Evaluation(
                id: id,
                trust: ID(),
                school: .init(id: ID(), name: "Kestrel Bank", phase: .primary, hasEarlyYears: true, hasPost16: false),
                framework: version.framework,
                version: version.id,
                title: version.title,
                number: "1.0",
                cycle: .init(id: ID(), title: "Autumn 2026", submitBy: day, isOpen: true)
            ),
            version: version,
            judgements: Dictionary(
                uniqueKeysWithValues: judgements.map { (try version.area($0.key).id, Judgement(place: $0.value)) }
            ),
            ratings: ratings,
            evidence: pieces.map(\.0),
            links: Dictionary(
                uniqueKeysWithValues: pieces.map { ($0.0.id, [EvidenceLink(try version.area($0.1).id)]) }
            ),
            factors: factors.map {
                Factor(area: try version.area($0.1).id, entry: FactorEntry($0.0, "words", strength: 3))
            },
            actions: actions.map { action in
                Action(
                    id: ID(),
                    evaluation: id,
                    area: try version.area(action.area).id,
                    entry: ActionEntry("Do", owner: .init("Ruth"), dueOn: day.adding(days: action.dueIn)),
                    progress: 0,
                    stage: action.stage
                )
            },
            ghosts: ghosts
        )
    }

    private func standing(_ key: String, _ book: Workbook) throws -> Standing {
        try #require(book.standing(of: version.area(key), on: day))
    }

    @Test("knows the standard for the mark, how far it is, and how far the bead has moved")
    func standard() throws {
        let area = try version.area("inclusion").id
        let ghosts = Ghosts(
            validated: .init(title: "July 2026", notches: [area: 9]),
            lastCycle: .init(title: "Summer", notches: [area: 8])
        )
        let row = try standing("inclusion", book(["inclusion": .at(notch: 11)], ghosts: ghosts))
        #expect(row.standard == 4)
        #expect(!row.reachesStandard)
        #expect(row.stepsToStandard == 2)
        #expect(row.moved == 3)
        #expect(row.validated == 9)
        #expect(row.level?.name == "Expected standard")
        let reached = try standing("attendance", book(["attendance": .at(notch: 9)]))
        #expect(reached.reachesStandard && reached.stepsToStandard == 0 && reached.moved == nil)
        let met = try standing("safeguarding", book(["safeguarding": .at(notch: 1)]))
        #expect(!met.reachesStandard && met.stepsToStandard == 1)
    }

    @Test("leaves a ghost out that stood on a longer scale")
    func ghost() throws {
        let area = try version.area("safeguarding").id
        let ghosts = Ghosts(validated: .init(title: "July", notches: [area: 11]), lastCycle: .none)
        #expect(try standing("safeguarding", book(ghosts: ghosts)).validated == nil)
    }

    @Test("counts evidence as done with as many kinds as the framework expects")
    func evidence() throws {
        #expect(try standing("inclusion", book()).parts.evidence.state == .none)
        let one = try book(evidence: [(.data, "inclusion"), (.data, "inclusion")])
        #expect(try standing("inclusion", one).parts.evidence == .init(count: 2, isDone: false))
        let two = try book(evidence: [(.data, "inclusion"), (.voice, "inclusion")])
        #expect(try standing("inclusion", two).parts.evidence == .init(count: 2, isDone: true))
        let any = try book(evidence: [(.data, "attendance")])
        #expect(try standing("attendance", any).parts.evidence.state == .done)
    }

    @Test("counts analysis as done with a factor on either side, actions with one and none late")
    func analysis() throws {
        let half = try book(
            factors: [(.helping, "inclusion"), (.helping, "inclusion")],
            actions: [(-17, "inclusion", .open)]
        )
        #expect(try standing("inclusion", half).parts.analysis == .init(count: 2, isDone: false))
        #expect(try standing("inclusion", half).parts.actions == .init(count: 1, isDone: false))
        let done = Action.Stage.done(at: Instant(startOf: day), impact: "It helped.")
        let whole = try book(
            factors: [(.helping, "inclusion"), (.hindering, "inclusion")],
            actions: [(-17, "inclusion", done), (5, "inclusion", .open)]
        )
        #expect(try standing("inclusion", whole).parts.analysis.state == .done)
        #expect(try standing("inclusion", whole).parts.actions == .init(count: 2, isDone: true))
    }

    @Test("of a part counts what hangs on its area too")
    func parts() throws {
        let book = try book(actions: [(5, "strategy", .open), (5, "english", .open)])
        #expect(try standing("english", book).parts.actions.count == 2)
        #expect(try standing("mathematics", book).parts.actions.count == 1)
        #expect(try standing("english", book).title == "A strategy: English")
        #expect(book.standing(of: try version.area("strategy"), on: day) == nil)
    }

    @Test("of an area that is not for the school or does not apply is never counted as a gap")
    func counts() throws {
        let book = try book([
            "safeguarding": .at(notch: 2), "inclusion": .at(notch: 11),
            "attendance": .doesNotApply(because: "No register."),
        ])
        #expect(try standing("post-16", book).place == .notForThisSchool)
        #expect(try !standing("attendance", book).counts)
        let progress = book.progress(on: day)
        #expect(progress.judged == 2 && progress.of == 4 && progress.atStandard == 1)
        #expect(progress.missing == ["A strategy: English", "A strategy: Mathematics"])
        #expect(book.standings(on: day).count == 6)
    }

    @Test("tells how late an action is in words")
    func late() throws {
        let actions = try book(actions: [(-17, "inclusion", .open), (-1, "inclusion", .open), (0, "inclusion", .open)])
            .actions
        #expect(actions.map { $0.lateWords(on: day) } == ["17 days late", "1 day late", nil])
        let closed = try book(actions: [(-17, "inclusion", .done(at: Instant(startOf: day), impact: "x"))]).actions
        #expect(closed.first?.lateWords(on: day) == nil)
    }

    @Test("has a check before it that says what a reader would miss, and what blocks")
    func readiness() throws {
        let red = try #require(version.area("inclusion").descriptors[1].statements.first?.id)
        let book = try book(
            [
                "safeguarding": .at(notch: 2), "inclusion": .at(notch: 11), "english": .doesNotApply(because: " "),
                "mathematics": .at(notch: 5),
            ],
            ratings: [red: .red],
            evidence: [(.data, "inclusion"), (.data, "inclusion")],
            actions: [(-17, "inclusion", .open)],
            datedOn: Day(year: 2025, month: 11, day: 21)
        )
        let readiness = book.readiness(on: day)
        #expect(
            readiness.blocking.map(\.words) == [
                "Attendance has no judgement yet.", "A strategy: English does not say why it does not apply.",
            ]
        )
        #expect(
            readiness.advice.map(\.words) == [
                "Safeguarding does not say why the bead stands where it does.", "Safeguarding has no evidence.",
                "Inclusion does not say why the bead stands where it does.",
                "Inclusion has one kind of evidence. Readers look for two.",
                "Two pieces of evidence for Inclusion are more than 12 months old.",
                "Inclusion stands at Expected standard, and one statement up to there is rated Not yet.",
                "One action for Inclusion is late.",
                "A strategy: Mathematics does not say why the bead stands where it does.",
                "A strategy: Mathematics has no evidence.",
                "A strategy: Mathematics is below the standard for the mark and has no action.",
            ]
        )
        #expect(!readiness.isReady)
    }
}
