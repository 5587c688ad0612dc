import Accounts
import Database
import Frameworks
import Rehearsal
import Testing
import Web

@testable import Evaluations

@Suite("A judgement")
struct JudgementTests {
    private let scale = SampleVersion.fivePoint
    private let ruth = Judgement.Hand("Ruth Adeyemi", at: Instant(secondsSince1970: 1_000))
    private let samira = Judgement.Hand("Samira Khan", at: Instant(secondsSince1970: 2_000))

    @Test("is placed, parked and said not to apply")
    func places() throws {
        let outcome = try Judgement.untouched.changed(.place(11), seen: .none, on: scale, by: ruth)
        guard case .new(let judgement, let revision) = outcome else { throw MissingSample(name: "change") }
        #expect(judgement.place == .at(notch: 11))
        #expect(revision == Judgement.Revision(place: 1, why: 0))
        let parked = try judgement.changed(.park, seen: revision, on: scale, by: ruth)
        guard case .new(let post, _) = parked else { throw MissingSample(name: "change") }
        #expect(post.place == .notJudged)
        #expect(try post.changed(.park, seen: post.revision, on: scale, by: ruth) == .same(post.revision))
    }

    @Test("cannot stand off its scale, nor not apply without a reason, nor be explained in 100,001 characters")
    func refusals() {
        for notch in [0, -1, 21, 200] {
            #expect(throws: Judgement.Refusal.notOnScale) {
                try Judgement.untouched.changed(.place(notch), seen: .none, on: scale, by: ruth)
            }
        }
        #expect(throws: Judgement.Refusal.reasonMissing) {
            try Judgement.untouched.changed(.doesNotApply(because: " \n"), seen: .none, on: scale, by: ruth)
        }
        let long = String(repeating: "a", count: 100_001)
        #expect(throws: Judgement.Refusal.tooLong("This text has 100,001 characters. The limit is 100,000.")) {
            try Judgement.untouched.changed(.explain(long), seen: .none, on: scale, by: ruth)
        }
    }

    @Test("keeps both texts when two people change one field")
    func conflict() throws {
        let seen = Judgement.Revision(place: 2, why: 1)
        let theirs = Judgement(
            place: .at(notch: 13),
            why: "Theirs",
            revision: .init(place: 3, why: 2),
            placed: samira,
            explained: samira
        )
        let outcome = try theirs.changed(.explain("Mine"), seen: seen, on: scale, by: ruth)
        guard case .conflict(let conflict) = outcome else { throw MissingSample(name: "conflict") }
        #expect(conflict.field == .why)
        #expect(conflict.theirs.why == "Theirs")
        #expect(conflict.hand == samira)
        #expect(conflict.revision == Judgement.Revision(place: 2, why: 2))
        let again = try theirs.changed(.explain("Mine"), seen: conflict.revision, on: scale, by: ruth)
        guard case .new(let kept, _) = again else { throw MissingSample(name: "change") }
        #expect(kept.why == "Mine")
        #expect(kept.place == .at(notch: 13))
    }

    @Test("is no conflict when two people say the same, or change different things")
    func noConflict() throws {
        let theirs = Judgement(
            place: .at(notch: 13),
            why: "Theirs",
            revision: .init(place: 3, why: 2),
            placed: samira,
            explained: samira
        )
        let stale = Judgement.Revision(place: 3, why: 1)
        #expect(
            try theirs.changed(.explain("Theirs"), seen: stale, on: scale, by: ruth) == .same(.init(place: 3, why: 2))
        )
        let moved = try theirs.changed(.place(14), seen: stale, on: scale, by: ruth)
        guard case .new(let judgement, let revision) = moved else { throw MissingSample(name: "change") }
        #expect(judgement.why == "Theirs")
        // Their text is still unseen, so that writing over it will be told.
        #expect(revision == Judgement.Revision(place: 4, why: 1))
    }

    @Test("reads revisions that it wrote, and nothing else")
    func revisions() {
        #expect(Judgement.Revision("3.12") == Judgement.Revision(place: 3, why: 12))
        #expect(Judgement.Revision(place: 3, why: 12).description == "3.12")
        for text in ["", "3", "3.", ".1", "3.1.2", "-1.0", "a.b", "3,1"] { #expect(Judgement.Revision(text) == nil) }
    }

    @Test("notes why once for one sitting, and every move")
    func deeds() {
        let before = Judgement(why: "One", revision: .init(place: 0, why: 1), explained: ruth)
        var soon = before
        soon.explained = Judgement.Hand("Ruth Adeyemi", at: ruth.at.adding(seconds: 599))
        #expect(before.deed(becoming: soon, of: "Inclusion", on: scale) == nil)
        soon.explained = Judgement.Hand("Ruth Adeyemi", at: ruth.at.adding(seconds: 601))
        #expect(
            before.deed(becoming: soon, of: "Inclusion", on: scale)
                == "Said why the bead stands where it does in Inclusion."
        )
        var moved = before
        moved.place = .at(notch: 11)
        #expect(
            before.deed(becoming: moved, of: "Inclusion", on: scale)
                == "Placed the bead of Inclusion at Expected standard, upper middle."
        )
    }
}
