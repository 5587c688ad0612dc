import Accounts
import Database
import Evaluations
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@testable import Validations

@Suite("Who has capacity to validate")
struct CapacityTests {
    private static let day = Day(year: 2026, month: 11, day: 22)

    private static func capacity(_ panel: Panel, done: Int, compared: Int, last: Day?) -> Capacity {
        Capacity(
            person: panel.nia,
            open: 0,
            doneThisYear: 0,
            done: done,
            frameworks: [],
            lastOn: last,
            compared: compared
        )
    }

    @Test("says who is ready to lead, and what is missing, in whole words")
    func ready() async throws {
        let panel = try await Panel.open()
        let year = Self.day.adding(months: -12)
        #expect(Self.capacity(panel, done: 2, compared: 20, last: year).missing(on: Self.day) == [])
        let missing = Self.capacity(panel, done: 1, compared: 8, last: year.adding(days: -1)).missing(on: Self.day)
        #expect(missing == [.reviews(1), .judgements(12), .recent])
        let words = ["one review more", "12 judgements more to compare", "none shared in the last twelve months"]
        #expect(missing.map(\.words) == words)
        #expect(
            Self.capacity(panel, done: 0, compared: 0, last: nil).missing(on: Self.day) == [
                .reviews(2), .judgements(20),
            ]
        )
    }

    @Test(
        "is a page for trust leads alone, A to Z, that says nothing of how anybody judged",
        arguments: Engine.available
    )
    func page(engine: Engine) async throws {
        let panel = try await Panel.open(engine)
        let validation = try await panel.assign()
        let lead = try await panel.visitor(panel.lead)
        let before = try await lead.get("/validations/capacity")
        #expect(
            before.text.contains("Two validators have nothing in hand. One review is under way with three validators")
        )
        #expect(
            before.text.contains(
                "Nia Rowe 1 0 Inspection readiness None yet Not yet: two reviews more and 20 judgements more"
            )
        )
        try await panel.agreeAll(validation)
        try await panel.share(validation)
        let after = try await lead.get("/validations/capacity")
        #expect(after.text.contains("Nia Rowe 0 1 Inspection readiness 22 Nov 2026 Not yet: one review more"))
        let names = after.text.ranges(of: /Nia Rowe|Ravi Sen|Samuel Oduya/).map { String(after.text[$0]) }
        #expect(names == ["Nia Rowe", "Ravi Sen", "Samuel Oduya"])
        #expect(!after.text.contains("Kestrel Bank") && after.text.contains("Nothing to show yet."))
        #expect(try await panel.database.counting { _ = try await lead.get("/validations/capacity") } == 5)
        #expect(try await lead.get("/validations").html.contains("/validations/capacity"))
        for person in [panel.nia, panel.samuel, panel.head, panel.governor] {
            #expect(try await panel.visitor(person).get("/validations/capacity").status == 404, "\(person.name)")
        }
    }

    @Test("shows an area once three validators have judged it, by no name, and counts those left out")
    func areas() async throws {
        let panel = try await Panel.open()
        let (inclusion, achievement) = (try panel.area("inclusion"), try panel.area("achievement"))
        func one(_ area: Area, _ validator: ID<Person>, _ own: Int) throws -> ComparedJudgement {
            ComparedJudgement(
                validator: validator,
                validation: ID(),
                schoolName: "Kestrel Bank",
                framework: "Inspection readiness, version 1.0",
                area: area.id,
                title: area.title,
                scale: try #require(area.scale),
                own: own,
                agreed: 9
            )
        }
        let people = [panel.nia.id, panel.samuel.id, panel.ravi.id]
        let all = try people.map { try one(inclusion, $0, 9) } + [one(inclusion, panel.nia.id, 5)]
        let few = try people.prefix(2).map { try one(achievement, $0, 9) }
        let shown = (few + all).byArea
        #expect(shown.map(\.title) == ["Inclusion"] && (few + all).areasLeftOut == 1)
        #expect(shown[0].agreement.pairs.count == 4 && shown[0].agreement.exact == 3)
        let desk = CapacityDesk(
            validators: [Self.capacity(panel, done: 0, compared: 0, last: nil)],
            compared: few + all,
            today: Self.day
        )
        let text = CapacityPage(desk: desk).sheet.main.text
        #expect(text.contains("One area is left out: fewer than three validators") && text.contains("3 of 4"))
    }
}
