import Accounts
import Database
import Frameworks
import Rehearsal
import Testing
import Web

@testable import Validations

@Suite("A question to the school")
struct QuestionTests {
    @Test("is seen by the school when it is sent, and its answer by the validator when that is sent")
    func goesThere() async throws {
        let panel = try await Panel.open()
        let validation = try await panel.assign()
        let area = try panel.area("inclusion").id
        let base = "/validations/\(validation.id)"
        let nia = try await panel.visitor(panel.nia)
        let school = try await panel.visitor(panel.contributor)
        _ = try await nia.save(
            "\(base)/areas/\(area)/review",
            ["revision-\(area)": "0.0.0.0.0.0", "question-\(area)": "Half typ"]
        )
        #expect(try await !school.get(base).text.contains("Half typ"))
        let form: KeyValuePairs = [
            "revision-\(area)": "0.0.0.0.1.0", "stance-\(area)": "ask", "question-\(area)": "How <do> you know?",
        ]
        #expect(try await nia.post("\(base)/areas/\(area)/question", form).status == 303)
        let page = try await school.get(base)
        #expect(page.html.contains("How &lt;do&gt; you know?") && page.text.contains("One question for you to answer"))
        let draft: KeyValuePairs = ["revision-\(area)": "1.0.0.0.2.0", "answer-\(area)": "From the w"]
        #expect(try await school.save("\(base)/areas/\(area)/answer/draft", draft).status == 200)
        #expect(try await !nia.get("\(base)?area=\(area)").text.contains("From the w"))
        let answer: KeyValuePairs = ["revision-\(area)": "1.0.0.0.2.1", "answer-\(area)": "From the walk."]
        #expect(try await school.post("\(base)/areas/\(area)/answer", answer).leadsTo == base)
        let seen = try await nia.get("\(base)?area=\(area)")
        #expect(seen.text.contains("Samira Khan answered on 22 November") && seen.text.contains("From the walk."))
        #expect(try await school.post("\(base)/areas/\(area)/answer", answer).status == 409)
    }

    @Test("can be taken back until it is answered, and changed then")
    func takeBack() async throws {
        let panel = try await Panel.open()
        let validation = try await panel.assign()
        let area = try panel.area("inclusion").id
        let base = "/validations/\(validation.id)/areas/\(area)"
        let nia = try await panel.visitor(panel.nia)
        #expect(try await nia.post("\(base)/question", ["revision-\(area)": "0.0.0.0.0.0"]).status == 409)
        try await panel.change("inclusion", .write(.question, "How?"), in: validation)
        try await panel.ask("inclusion", in: validation)
        #expect(try await nia.post("\(base)/question").status == 409)
        let changed = try await nia.save(
            "\(base)/review",
            ["revision-\(area)": "0.0.0.0.2.0", "question-\(area)": "Why?"]
        )
        #expect(changed.status == 422)
        #expect(try await nia.post("\(base)/question/withdrawal").status == 303)
        let school = try await panel.visitor(panel.head)
        #expect(try await school.post("\(base)/answer", ["answer-\(area)": "So."]).status == 409)
        try await panel.ask("inclusion", in: validation)
        try await panel.answer("inclusion", "So.", in: validation)
        #expect(try await nia.post("\(base)/question/withdrawal").status == 409)
        #expect(
            try await panel.history().prefix(2).contains(
                "Ruth Adeyemi: Answered the validator’s question about Inclusion."
            )
        )
    }

    @Test("is not sent, and both texts are shown, when another window has changed it meanwhile")
    func otherWindow() async throws {
        let panel = try await Panel.open()
        let validation = try await panel.assign()
        let area = try panel.area("inclusion").id
        try await panel.change("inclusion", .write(.question, "Who <reads>?"), in: validation)
        let path = "/validations/\(validation.id)/areas/\(area)/question"
        let nia = try await panel.visitor(panel.nia)
        let met = try await nia.post(path, ["revision-\(area)": "0.0.0.0.0.0", "question-\(area)": "Who writes?"])
        #expect(met.status == 409 && met.text.contains("Who <reads>?") && met.text.contains("Who writes?"))
        #expect(try await panel.review(validation.id).areas[area]?.question.askedAt == nil)
        let kept = try await nia.post(path, ["revision-\(area)": "0.0.0.0.1.0", "question-\(area)": "Who writes?"])
        #expect(kept.status == 303)
        #expect(try await panel.review(validation.id).areas[area]?.question.text == "Who writes?")
        #expect(try await panel.review(validation.id).areas[area]?.question.isOpen == true)
    }

    @Test("is answered by the school alone, and not with nothing")
    func onlySchool() async throws {
        let panel = try await Panel.open()
        let validation = try await panel.assign()
        let area = try panel.area("inclusion").id
        try await panel.change("inclusion", .write(.question, "How?"), in: validation)
        try await panel.ask("inclusion", in: validation)
        let path = "/validations/\(validation.id)/areas/\(area)/answer"
        for (person, status) in [(panel.nia, 403), (panel.lead, 403), (panel.governor, 404), (panel.stranger, 404)] {
            #expect(try await panel.visitor(person).post(path, ["answer-\(area)": "So."]).status == status)
        }
        let head = try await panel.visitor(panel.head)
        #expect(try await head.post(path, ["revision-\(area)": "0.0.0.0.2.0", "answer-\(area)": " "]).status == 409)
        let stale = try await head.save("\(path)/draft", ["revision-\(area)": "0.0.0.0.0.0", "answer-\(area)": "Mine"])
        #expect(stale.status == 409 && stale.html.contains("Somebody else at your school"))
    }
}
