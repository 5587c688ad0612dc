import Database
import Frameworks
import Testing

@testable import Validations

@Suite("The review of an area")
struct AreaReviewTests {
    static let scale = Scale(
        key: "five-point",
        stops: 4,
        levels: ["Urgent", "Attention", "Expected", "Strong", "Exceptional"].map {
            Level(name: $0, short: $0, tone: .plain)
        }
    )

    @Test("agrees when the bead is put on the school’s, adjusts when it is put elsewhere, is open when it is parked")
    func bead() {
        for start in [AreaReview.Verdict.none, .agree, .adjust(notch: 5), .adjust(notch: nil), .ask] {
            for school in [nil, 11] {
                for notch in 0...20 {
                    let end = start.placed(at: notch, school: school)
                    #expect(end.notch(school: school) ?? 0 == notch)
                    if notch != start.notch(school: school) ?? 0 {
                        #expect((end == .agree) == (notch == school))
                        #expect((end == .none) == (notch == 0))
                    }
                }
            }
        }
    }

    @Test("leaves the bead to be moved when adjusting is chosen, and takes it off the wire when the school is asked")
    func choice() {
        #expect(AreaReview.Verdict.none.chosen(.adjust, school: 11) == .adjust(notch: 11))
        #expect(AreaReview.Verdict.agree.chosen(.adjust, school: 11) == .adjust(notch: 11))
        #expect(AreaReview.Verdict.adjust(notch: 9).chosen(.adjust, school: 11) == .adjust(notch: 9))
        #expect(AreaReview.Verdict.adjust(notch: 9).chosen(.agree, school: 11).notch(school: 11) == 11)
        #expect(AreaReview.Verdict.adjust(notch: 9).chosen(.ask, school: 11).notch(school: 11) == nil)
        #expect(AreaReview.Verdict.none.chosen(.adjust, school: nil) == .adjust(notch: nil))
    }

    @Test("says what is missing before it can be shared")
    func missing() {
        func missing(_ verdict: AreaReview.Verdict, reason: String = "", _ question: AreaReview.Question = .init())
            -> AreaReview.Missing?
        {
            AreaReview(verdict: verdict, reason: reason, question: question).missing(school: 11)
        }
        let now = Instant(startOf: Day(year: 2026, month: 11, day: 22))
        let asked = AreaReview.Question(text: "How?", askedAt: now)
        let answered = AreaReview.Question(
            text: "How?",
            askedAt: now,
            answer: "So.",
            answeredBy: "Ruth",
            answeredAt: now
        )
        #expect(missing(.none) == .verdict)
        #expect(missing(.agree) == nil)
        #expect(missing(.adjust(notch: 11), reason: "Because") == .move)
        #expect(missing(.adjust(notch: nil), reason: "Because") == .move)
        #expect(missing(.adjust(notch: 9), reason: " \n") == .reason)
        #expect(missing(.adjust(notch: 9), reason: "Because") == nil)
        #expect(missing(.ask) == .question)
        #expect(missing(.ask, asked) == .answer)
        #expect(missing(.agree, asked) == .answer)
        #expect(missing(.ask, answered) == .decision)
        #expect(missing(.agree, answered) == nil)
    }

    @Test("refuses a stop that is not on the wire, a text that is too long, and another question once it is sent")
    func refusals() throws {
        let review = AreaReview(
            question: .init(text: "How?", askedAt: Instant(startOf: Day(year: 2026, month: 1, day: 1)))
        )
        func change(_ change: ReviewChange) throws {
            _ = try review.changed(change, seen: .init(), on: Self.scale, school: 11)
        }
        for notch in [-1, 21, .max] { #expect(throws: AreaReview.Refusal.notOnScale) { try change(.place(notch)) } }
        let long = String(repeating: "é", count: 100_001)
        let said = "This text has 100,001 characters. The limit is 100,000."
        #expect(throws: AreaReview.Refusal.tooLong(said)) { try change(.write(.reason, long)) }
        try change(.write(.reason, String(long.dropLast())))
        #expect(throws: AreaReview.Refusal.questionSent) { try change(.write(.question, "Why?")) }
        try change(.write(.question, "How?"))
    }

    /// Two windows write at random; what one of them typed is either kept or shown as a conflict, never overwritten unseen.
    @Test("loses nothing when two windows write")
    func twoWindows() throws {
        var chance = SystemRandomNumberGenerator()
        for _ in 0..<300 {
            var review = AreaReview.untouched
            var seen = [Revision<ReviewField>(), Revision<ReviewField>()]
            var known: [[ReviewField: String]] = [[:], [:]]
            for step in 0..<12 {
                let window = Int.random(in: 0...1, using: &chance)
                let field: ReviewField = [.reason, .goingWell, .target].randomElement(using: &chance) ?? .reason
                let text = "\(window)-\(step % 4)"
                let before = review.text(of: field)
                let (next, saved) = try review.changed(
                    .write(field, text),
                    seen: seen[window],
                    on: Self.scale,
                    school: 9
                )
                switch saved {
                case .same(let revision):
                    #expect(before == text)
                    seen[window] = revision
                case .new(let kept, let revision):
                    #expect(before == known[window][field] ?? "")
                    review = next
                    #expect(kept == review.revision)
                    seen[window] = revision
                case .conflict(let revision):
                    #expect(before != known[window][field] ?? "" || review.revision[field] > seen[window][field])
                    #expect(review.text(of: field) == before)
                    seen[window] = revision
                }
                known[window][field] = review.text(of: field)
            }
        }
    }

    @Test("writes its revision as text and reads it back; anything else is none")
    func revision() throws {
        var revision = Revision<ReviewField>()
        #expect(revision.description == "0.0.0.0.0.0")
        revision[.target] = 12
        #expect(Revision(revision.description) == revision)
        for text in ["", "1", "0.0.0.0.0", "0.0.0.0.0.0.0", "a.0.0.0.0.0", "-1.0.0.0.0.0", "0..0.0.0.0"] {
            #expect(Revision<ReviewField>(text) == nil, "\(text)")
        }
    }
}
