import Database
import Frameworks
import Schools
import Testing

@testable import Marks

@Suite("A mark")
struct MarkTests {
    private static func mark(_ term: Mark.Term, withdrawn: Day? = nil) throws -> Mark {
        Mark(
            id: ID(),
            trust: ID(),
            school: ID(),
            schoolName: "Kestrel Bank",
            standard: .init(
                framework: ID(),
                version: ID(),
                title: "Inclusion Excellence",
                number: "1.4",
                promise: "where all belong"
            ),
            submission: ID(),
            number: try #require(MarkNumber("AV-IE-2026-0147")),
            tier: nil,
            term: term,
            validatedBy: nil,
            decidedBy: .init(name: "Priya Nair", post: nil),
            shown: [],
            withdrawal: withdrawn.map { Mark.Withdrawal(on: $0, why: "Closed") }
        )
    }

    private static func rule(valid: Int, notice: Int) -> AwardRule {
        AwardRule(standard: [:], validMonths: valid, noticeMonths: notice)
    }

    @Test(
        "ends with the month in which its months of validity run out",
        arguments: [
            ("2026-07-14", 36, 6, "2029-07-31", "2029-01-31"), ("2026-01-31", 1, 0, "2026-02-28", "2026-02-28"),
            ("2028-01-31", 1, 1, "2028-02-29", "2028-01-31"), ("2026-12-31", 12, 3, "2027-12-31", "2027-09-30"),
            ("2026-11-30", 1, 12, "2026-12-31", "2026-11-30"), ("2026-07-14", 0, -3, "2026-08-31", "2026-08-31"),
        ]
    )
    func term(awarded: String, valid: Int, notice: Int, ends: String, noticed: String) throws {
        let term = Mark.Term(awardedOn: try #require(Day(awarded)), Self.rule(valid: valid, notice: notice))
        #expect(term.endsOn.iso == ends && term.noticeOn.iso == noticed)
    }

    @Test("is current to its last day, then ended; withdrawn from the day it is taken back, whatever the date")
    func status() throws {
        let awarded = Day(year: 2026, month: 7, day: 14)
        let mark = try Self.mark(Mark.Term(awardedOn: awarded, Self.rule(valid: 36, notice: 6)))
        let end = Day(year: 2029, month: 7, day: 31)
        for offset in stride(from: -10, through: 1_200, by: 1) {
            let day = awarded.adding(days: offset)
            #expect(mark.status(on: day) == (day <= end ? .current(until: end) : .lapsed(on: end)))
            #expect(mark.isRenewalDue(on: day) == (day.iso >= "2029-01-31" && day <= end))
        }
        let taken = try Self.mark(mark.term, withdrawn: Day(year: 2027, month: 3, day: 3))
        #expect(taken.status(on: awarded).words == "This mark was withdrawn on 3 March 2027")
        #expect(taken.status(on: end.adding(days: 400)).short == "Withdrawn on 3 March 2027")
        #expect(!taken.isRenewalDue(on: end))
        #expect(mark.status(on: end).words == "This mark is current")
        #expect(mark.status(on: end.adding(days: 1)).words == "This mark ended on 31 July 2029")
    }

    @Test("has a number of code, initials, year and running number")
    func number() throws {
        let code = try #require(MarkCode("AV"))
        #expect(
            MarkNumber(code: code, title: "Inclusion Excellence", year: 2026, serial: 147).description
                == "AV-IE-2026-0147"
        )
        let long = MarkNumber(code: code, title: "Reading", year: 2026, serial: 12_345)
        #expect(MarkNumber(long.description) == long)
        for serial in [1, 9, 99, 999, 9_999, 10_000, 123_456_789] {
            for title in [
                "Inclusion Excellence", "English and mathematics", "Reading", "É", "", "2030 ready", "A B C D E F",
            ] {
                let number = MarkNumber(code: code, title: title, year: 2026, serial: serial)
                #expect(MarkNumber(number.description) == number, "\(number)")
            }
        }
    }

    @Test(
        "is found by its number as people type it",
        arguments: [
            "av-ie-2026-0147", " AV-IE-2026-0147 ", "AV – IE – 2026 – 0147", "AV/IE/2026/0147", "AV‑IE‑2026‑0147",
        ]
    )
    func typed(text: String) { #expect(MarkNumber(text)?.description == "AV-IE-2026-0147") }

    @Test(
        "is not found by what can be no number",
        arguments: [
            "", "AV", "AV-IE-2026", "AV-IE-26-0147", "AV-IE-2026-147", "A-IE-2026-0147", "AVIEX-IE-2026-0147",
            "AV-I1-2026-0147",
            "AV-IE-2026-0147-1", "AV-IE-٢٠٢٦-0147", "<script>", "AV-IE-2026-0147'; --", "🏫-IE-2026-0147",
            "AV-IE-2026-1234567890",
        ]
    )
    func noNumber(text: String) { #expect(MarkNumber(text) == nil) }
}
