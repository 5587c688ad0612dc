import Accounts
import Database
import Evaluations
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@testable import Marks
@testable import Validations

@Suite("Renewing a mark")
struct RenewalTests {
    @Test("makes a new mark that the old one leads to, on a new submission", arguments: Engine.available)
    func renews(engine: Engine) async throws {
        let ceremony = try await Ceremony.open(engine)
        let old = try await ceremony.award()
        ceremony.clock.go(days: 300)
        let next = try await ceremony.awardAgain()
        let today = ceremony.clock.now.day
        let marks = try await ceremony.database.read { tx in try tx.marks(of: ceremony.school.id) }
        #expect(marks.map(\.number) == [next.number, old.number])
        #expect(marks[0].follows == old.number && marks[1].successor?.number == next.number)
        #expect(marks[0].status(on: today).isCurrent)
        #expect(marks[1].status(on: today) == .renewed(by: next.number, on: today))
        #expect(marks[1].status(on: today.adding(days: -1)).isCurrent)
        #expect(!marks[1].isRenewalDue(on: today))
        let steps = try await ceremony.database.read { tx in try tx.steps(of: [old.submission, next.submission]) }
        #expect(steps[old.submission]?.words == "Mark renewed by \(next.number)")
        #expect(steps[next.submission]?.words == "Validated. Mark held")
        await #expect(throws: Mark.Refusal.renewed(on: today)) {
            try await ceremony.database.write { tx in try tx.withdraw(marks[1], because: "x", by: ceremony.lead) }
        }
        let anybody = try await ceremony.visitor()
        let page = try await anybody.get("/marks/\(old.number)")
        #expect(page.text.contains("This mark was renewed on \(Words.date(today))"))
        #expect(page.html.contains("href=\"/marks/\(next.number)\""))
        #expect(try await anybody.get("/marks/\(next.number)").text.contains("It follows mark \(old.number)"))
    }

    @Test("does not reach back to a mark that has lapsed or was withdrawn")
    func lapse() async throws {
        let ceremony = try await Ceremony.open()
        let old = try await ceremony.award()
        ceremony.clock.go(days: old.term.endsOn - ceremony.clock.now.day + 1)
        let next = try await ceremony.awardAgain()
        let lapsed = try #require(try await ceremony.database.read { tx in try tx.mark(old.number) })
        #expect(next.follows == nil && lapsed.status(on: ceremony.clock.now.day) == .lapsed(on: old.term.endsOn))
        let step = try await ceremony.database.read { tx in try tx.steps(of: [old.submission])[old.submission] }
        #expect(step?.words == "Mark ended")
        let page = try await ceremony.visitor().get("/marks/\(old.number)")
        #expect(page.text.contains("It was not renewed."))
    }

    @Test("is due from the day of notice, as the register says; until then the holder keeps the old terms")
    func notice() async throws {
        let ceremony = try await Ceremony.open()
        let mark = try await ceremony.award()
        let later = try await ceremony.database.write { tx in
            let draft = try tx.keepDraft(ceremony.version, in: ceremony.trust.id, by: ceremony.lead.author)
            try tx.publish(draft.id, by: ceremony.lead.author)
            return try tx.version(draft.id, trust: ceremony.trust.id)
        }
        let kept = try #require(try await ceremony.database.read { tx in try tx.mark(mark.number) })
        #expect(kept.standard.version == ceremony.version.id && kept.standard.number != later.number)
        #expect(kept.term == mark.term)
        ceremony.clock.go(days: mark.term.noticeOn - ceremony.clock.now.day)
        let register = try await ceremony.visitor(ceremony.lead).get("/marks")
        #expect(register.text.contains("One mark comes up for renewal."))
        #expect(register.text.contains("Yearly check due since"))
    }
}

@Suite("A yearly check")
struct YearlyCheckTests {
    @Test(
        "says area by area whether a mark is still true, and is kept with its day and hand",
        arguments: Engine.available
    )
    func keeps(engine: Engine) async throws {
        let ceremony = try await Ceremony.open(engine)
        let mark = try await ceremony.award()
        ceremony.clock.go(days: 366)
        #expect(mark.isCheckDue(on: ceremony.clock.now.day, after: nil))
        let areas = try await ceremony.database.read { tx in try tx.checkedAreas(of: mark) }
        var answers = areas.map { YearlyCheck.Answer($0.id, .yes) }
        answers[0] = .init(areas[0].id, .no, "The lead has left.")
        let said = answers
        try await ceremony.database.write { tx in try tx.check(mark, said, by: ceremony.head) }
        let check = try #require(try await ceremony.database.read { tx in try tx.checks(of: mark.id) }.first)
        #expect(check.answers == said && check.by == "Ruth Adeyemi" && check.on == ceremony.clock.now.day)
        #expect(check.asksForSubmission && check.words == "No longer true in one area")
        #expect(!mark.isCheckDue(on: ceremony.clock.now.day, after: check.on))
        let all = try await ceremony.database.read { tx in try tx.checks(in: ceremony.trust.id) }
        #expect(all == [mark.id: [check]])
    }

    @Test(
        "is refused unless every area is answered, with a word where it is not still true, on a current mark by its head"
    )
    func refusals() async throws {
        let ceremony = try await Ceremony.open()
        let mark = try await ceremony.award()
        let areas = try await ceremony.database.read { tx in try tx.checkedAreas(of: mark) }
        let faults = YearlyCheck.faults([.init(areas[0].id, .unsure)], on: Array(areas.prefix(2)))
        #expect(faults["word-\(areas[0].id)"]?.contains("add a word") == true)
        #expect(faults["say-\(areas[1].id)"]?.contains("say whether it is still true") == true)
        await #expect(throws: YearlyCheck.Refusal.self) {
            try await ceremony.database.write { tx in try tx.check(mark, [], by: ceremony.head) }
        }
        let answers = areas.map { YearlyCheck.Answer($0.id, .yes) }
        for person in [ceremony.lead, ceremony.nia] {
            await #expect(throws: Problem.self) {
                try await ceremony.database.write { tx in try tx.check(mark, answers, by: person) }
            }
        }
        ceremony.clock.go(days: 2_000)
        await #expect(throws: YearlyCheck.Refusal.notCurrent) {
            try await ceremony.database.write { tx in try tx.check(mark, answers, by: ceremony.head) }
        }
    }

    @Test("has a page that the head fills in and the lead reads")
    func page() async throws {
        let ceremony = try await Ceremony.open()
        let mark = try await ceremony.award()
        let path = "/marks/\(mark.number)/yearly-check"
        let head = try await ceremony.visitor(ceremony.head)
        #expect(try await head.get(path).text.contains("The first check is due on 14 July 2027."))
        let areas = try await ceremony.database.read { tx in try tx.checkedAreas(of: mark) }
        let empty = try await head.post(path, ["word-\(areas[0].id)": "Kept"])
        #expect(empty.status == 422 && empty.html.contains("value=\"Kept\""))
        let answers = areas.map { YearlyCheck.Answer($0.id, .no, "Gone.") }
        try await ceremony.database.write { tx in try tx.check(mark, answers, by: ceremony.head) }
        #expect(try await head.get(path).text.contains("Something is no longer true. A new submission shows"))
        let lead = try await ceremony.visitor(ceremony.lead)
        let read = try await lead.get(path)
        #expect(read.text.contains("14 July 2026, Ruth Adeyemi") && !read.html.contains("Keep the check"))
        #expect(try await lead.get("/marks").text.contains("Checked on 14 July 2026: no longer true in"))
        #expect(try await lead.post(path).status == 403)
        #expect(try await ceremony.visitor(ceremony.nia).get(path).status == 404)
        #expect(try await ceremony.visitor().get(path).status == 401)
    }
}

extension Ceremony {
    /// The school sends once more, the validator agrees and the lead awards.
    fileprivate func awardAgain() async throws -> Mark {
        let sent = try await database.write { tx in
            guard let evaluation = try tx.evaluations(seenBy: head).first else { throw Missing(what: "evaluation") }
            let impact = version.rule.asksImpact ? "Still more is written." : ""
            return try tx.submit(evaluation, impact: impact, by: head)
        }
        return try await database.write { tx in
            let validation = try tx.assign(nia.id, to: sent, due: nil, by: lead)
            for wire in try tx.review(validation, from: shelf).wires {
                let (area, desk) = try tx.desk(wire.id, in: validation, from: shelf)
                _ = try tx.keep([.choose(.agree)], of: area, at: desk, seen: .init(), by: nia)
            }
            _ = try tx.keep([.recommend(.met), .write(.why, "So.")], of: validation, seen: .init(), by: nia)
            try tx.share(tx.review(tx.openValidation(validation.id, of: nia), from: shelf), by: nia)
            let desk = try tx.decisionDesk(sent.id, seenBy: lead, from: shelf)
            guard let mark = try tx.decide(Decision.Choice(.award), on: desk, by: lead) else {
                throw Missing(what: "mark")
            }
            return mark
        }
    }
}
