import Accounts
import Database
import Evaluations
import Foundation
import Rehearsal
import Schools
import Testing
import Web

@Suite("The list of evaluations")
struct EvaluationsPageTests {
    @Test("shows a trust lead every school, a head only their own, with state and next date")
    func reach() async throws {
        let stage = try await Stage(.sqlite)
        try await stage.judge("inclusion", .place(9))
        let site = try stage.site()
        let lead = try await stage.visitor(stage.lead, at: site).get("/evaluations")
        #expect(lead.text.contains("Two evaluations are in an open cycle."))
        #expect(lead.text.contains("Evaluating: one of five judged"))
        #expect(lead.text.contains("Thistledown Primary"))
        #expect(lead.html.contains("href=\"/evaluations/\(stage.evaluation)\""))
        let head = try await stage.visitor(stage.head, at: site).get("/evaluations")
        #expect(head.text.contains("Kestrel Bank Primary"))
        #expect(head.text.contains("Send by 30 November"))
        #expect(!head.text.contains("Thistledown"))
    }

    @Test("tells a governor where the school is, without opening the draft")
    func governor() async throws {
        let stage = try await Stage(.sqlite)
        let seen = try await stage.visitor(stage.governor).get("/evaluations")
        #expect(seen.text.contains("Kestrel Bank Primary"))
        #expect(!seen.html.contains("href=\"/evaluations/\(stage.evaluation)\""))
        #expect(!seen.text.contains("Thistledown"))
    }

    @Test("is not for people without a school or the lead")
    func nobody() async throws {
        let stage = try await Stage(.sqlite)
        let validator = try await stage.person("Hana Lind", .validator)
        #expect(try await stage.visitor(validator).get("/evaluations").status == 403)
    }

    @Test("is narrowed to a cycle and a school by a sentence")
    func filter() async throws {
        let stage = try await Stage(.sqlite)
        let school = try await stage.school("Oxmere Secondary", .secondary)
        let spring = try await stage.database.write { tx in
            try tx.open(stage.version, as: Stage.plan("Spring 2027", [.init(school.id)]), by: stage.lead)
        }
        let lead = try await stage.visitor(stage.lead)
        let all = try await lead.get("/evaluations?cycle=&school=")
        #expect(all.text.contains("every cycle") && all.text.contains("Spring 2027, School Standard"))
        let one = try await lead.get("/evaluations?cycle=\(spring.id)")
        #expect(one.html.contains("value=\"\(spring.id)\" selected"))
        #expect(one.html.components(separatedBy: "<tr>").count == 3)
        let none = try await lead.get("/evaluations?cycle=\(spring.id)&school=\(stage.schools[0].id)")
        #expect(none.text.contains("Nothing here. This school is not in this cycle."))
    }

    @Test("says what will be here and who adds it")
    func empty() async throws {
        let stage = try await Stage(.sqlite)
        let school = try await stage.school("Oxmere Secondary", .secondary)
        let head = try await stage.person("Noor Hale", .headteacher, at: school)
        let seen = try await stage.visitor(head).get("/evaluations")
        #expect(seen.text.contains("When a trust lead opens a framework to your school, its evaluation appears here."))
    }
}
