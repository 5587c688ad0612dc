import Database
import Evaluations
import Frameworks
import Marks
import Testing

@testable import Landscape

@Suite("A school in a cycle")
struct CycleStepTests {
    private let cycle = OpenCycle(
        id: ID(),
        title: "Autumn 2026",
        version: ID(),
        framework: "School Standard",
        opensOn: Valley.today.adding(days: -60),
        submitBy: Day(year: 2026, month: 11, day: 27),
        validateBy: Day(year: 2026, month: 12, day: 11),
        decideBy: Day(year: 2026, month: 12, day: 18),
        schools: 5,
        sent: 4,
        validated: 2,
        decided: 1
    )

    private func table(_ steps: CycleStep...) -> CycleTable {
        CycleTable(
            cycle: cycle,
            areas: "areas",
            rows: steps.map { CycleTable.Row(school: "Ash Primary", evaluation: ID(), step: $0) }
        )
    }

    @Test("is said in words, with what comes next")
    func words() {
        let steps: [CycleStep] = [
            .evaluating(judged: 0, of: 8), .evaluating(judged: 7, of: 8), .evaluating(judged: 8, of: 8),
            .sent(at: Valley.now), .inValidation(due: nil, conversation: Day(year: 2026, month: 12, day: 2)),
            .inValidation(due: Day(year: 2026, month: 12, day: 4), conversation: Day(year: 2026, month: 11, day: 2)),
            .validated, .decided(.award), .decided(.notYet),
        ]
        #expect(
            steps.map { $0.words("areas") } == [
                "Not begun", "Evaluating: seven of eight areas", "Evaluating: all eight areas",
                "Sent, no validator yet", "In validation", "In validation", "Validated. Feedback shared",
                "Validated. Mark awarded", "Validated. Decided: not yet",
            ]
        )
        #expect(
            steps.map { $0.next(cycle, on: Valley.today) } == [
                "Send by 27 November", "Send by 27 November", "Send by 27 November", "Choose a validator",
                "Conversation, 2 December", "Review by 4 December", "Decide by 18 December", nil, nil,
            ]
        )
        let late = Day(year: 2026, month: 11, day: 28)
        #expect(CycleStep.evaluating(judged: 7, of: 8).next(cycle, on: late) == "Was due on 27 November")
        #expect(steps.map(\.number) == [0, 1, 1, 2, 2, 2, 3, 4, 3])
    }

    @Test("counts in the first sentence of a trust lead’s home, and only as it is")
    func lede() {
        let sent = CycleStep.sent(at: Valley.now)
        let review = CycleStep.inValidation(due: nil, conversation: nil)
        let some = table(.validated, .decided(.award), sent, review, review).lede
        #expect(some.first == "Two of five schools are validated in Autumn 2026.")
        #expect(some.rest == "Three are waiting, and one of them has no validator yet.")
        #expect(table(sent, sent).lede.first == "No school is validated in Autumn 2026 yet.")
        #expect(table(sent, sent).lede.rest == "Two are waiting and have no validator yet.")
        #expect(table(sent).lede.rest == "One is waiting and has no validator yet.")
        #expect(table(review).lede.rest == "One is waiting.")
        #expect(table(.evaluating(judged: 1, of: 2)).lede.rest == nil)
        #expect(table(.validated, review).lede.first == "One of two schools is validated in Autumn 2026.")
    }
}
