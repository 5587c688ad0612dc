import Accounts
import App
import Database
import Evaluations
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@testable import Reports
@testable import Validations

@Suite("A validator’s pack", .timeLimit(.minutes(8)))
struct ValidatorsPackTests {
    /// What was sent, validated by Nia, who has written about the first wire.
    private func assigned(_ stage: Stage, evidence: Int = 1) async throws -> String {
        let wire = stage.version.wires[0]
        try await stage.database.write { [company = stage.company, evaluation = stage.evaluation] tx in
            let why = "Seen in\nmost lessons."
            _ = try tx.judge(wire.id, of: evaluation.id, .explain(why), seen: nil, by: company.head)
            for place in 0..<evidence {
                let entry = EvidenceEntry(
                    title: "Survey of pupils \(place)",
                    claim: "Nine of ten feel safe.",
                    kind: .voice,
                    datedOn: Day(year: 2025, month: 3, day: 3)
                )
                try tx.add(entry, to: evaluation, [EvidenceLink(wire.id)], by: company.head)
            }
        }
        let submission = try await stage.send()
        let validation = try await stage.database.write { [company = stage.company, shelf = stage.house.shelf] tx in
            let validation = try tx.assign(company.nia.id, to: submission, due: nil, by: company.lead)
            let (area, desk) = try tx.desk(wire.id, in: validation, from: shelf)
            let changes: [ReviewChange] = [
                .place(1), .write(.reason, "Two year groups are not there yet."), .write(.target, "Every class."),
            ]
            _ = try tx.keep(changes, of: area, at: desk, seen: .init(), by: company.nia)
            return validation
        }
        return "/validations/\(validation.id)/pack"
    }

    @Test("is for its validator and trust leads, and not found for anybody else, also once it is shared")
    func readers() async throws {
        let stage = try await Stage.open()
        let path = try await assigned(stage)
        for isShared in [false, true] {
            if isShared {
                try await stage.database.write { tx in
                    try tx.run("UPDATE validations SET outcome = 'met', shared_at = \(tx.now)")
                }
            }
            for role in Role.allCases {
                let visitor = try await stage.visitor(role)
                let reads = role == .trustLead
                #expect(try await visitor.get(path).status == (reads ? 200 : 404), "\(role) \(isShared)")
                #expect(try await visitor.get(path + ".pdf").status == (reads ? 200 : 404), "\(role) \(isShared)")
            }
            let company = stage.company
            for person in [company.head, company.contributor, company.governor, company.samuel, company.outsider] {
                #expect(try await stage.visitor(person).get(path).status == 404, "\(person.name) \(isShared)")
            }
            #expect(try await stage.visitor(company.nia).get(path).status == 200)
        }
        #expect(try await stage.visitor().get(path).status == 303)
    }

    @Test("leads from the review, and from where a lead sees who validates")
    func links() async throws {
        let stage = try await Stage.open()
        let path = try await assigned(stage)
        let nia = try await stage.visitor(stage.company.nia)
        #expect(try await nia.get(path.replacing("/pack", with: "")).html.contains("href=\"\(path)\""))
        let lead = try await stage.visitor(stage.company.lead)
        let place = try #require(try await lead.get(path.replacing("/pack", with: "")).leadsTo)
        #expect(try await lead.get(place).html.contains("href=\"\(path)\""))
        try await stage.database.write { tx in
            try tx.run("UPDATE validations SET outcome = 'met', shared_at = \(tx.now)")
        }
        let review = path.replacing("/pack", with: "")
        for (person, sees) in [(stage.company.nia, true), (stage.company.lead, true), (stage.company.head, false)] {
            let page = try await stage.visitor(person).get(review)
            #expect(page.status == 200 && page.html.contains("href=\"\(path)\"") == sees, "\(person.name)")
        }
    }

    @Test(
        "holds the same on the screen and on paper, with what was so before and what to ask",
        arguments: Engine.available
    )
    func same(engine: Engine) async throws {
        let stage = try await Stage.open(engine)
        let lowest = try #require(stage.version.wires[0].scale).lowestNotch(ofLevel: 1)
        try await stage.sendEarlier(lowest)
        let path = try await assigned(stage)
        let nia = try await stage.visitor(stage.company.nia)
        let (page, pdf) = (try await nia.get(path), try await nia.get(path + ".pdf"))
        let paper = Paper(pdf.bytes)
        let words = try paper.words()
        for said in [
            "Validator’s pack", "Kestrel Bank Primary", "headteacher Ruth Adeyemi", "In Summer 2026 it stood at",
            "Seen in most lessons.", "Survey of pupils 0", "Nine of ten feel safe.", "3 Mar 2025", "Only described",
            "Reason: Two year groups are not there yet.", "Target: Every class.", "Is it still so?",
            "No evidence is from within a year; the newest is of 3 March 2025.", "From the conversation:",
            "No evidence was sent with it.", "All evidence is of one kind",
        ] {
            #expect(page.text.contains(said), "\(said)")
            #expect(words.contains(said), "\(said)")
        }
        #expect(page.html.contains("class=\"report-ruled\" aria-hidden=\"true\""))
        if Paper.canBeChecked {
            let told = try paper.told()
            #expect(told.complaints == [] && told.tags["TOC", default: 0] > 0)
        }
        await stage.database.close()
    }

    @Test("keeps what the validator writes from leads until it is shared")
    func notes() async throws {
        let stage = try await Stage.open()
        let path = try await assigned(stage)
        let lead = try await stage.visitor(stage.company.lead)
        for path in [path, path + "?part=notes"] {
            let text = try await lead.get(path).text
            #expect(!text.contains("Two year groups") && !text.contains("The validator’s bead"))
            #expect(text.contains("Survey of pupils 0"))
        }
        try await stage.database.write { tx in
            try tx.run("UPDATE validations SET outcome = 'met', shared_at = \(tx.now)")
        }
        #expect(try await lead.get(path).text.contains("Reason: Two year groups"))
    }

    @Test("shows what was sent, and not what came after")
    func frozen() async throws {
        let stage = try await Stage.open()
        let path = try await assigned(stage)
        try await stage.database.write { tx in
            try tx.run("UPDATE judgements SET why = 'Written later'")
            try tx.run("UPDATE evidence SET title = 'Renamed later'")
        }
        let text = try await stage.visitor(stage.company.nia).get(path).text
        #expect(!text.contains("later") && text.contains("Survey of pupils 0"))
    }

    @Test("shows the areas and parts that were chosen alone")
    func parts() async throws {
        let stage = try await Stage.open()
        let path = try await assigned(stage)
        let nia = try await stage.visitor(stage.company.nia)
        let key = stage.version.wires[0].key
        let some = try await nia.get(path + "?area=\(key)&part=evidence")
        #expect(some.html.contains("id=\"s1\"") && !some.html.contains("id=\"s2\""))
        #expect(some.text.contains("Survey of pupils 0") && !some.text.contains("Reason: Two year groups"))
        #expect(some.html.contains("href=\"\(path).pdf?area=\(key)&amp;part=evidence\""))
        #expect(some.html.contains("name=\"area\" value=\"\(key)\" checked"))
    }

    @Test("asks as many questions of the database however much was sent")
    func queries() async throws {
        var counts: [Int] = []
        for pieces in [1, 15] {
            let stage = try await Stage.open()
            let path = try await assigned(stage, evidence: pieces)
            let nia = try await stage.visitor(stage.company.nia)
            _ = try await nia.get(path)
            counts.append(try await stage.database.counting { _ = try await nia.get(path) })
        }
        #expect(counts[0] == counts[1] && counts[0] <= 14, "\(counts)")
    }
}
