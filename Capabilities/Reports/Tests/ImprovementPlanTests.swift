import Accounts
import Database
import Evaluations
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@testable import Reports

@Suite("An improvement plan", .timeLimit(.minutes(8)))
struct ImprovementPlanTests {
    private func path(_ stage: Stage) -> String { "/schools/\(stage.school.id)/improvement-plan" }

    private func fill(_ stage: Stage, actions: Int = 1) async throws {
        for place in 0..<actions {
            try await stage.addAction("Meet families \(place)", due: Stage.today.adding(days: -17))
        }
        try await stage.addAction("Train staff", wire: 1, due: Stage.today)
        try await stage.addAction("Buy books", due: Stage.today, doneOn: Day(year: 2026, month: 10, day: 2))
        try await stage.addAction("Paint walls", due: Stage.today, doneOn: Day(year: 2026, month: 8, day: 31))
    }

    @Test("is for the school’s people, its governors, trust leads and its specialist, and not found for anybody else")
    func readers() async throws {
        let stage = try await Stage.open()
        for role in Role.allCases {
            let visitor = try await stage.visitor(role)
            let reads = [.trustLead, .headteacher, .contributor, .governor].contains(role)
            #expect(try await visitor.get(path(stage)).status == (reads ? 200 : 404), "\(role)")
            #expect(try await visitor.get(path(stage) + ".pdf").status == (reads ? 200 : 404), "\(role)")
        }
        for person in [stage.company.stranger, stage.company.outsider] {
            #expect(try await stage.visitor(person).get(path(stage)).status == 404, "\(person.name)")
        }
        let helen = try await stage.visit(asking: try await stage.addAction("Read daily", due: Stage.today))
        #expect(try await stage.visitor(helen).get(path(stage)).status == 200)
        #expect(try await stage.visitor().get(path(stage)).status == 303)
        #expect(try await stage.visitor(stage.company.governor).get("/").html.contains("href=\"\(path(stage))\""))
        let head = try await stage.visitor(stage.company.head)
        #expect(try await head.get("/schools/\(stage.school.id)").html.contains("href=\"\(path(stage))\""))
    }

    @Test("holds the same on the screen and on paper: area by area, late in words, and what was done in this cycle")
    func same() async throws {
        let stage = try await Stage.open()
        try await fill(stage)
        let head = try await stage.visitor(stage.company.head)
        let (page, pdf) = (try await head.get(path(stage)), try await head.get(path(stage) + ".pdf"))
        let paper = Paper(pdf.bytes)
        let words = try paper.words()
        let first = stage.version.title(of: stage.version.wires[0])
        for said in [
            "Two actions are open, and one is past the date agreed.", "Meet families 0", "17 days late",
            "Pupils say so themselves", "27 Nov 2026: Two families are still to be met", "Samira Khan", first,
            "It stands at", "the mark asks for", "Buy books", "2 Oct 2026", "More pupils read",
            "One action was finished since Autumn 2026 began on 1 September 2026.", "What is known on 27 November 2026",
        ] {
            #expect(page.text.contains(said), "\(said)")
            #expect(words.contains(said), "\(said)")
        }
        #expect(!page.text.contains("Paint walls") && !words.contains("Paint walls"))
        if Paper.canBeChecked { #expect(try paper.told().complaints == []) }
    }

    @Test("names every open action of the school once, whatever the area", arguments: Engine.available)
    func complete(engine: Engine) async throws {
        let stage = try await Stage.open(engine)
        try await stage.addFramework("inclusion-excellence")
        var dice = Dice(seed: 7)
        for place in 0..<25 {
            let day = Stage.today.adding(days: dice.number(-40...40))
            let wire = dice.number(0...stage.version.wires.count - 1)
            try await stage.addAction("Deed \(place).", wire: wire, due: day, doneOn: dice.isHeads ? day : nil)
        }
        let rows = try await stage.database.read { tx in
            try tx.rows("SELECT title, status, due_on FROM actions").map {
                (title: try $0["title"] as String, isOpen: try $0["status"] == "open", due: try $0["due_on"] as Day)
            }
        }
        let head = try await stage.visitor(stage.company.head)
        let plan = try await head.get(path(stage) + "?part=plan").text
        let late = try await head.get(path(stage) + "?part=late").text
        for row in rows {
            #expect(plan.ranges(of: row.title).count == (row.isOpen ? 1 : 0), "\(row.title)")
            #expect(late.ranges(of: row.title).count == (row.isOpen && row.due < Stage.today ? 1 : 0), "\(row.title)")
        }
        await stage.database.close()
    }

    @Test("tells governors what is planned, and a specialist what visits asked for, and neither what the school writes")
    func reach() async throws {
        let stage = try await Stage.open()
        try await fill(stage)
        let asked = try await stage.addAction("Read daily", due: Stage.today.adding(days: 9))
        let helen = try await stage.visit(asking: asked)
        let governor = try await stage.visitor(stage.company.governor).get(path(stage)).text
        for said in ["Meet families 0", "Buy books", "17 days late", "Target of visit 2"] {
            #expect(governor.contains(said), "\(said)")
        }
        for kept in ["Pupils say so themselves", "Two families", "More pupils read"] {
            #expect(!governor.contains(kept), "\(kept)")
        }
        let specialist = try await stage.visitor(helen).get(path(stage)).text
        #expect(specialist.contains("Read daily") && specialist.contains("Only what visits have asked for"))
        #expect(specialist.contains("Pupils say so themselves") && specialist.contains("The mark asks for"))
        for kept in ["Meet families", "Buy books", "Two families", "It stands at"] {
            #expect(!specialist.contains(kept), "\(kept)")
        }
    }

    @Test("keeps a target out of a specialist’s plan until its visit is shared")
    func planned() async throws {
        let stage = try await Stage.open()
        let asked = try await stage.addAction("Read daily", due: Stage.today)
        let helen = try await stage.visit(asking: asked, isShared: false)
        #expect(!(try await stage.visitor(helen).get(path(stage)).text.contains("Read daily")))
    }

    @Test("shows one framework or the parts that were chosen alone")
    func parts() async throws {
        let stage = try await Stage.open()
        try await fill(stage)
        try await stage.addFramework("inclusion-excellence")
        let head = try await stage.visitor(stage.company.head)
        let some = try await head.get(path(stage) + "?framework=\(stage.evaluation.id)&part=done")
        #expect(some.text.contains("Buy books") && !some.text.contains("Meet families"))
        #expect(!some.text.contains("Inclusion Excellence, version"))
        #expect(some.html.contains(".pdf?framework=\(stage.evaluation.id)&amp;part=done\""))
        #expect(try await head.get(path(stage) + "?framework=\(ID<Evaluation>())").status == 404)
    }

    @Test("asks as many questions of the database however much is planned")
    func queries() async throws {
        let stage = try await Stage.open()
        try await fill(stage)
        let head = try await stage.visitor(stage.company.head)
        _ = try await head.get(path(stage))
        let few = try await stage.database.counting { _ = try await head.get(path(stage)) }
        try await fill(stage, actions: 20)
        #expect(try await stage.database.counting { _ = try await head.get(path(stage)) } == few)
        #expect(few <= 10)
    }
}
