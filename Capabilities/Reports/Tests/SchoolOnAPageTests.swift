import Accounts
import Database
import Evaluations
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@testable import Reports

@Suite("A school on a page", .timeLimit(.minutes(8)))
struct SchoolOnAPageTests {
    private func path(_ stage: Stage) -> String { "/schools/\(stage.school.id)/page" }

    @Test("is for those who read the school’s evaluations and its governors, and not found for anybody else")
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
        #expect(try await stage.visitor().get(path(stage)).status == 303)
        #expect(try await stage.visitor(stage.company.governor).get("/").html.contains("href=\"\(path(stage))\""))
        let head = try await stage.visitor(stage.company.head)
        #expect(try await head.get("/schools/\(stage.school.id)").html.contains("href=\"\(path(stage))\""))
    }

    @Test("shows what was not sent to those alone who may read it", arguments: Engine.available)
    func drafts(engine: Engine) async throws {
        let stage = try await Stage.open(engine)
        let (head, governor) = (
            try await stage.visitor(stage.company.head), try await stage.visitor(stage.company.governor)
        )
        let (before, none) = (try await head.get(path(stage)).text, try await governor.get(path(stage)).text)
        #expect(before.contains("Not sent yet: as it stands in Autumn 2026, under version 1.0."))
        #expect(before.contains("Strong standard") || before.contains("Expected standard"))
        #expect(none.contains("Nothing was sent yet in Autumn 2026, under version 1.0."))
        #expect(!none.contains("standard, ") && !none.contains("Safeguarding"))
        _ = try await stage.send()
        for visitor in [head, governor] {
            let text = try await visitor.get(path(stage)).text
            #expect(text.contains("As sent on 27 November 2026 in Autumn 2026, under version 1.0."))
            #expect(text.contains("Safeguarding"))
        }
        await stage.database.close()
    }

    @Test("tells what moved since the cycle before, upwards and downwards", arguments: Engine.available)
    func movement(engine: Engine) async throws {
        let stage = try await Stage.open(engine)
        let head = try await stage.visitor(stage.company.head)
        #expect(try await head.get(path(stage)).text.contains("nothing was sent in an earlier cycle"))
        let (first, second) = (stage.version.wires[0], stage.version.wires[1])
        let scale = try #require(second.scale)
        let now = scale.lowestNotch(ofLevel: try #require(stage.version.rule.level(for: second)))
        let lowest = try #require(first.scale).lowestNotch(ofLevel: 1)
        try await stage.sendEarlier(lowest, now + 1)
        _ = try await stage.send()
        let text = try await head.get(path(stage)).text
        #expect(text.contains("one bead stands higher than in Summer 2026."), "\(text)")
        let then = try #require(first.scale).words(of: lowest)
        #expect(text.contains("\(stage.version.title(of: first)), from \(then) to "))
        #expect(text.contains("Lower than then: \(stage.version.title(of: second))."))
        await stage.database.close()
    }

    @Test("holds the same on the screen and on one sheet, in three frameworks", .timeLimit(.minutes(8)))
    func same() async throws {
        let stage = try await Stage.open()
        try await stage.addFramework("inclusion-excellence")
        try await stage.addFramework("english-and-mathematics")
        try await stage.addMarks(1)
        try await stage.addSupport()
        for place in 0..<12 {
            try await stage.addAction("Meet every family of pupils \(place)", due: Stage.today.adding(days: place - 2))
        }
        _ = try await stage.send()
        let head = try await stage.visitor(stage.company.head)
        let (page, pdf) = (try await head.get(path(stage)), try await head.get(path(stage) + ".pdf"))
        let paper = Paper(pdf.bytes)
        let words = try paper.words()
        for said in [
            "Three frameworks, one current mark, and 12 actions are open, two past the date agreed.",
            "Primary, Beckmoor, headteacher Ruth Adeyemi", "No inspection of the school is known here",
            "until 30 November 2029 (AV-SS-2026-0001)", "Meet every family of pupils 0", "past its date",
            "Four more have a later date.", "Is helped by Thistledown Primary with", "since 3 October 2026",
        ] {
            #expect(page.text.contains(said), "\(said)")
            #expect(words.contains(said), "\(said)")
        }
        #expect(page.html.contains("class=\"report-drawing\" aria-hidden=\"true\"><svg"))
        #expect(!page.text.contains("Pupils say so themselves") && !words.contains("Two families"))
        #expect(try paper.pages().count == 1)
        if Paper.canBeChecked { #expect(try paper.told().complaints == []) }
    }

    @Test("shows the parts that were chosen alone, and support to those alone who see it")
    func parts() async throws {
        let stage = try await Stage.open()
        try await stage.addSupport()
        let head = try await stage.visitor(stage.company.head)
        let some = try await head.get(path(stage) + "?part=support")
        #expect(some.html.contains("id=\"s1\"") && !some.html.contains("id=\"s2\""))
        #expect(some.html.contains("href=\"\(path(stage)).pdf?part=support\""))
        #expect(some.text.contains("Is helped by Thistledown Primary"))
        let governor = try await stage.visitor(stage.company.governor).get(path(stage) + "?part=support")
        #expect(!governor.text.contains("Is helped by") && !governor.html.contains("value=\"support\""))
    }

    @Test("asks as many questions of the database however much the school has")
    func queries() async throws {
        let stage = try await Stage.open()
        let head = try await stage.visitor(stage.company.head)
        _ = try await head.get(path(stage))
        let few = try await stage.database.counting { _ = try await head.get(path(stage)) }
        try await stage.addMarks(5)
        try await stage.addSupport()
        for place in 0..<20 { try await stage.addAction("Meet \(place)", due: Stage.today) }
        try await stage.addFramework("inclusion-excellence")
        _ = try await head.get(path(stage))
        #expect(try await stage.database.counting { _ = try await head.get(path(stage)) } == few)
        #expect(few <= 16)
    }
}
