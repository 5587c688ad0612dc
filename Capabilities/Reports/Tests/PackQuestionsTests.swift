import Database
import Frameworks
import Testing
import Validations
import Web

@testable import Evaluations
@testable import Reports

@Suite("What a validator could ask")
struct PackQuestionsTests {
    private let today = Day(year: 2026, month: 11, day: 27)
    private let wire: Area
    private let scale: Scale

    init() throws {
        let version = try #require(try ReadyFrameworks().framework("inspection-readiness"))
        wire = try #require(version.wires.first { $0.key == "inclusion" })
        scale = try #require(wire.scale)
    }

    private func piece(_ kind: EvidenceKind, _ day: Day?, _ bearing: EvidenceBearing = .supports) -> FrozenEvidence {
        FrozenEvidence(
            id: ID(),
            title: "Piece",
            claim: "",
            kind: kind,
            source: .other,
            datedOn: day,
            bearing: bearing,
            url: nil,
            fileName: nil,
            fileType: nil,
            fileSize: nil,
            fileSHA256: nil
        )
    }

    private func asked(
        _ notch: Int?,
        why: String = "Because.",
        doesNotApply: String? = nil,
        before: Int? = nil,
        ratings: [(level: Int, rating: String?)] = [],
        _ evidence: [FrozenEvidence] = []
    ) -> [String] {
        let sent = FrozenArea(
            id: wire.id,
            parent: nil,
            key: wire.key,
            title: wire.title,
            scale: scale,
            isForSchool: true,
            notch: notch,
            judgement: "",
            doesNotApply: doesNotApply,
            why: why,
            placedBy: nil,
            placedAt: nil,
            statements: ratings.map { FrozenStatement(id: ID(), level: $0.level, text: "S", rating: $0.rating) },
            evidence: [],
            factors: [],
            actions: []
        )
        let area = ValidatorsPack.Area(
            wire: wire,
            title: wire.title,
            scale: scale,
            sent: sent,
            above: nil,
            evidence: evidence,
            before: before.map { .init(cycle: "Summer 2026", notch: $0) },
            standard: 3,
            review: .untouched,
            validated: nil
        )
        return PackQuestions(area, on: today).all.map { "\($0.question) \($0.why)" }
    }

    private var sound: [FrozenEvidence] { [piece(.data, today), piece(.voice, nil)] }

    @Test("is nothing where a judgement is explained, shown, fresh and of several kinds")
    func nothing() { #expect(asked(9, sound) == []) }

    @Test("begins with what is missing")
    func missing() {
        #expect(asked(nil, sound) == ["What keeps the school from judging it? It was sent without a judgement."])
        #expect(
            asked(nil, doesNotApply: "No nursery.") == [
                "Why does this not apply to the school? The school says: No nursery."
            ]
        )
        #expect(asked(9, why: " \n", sound) == ["Why does the bead stand here? The school wrote no reason."])
        #expect(asked(9) == ["What would show this to a visitor? No evidence was sent with it."])
    }

    @Test("asks about evidence that is older than a year, undated, of one kind or against the judgement")
    func evidence() {
        let (year, day) = (Day(year: 2025, month: 11, day: 27), Day(year: 2025, month: 11, day: 26))
        #expect(asked(9, [piece(.data, year), piece(.voice, day)]) == [])
        #expect(
            asked(9, [piece(.data, day), piece(.voice, nil)]) == [
                "Is it still so? No evidence is from within a year; the newest is of 26 November 2025."
            ]
        )
        #expect(
            asked(9, [piece(.data, nil)]) == [
                "When was this seen? No piece of evidence has a date.",
                "What would another kind of evidence say? All evidence is of one kind: data.",
            ]
        )
        #expect(
            asked(9, sound + [piece(.voice, today, .challenges)]) == [
                "What does the school make of “Piece”? The school says itself that it challenges the judgement."
            ]
        )
    }

    @Test("asks about a bead that moved more than one level, and not about a smaller move")
    func moved() {
        for before in scale.notches {
            let far = abs(scale.number(of: before) - scale.number(of: 9)) > 1
            #expect(asked(9, before: before, sound).count == (far ? 1 : 0), "\(before)")
        }
        #expect(asked(9, before: 1, sound)[0].hasPrefix("What changed so much since Summer 2026? It stood at "))
        #expect(asked(9, before: 99, sound) == [])
    }

    @Test("asks about statements up to the level of the bead that are not rated as shown")
    func statements() {
        let ratings: [(level: Int, rating: String?)] = [
            (1, "green"), (2, "red"), (3, "amber"), (4, "red"), (3, nil), (3, "not-applicable"),
        ]
        #expect(
            asked(9, ratings: ratings, sound) == [
                "Which of the statements hold everywhere by now? "
                    + "Two statements up to this level are not rated as shown by the school."
            ]
        )
    }
}
