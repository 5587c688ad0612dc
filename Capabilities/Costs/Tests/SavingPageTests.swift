import Accounts
import Database
import Rehearsal
import Testing
import Typesetting
import Web

@testable import Costs

@Suite("The case for trustees")
struct SavingPageTests {
    private static let drop = "drop=Reading%20mark%2C%20Read%20Well%20Foundation"

    @Test("is tried out with the trust's own figures, and with others, and keeps nothing")
    func triedOut() async throws {
        let purse = try await Purse.open()
        try await purse.add(at: [0, 1])
        try await purse.add(Purse.terms(Purse.arts), at: [2])
        let figures = CostFigures(staffDay: Money(pence: 20_000), markDays: StaffDays(tenths: 30))
        try await purse.database.write { tx in try tx.keep(figures, by: purse.lead) }
        let before = try await purse.history().count
        let browser = try await purse.visitor(purse.trustee)
        let form = try await browser.get("/costs/saving")
        #expect(form.html.contains("value=\"£200\"") && form.text.contains("Choose what would not be renewed."))
        #expect(form.text.contains("At two schools: £6,000 in fees in the next three years"))
        // Six payments of £1,000 with 2.5 days at £200, less two internal marks of three days.
        let own = try await browser.get("/costs/saving?\(Self.drop)")
        #expect(own.text.contains("It would save £7,800 in three years, about £2,600 a year."))
        let other = try await browser.get("/costs/saving?\(Self.drop)&days=&each=1&day=")
        #expect(other.text.contains("It would save £6,000 in three years"))
        let bad = try await browser.get("/costs/saving?\(Self.drop)&days=many&each=99&day=dear")
        #expect(
            bad.status == 422 && bad.text.contains("Three things to put right") && bad.html.contains("value=\"dear\"")
        )
        #expect(try await purse.history().count == before)
    }

    @Test("is a page that says what ends, what goes on and how it is reckoned; without a change it leads to the form")
    func page() async throws {
        let purse = try await Purse.open()
        try await purse.add(at: [0, 1])
        try await purse.add(Purse.terms(Purse.arts), at: [2])
        let browser = try await purse.visitor(purse.trustee)
        let page = try await browser.get("/costs/case?\(Self.drop)&day=200&days=3&each=1")
        for said in [
            "It would save £7,800", "From 27 November 2026 to 26 November 2029", "paid for 9 times: £9,000 in fees",
            "Reading mark, Read Well Foundation: 2 schools, £6,000 in fees", "Arts & Crafts <award>, Makers: 1 school",
            "A day of staff is taken to cost £200.", "one takes 3 days of validator and school together",
        ] {
            #expect(page.text.contains(said), "\(said)")
        }
        #expect(page.html.contains("/costs/case.pdf?\(Self.drop)"))
        #expect(try await browser.get("/costs/case").leadsTo == "/costs/saving?")
        #expect(try await browser.get("/costs/case?drop=Gone&day=dear").leadsTo == "/costs/saving?drop=Gone&day=dear")
    }

    @Test("names eight kinds of mark and the others together")
    func many() {
        let marks = (1...12).map { number in
            let kind = ExternalMark.Kind(name: "Mark \(number)", provider: "P")
            return ExternalMark(trust: ID(), school: ID(), schoolName: "S", terms: Purse.terms(kind))
        }
        let document = CaseDocument(.init(Set(marks.kinds)), on: marks, trust: "T", day: Purse.day)
        #expect(document.ending.count == 9 && document.ending.last == "Four other marks: 4 schools, £12,000 in fees")
        #expect(document.goingOn.isEmpty)
    }

    @Test(
        "is one sheet of A4 that a screen reader can follow",
        .enabled(if: Paper.canBeChecked, "WAYMARK_PYTHON names no Python that has the checkers of PDFs"),
        .timeLimit(.minutes(8))
    )
    func pdf() async throws {
        let purse = try await Purse.open()
        for number in 0..<20 {
            let name = "The rather long name of mark number \(number) for schools"
            try await purse.add(
                Purse.terms(.init(name: name, provider: "A provider with a long name, مدرسة")),
                at: [0, 1, 2]
            )
        }
        try await purse.add(at: [0, 1])
        let browser = try await purse.visitor(purse.trustee)
        let answer = try await browser.get("/costs/case.pdf?\(Self.drop)&day=200&days=3.5&each=1")
        #expect(answer.header("Content-Type") == "application/pdf")
        let told = try Paper(answer.bytes).told()
        #expect(told.complaints == [])
        #expect(told.title == "The case for a change in what marks cost")
        #expect(told.language == "en-GB" && told.part == "1" && told.isTagged && told.showsTitle)
        #expect(told.tags["Title"] == 1 && told.tags["H1"] == 5 && told.tags["Table"] == 1, "\(told.tags)")
        let pages = try Paper(answer.bytes).pages()
        #expect(pages.count == 1 && pages.first?.contains("It would save") == true)
    }
}
