import Accounts
import Database
import Evaluations
import Foundation
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@Suite("The page of a submission")
struct SubmissionPageTests {
    @Test("shows the abacus and each area as they were sent, whatever moves later")
    func frozen() async throws {
        let stage = try await Stage(.sqlite)
        try await stage.judgeAll()
        try await stage.judge("inclusion", .explain("Because <i>we</i> saw it"), seen: .init(place: 1, why: 0))
        try await stage.plan()
        let submission = try await stage.send()
        try await stage.judge("inclusion", .place(20), seen: .init(place: 1, why: 1))
        let seen = try await stage.visitor(stage.head).get("/submissions/\(submission.id)")
        #expect(seen.status == 200)
        #expect(seen.html.contains("aria-label=\"Inclusion: Expected standard, lower end\""))
        #expect(seen.html.contains("aria-label=\"A strategy: English: Expected standard, lower end\""))
        #expect(!seen.text.contains("Exceptional, upper end"))
        #expect(seen.text.contains("Does not apply to this school"))
        #expect(seen.html.contains("Because &lt;i&gt;we&lt;/i&gt; saw it"))
        #expect(seen.text.contains("Placed by Ruth Adeyemi, 22 November 2026"))
        #expect(seen.text.contains("Conversations with pupils"))
        #expect(seen.text.contains("Helping us forward: 5") && seen.text.contains("Holding us back: 0"))
        #expect(seen.text.contains("Screen every child") && seen.text.contains("Joel Pryce"))
        #expect(seen.text.contains("Inclusion, Expected standard, first Shown"))
        #expect(seen.text.contains(submission.sha256) && seen.text.contains("The stored copy still matches it."))
        #expect(seen.html.contains("/submissions/\(submission.id)/report.pdf"))
    }

    @Test("is for the school, trust leads, and whom later parts let in")
    func readers() async throws {
        let stage = try await Stage(.sqlite)
        try await stage.judgeAll()
        let submission = try await stage.send()
        let validator = try await stage.person("Hana Lind", .validator)
        let other = try await stage.person("Ivo Brandt", .validator)
        let site = try stage.site(
            AfterSending(
                steps: { _, _ in [:] },
                mayRead: { _, person, read in person.id == validator.id && read.id == submission.id }
            )
        )
        let path = "/submissions/\(submission.id)"
        for person in [stage.head, stage.contributor, stage.lead, validator] {
            #expect(try await stage.visitor(person, at: site).get(path).status == 200)
        }
        for person in [stage.otherHead, stage.governor, other] {
            #expect(try await stage.visitor(person, at: site).get(path).status == 404)
        }
        let seen = try await stage.visitor(validator, at: site).get(path)
        #expect(!seen.html.contains("/evaluations/\(stage.evaluation)"))
        #expect(!seen.html.contains("/withdrawal"))
        #expect(try await stage.visitor(validator, at: site).post("\(path)/withdrawal").status == 404)
    }

    @Test("warns when the stored text is not what was sealed")
    func seal() async throws {
        let stage = try await Stage(.sqlite)
        try await stage.judgeAll()
        let submission = try await stage.send()
        try await stage.database.write { tx in
            try tx.run("UPDATE submissions SET body = REPLACE(body, 'Ruth', 'Rita') WHERE id = \(submission.id)")
        }
        let seen = try await stage.visitor(stage.head).get("/submissions/\(submission.id)")
        #expect(seen.text.contains("This copy is not as it was stored."))
    }

    @Test("hands out the files that were sent with it, as attachments, also after they were removed")
    func files() async throws {
        let stage = try await Stage(.sqlite)
        try await stage.judgeAll()
        let file = try stage.files.keep(Data("a,b\n1,2\n".utf8), named: "Round “1”.csv", trust: stage.trust.id)
        let evaluation = try await stage.seen()
        let area = try stage.area("inclusion")
        let evidence = try await stage.database.write { tx in
            let entry = EvidenceEntry(title: "Attendance", kind: .data, material: .file(file))
            return try tx.add(entry, to: evaluation, [EvidenceLink(area)], by: stage.head)
        }
        let submission = try await stage.send()
        try await stage.database.write { tx in
            try tx.run("UPDATE evidence SET is_removed = \(true) WHERE id = \(evidence.id)")
        }
        let site = try stage.site()
        let head = try await stage.visitor(stage.head, at: site)
        let path = "/submissions/\(submission.id)/evidence/\(evidence.id)"
        #expect(try await head.get("/submissions/\(submission.id)").html.contains(path))
        let seen = try await head.get(path)
        #expect(seen.status == 200)
        #expect(seen.bytes == Array("a,b\n1,2\n".utf8))
        #expect(seen.header("Content-Disposition")?.hasPrefix("attachment") == true)
        #expect(try await stage.visitor(stage.otherHead, at: site).get(path).status == 404)
        #expect(try await head.get("/submissions/\(submission.id)/evidence/\(ID<Evidence>())").status == 404)
    }

    @Test("asks the same number of questions however much stands in it")
    func queries() async throws {
        let stage = try await Stage(.sqlite)
        try await stage.judgeAll()
        let bare = try await stage.send()
        let head = try await stage.visitor(stage.head)
        _ = try await head.get("/submissions/\(bare.id)")
        let few = try await stage.database.counting { _ = try await head.get("/submissions/\(bare.id)") }
        try await stage.database.write { tx in try tx.settle(bare.id) }
        for _ in 1...5 { try await stage.plan() }
        let full = try await stage.send()
        let many = try await stage.database.counting { _ = try await head.get("/submissions/\(full.id)") }
        #expect(few == many)
    }
}

extension Stage {
    /// Adds a piece of evidence, a rating, a factor and an action to Inclusion.
    fileprivate func plan() async throws {
        let evaluation = try await seen()
        let area = try area("inclusion")
        let judged = try version.area("inclusion")
        let statement = judged.descriptors[2].statements[0].id
        try await database.write { [head] tx in
            let entry = EvidenceEntry(
                title: "Conversations with pupils",
                claim: "“My plan has a bit I wrote.”",
                kind: .voice,
                material: .link("https://www.example.org/voices")
            )
            try tx.add(entry, to: evaluation, [EvidenceLink(area, statements: [statement])], by: head)
            try tx.rate(statement, of: judged, in: evaluation, as: .green, by: head)
            try tx.add(FactorEntry(.helping, "One-page profiles", strength: 5), to: area, of: evaluation, by: head)
            let due = Day(year: 2027, month: 1, day: 8)
            let action = ActionEntry("Screen every child", owner: .init("Joel Pryce"), dueOn: due)
            try tx.add(action, to: area, of: evaluation, by: head)
        }
    }
}
