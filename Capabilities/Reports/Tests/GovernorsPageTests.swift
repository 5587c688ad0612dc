import Accounts
import Database
import Evaluations
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@testable import Reports

@Suite("The pages of the governors’ page", .timeLimit(.minutes(8)))
struct GovernorsPageTests {
    private func path(_ stage: Stage) -> String { "/schools/\(stage.school.id)/governors" }

    /// An action that is a day late, and a reason that only the school reads.
    private func fill(_ stage: Stage, actions: Int = 1) async throws {
        let wire = try stage.version.firstWire
        let (evaluation, head, due) = (stage.evaluation, stage.company.head, Stage.today.adding(days: -1))
        try await stage.database.write { tx in
            for place in 0..<actions {
                try tx.run(
                    """
                    INSERT INTO actions (id, trust_id, school_id, evaluation_id, area_id, title, owner_id, owner_name,
                        starts_on, due_on, status, progress, success, impact, factor_id, created_at, closed_at)
                    VALUES (\(ID<Action>()), \(evaluation.trust), \(evaluation.school.id), \(evaluation.id), \(wire.id),
                        \("Meet families \(place)"), \(head.id), \(head.name), NULL, \(due), 'open', 25,
                        'Words of the school alone', '', NULL, \(tx.now), NULL)
                    """
                )
            }
            try tx.run("UPDATE judgements SET why = 'A reason in draft' WHERE evaluation_id = \(evaluation.id)")
        }
    }

    @Test("are for trust leads, the head and the governors of the school, and not found for anybody else")
    func readers() async throws {
        let stage = try await Stage.open()
        for role in Role.allCases {
            let visitor = try await stage.visitor(role)
            let reads = [.trustLead, .headteacher, .governor].contains(role)
            #expect(try await visitor.get(path(stage)).status == (reads ? 200 : 404), "\(role)")
            #expect(try await visitor.get(path(stage) + ".pdf").status == (reads ? 200 : 404), "\(role)")
        }
        for person in [stage.company.stranger, stage.company.outsider] {
            #expect(try await stage.visitor(person).get(path(stage)).status == 404, "\(person.name)")
        }
        #expect(try await stage.visitor().get(path(stage)).status == 303)
        #expect(try await stage.visitor(stage.company.governor).get("/").html.contains("href=\"\(path(stage))\""))
        let head = try await stage.visitor(stage.company.head)
        #expect(try await head.get("/schools/\(stage.school.id)").html.contains("href=\"\(path(stage))\""))
    }

    @Test("hold the same on the screen and on one sheet, without what the school writes for itself")
    func same() async throws {
        let stage = try await Stage.open()
        try await fill(stage)
        let governor = try await stage.visitor(stage.company.governor)
        let (page, pdf) = (try await governor.get(path(stage)), try await governor.get(path(stage) + ".pdf"))
        let paper = Paper(pdf.bytes)
        let words = try paper.words()
        for said in [
            "One action is open, one past the date agreed", "Meet families 0", "This is the first cycle",
            "Does “Meet families 0” go on as planned?", "No evidence is linked there.",
        ] {
            #expect(page.text.contains(said) && words.contains(said), "\(said)")
        }
        for kept in ["A reason in draft", "Words of the school alone"] {
            #expect(!page.text.contains(kept) && !words.contains(kept), "\(kept)")
        }
        #expect(!page.html.contains("href=\"/evaluations/"))
        #expect(try paper.pages().count == 1)
        if Paper.canBeChecked { #expect(try paper.told().complaints == []) }
    }

    @Test("show the parts that were chosen alone")
    func parts() async throws {
        let stage = try await Stage.open()
        let governor = try await stage.visitor(stage.company.governor)
        let some = try await governor.get(path(stage) + "?part=questions")
        #expect(some.html.contains("id=\"s1\"") && !some.html.contains("id=\"s2\""))
        #expect(some.html.contains("href=\"\(path(stage)).pdf?part=questions\""))
    }

    @Test("ask as many questions of the database however much the school has")
    func queries() async throws {
        let stage = try await Stage.open()
        let governor = try await stage.visitor(stage.company.governor)
        _ = try await governor.get(path(stage))
        let few = try await stage.database.counting { _ = try await governor.get(path(stage)) }
        try await fill(stage, actions: 30)
        #expect(try await stage.database.counting { _ = try await governor.get(path(stage)) } == few)
        #expect(few <= 12)
    }
}
