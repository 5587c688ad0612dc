import Accounts
import Database
import Evaluations
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@Suite("Re-confirming on the page")
struct ConfirmationPageTests {
    private static func carried() async throws -> Stage {
        let stage = try await Stage(.sqlite)
        try await stage.judgeAll()
        try await stage.next()
        return stage
    }

    @Test("shows what stands from the last cycle, says so in words, and takes one button for each area")
    func confirms() async throws {
        let stage = try await Self.carried()
        let head = try await stage.visitor(stage.head)
        let area = try stage.area("inclusion")
        let path = "/evaluations/\(stage.evaluation)"
        let seen = try await head.get("\(path)/areas/\(area)")
        #expect(seen.status == 200)
        #expect(seen.text.contains("None of five judgements made."))
        #expect(seen.text.contains("Five stand from an earlier cycle, not yet re-confirmed: move the bead"))
        #expect(seen.text.contains("From Autumn 2026, not yet re-confirmed. Read the words below."))
        #expect(seen.html.contains("<div class=\"frame\" data-carried>"))
        #expect(seen.html.contains("form=\"still-true\" name=\"area\" value=\"\(area)\""))
        let answer = try await head.post(
            "\(path)/confirmations",
            ["area": area.text, "revision-\(area)": "1.0", "open": area.text]
        )
        #expect(answer.leadsTo == "\(path)/areas/\(area)#n-\(area)")
        let after = try await head.get("\(path)/areas/\(area)")
        #expect(after.text.contains("One of five judgements made."))
        #expect(after.text.contains("Four stand from an earlier cycle"))
        #expect(!after.html.contains("data-carried-area=\"\(area)\""))
    }

    @Test("saves every bead of the abacus without script and re-confirms none that was not moved")
    func wholeAbacus() async throws {
        let stage = try await Self.carried()
        let head = try await stage.visitor(stage.head)
        let (one, other) = (try stage.area("inclusion"), try stage.area("attendance"))
        _ = try await head.post(
            "/evaluations/\(stage.evaluation)/judgements",
            ["notch-\(one)": "9", "revision-\(one)": "1.0", "notch-\(other)": "10", "revision-\(other)": "1.0"]
        )
        let book = try await stage.workbook()
        #expect(book.judgements[one]?.isCarried == true && book.judgements[other]?.isCarried == false)
    }

    @Test("is for those who judge at the school")
    func people() async throws {
        let stage = try await Self.carried()
        let area = try stage.area("inclusion")
        let path = "/evaluations/\(stage.evaluation)"
        for (person, status) in [
            (stage.lead, 403), (stage.otherHead, 404), (stage.governor, 404), (stage.contributor, 303),
        ] {
            let visitor = try await stage.visitor(person)
            let answer = try await visitor.post(
                "\(path)/confirmations",
                ["area": area.text, "revision-\(area)": "1.0"]
            )
            #expect(answer.status == status)
        }
        let lead = try await stage.visitor(stage.lead).get("\(path)/areas/\(try stage.area("attendance"))")
        #expect(lead.text.contains("The headteacher or a contributor says whether it is still true."))
        #expect(!lead.html.contains("still-true"))
    }

    @Test("says that somebody has moved the bead meanwhile, and that there is nothing to confirm")
    func refusals() async throws {
        let stage = try await Self.carried()
        let head = try await stage.visitor(stage.head)
        let area = try stage.area("inclusion")
        try await stage.judge("inclusion", .place(12), seen: .init(place: 1, why: 0), by: stage.contributor)
        let path = "/evaluations/\(stage.evaluation)/confirmations"
        let answer = try await head.post(path, ["area": area.text, "revision-\(area)": "1.0"])
        #expect(answer.status == 409)
        #expect(answer.text.contains("Samira Khan has moved the bead since you looked."))
        #expect(try await head.post(path, ["area": "nothing"]).status == 404)
    }

    @Test("asks as many queries as for a first cycle")
    func queries() async throws {
        let stage = try await Stage(.sqlite)
        try await stage.judgeAll()
        let head = try await stage.visitor(stage.head)
        let path = "/evaluations/\(stage.evaluation)"
        _ = try await head.get(path)
        let first = try await stage.database.counting { _ = try await head.get(path) }
        try await stage.next()
        #expect(try await stage.database.counting { _ = try await head.get(path) } == first)
    }
}
