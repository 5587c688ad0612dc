import Accounts
import Database
import Evaluations
import Frameworks
import Rehearsal
import Schools
import Testing
import Typesetting
import Web

@testable import Reports

@Suite("The reports of an evaluation", .timeLimit(.minutes(8)))
struct ReportControllerTests {
    @Test("are PDFs of it as it is and as it was sent, for whoever may read them")
    func readers() async throws {
        let room = try await Pressroom.open()
        let (company, wire) = (room.company, try room.version.firstWire.id)
        try await room.database.write { tx in
            let change = JudgementChange.explain("Written since.")
            _ = try tx.judge(wire, of: room.evaluation.id, change, seen: nil, by: company.head)
        }
        for person in [company.head, company.contributor, company.lead] {
            let live = try await room.visitor(person).get(room.live)
            #expect(live.status == 200 && live.header("Content-Type") == "application/pdf", "\(person.name)")
            let name = "Kestrel Bank Primary, Inclusion Excellence, 22 November 2026.pdf"
            #expect(live.header("Content-Disposition")?.contains("filename=\"\(name)\"") == true)
            let now = try Paper(live.bytes).words()
            #expect(now.contains("Printed by \(person.name)") && now.contains("Primary · Beckmoor"))
            #expect(now.contains("Written since.") && !now.contains("We have seen it"))
            let then = try await room.words(of: room.sent, for: person)
            #expect(then.contains("Submission 1, a frozen copy made on 22 November 2026 Submitted by Ruth Adeyemi"))
            #expect(then.contains("We have seen it “in class” & <in books>,") && !then.contains("Written since."))
            #expect(then.contains("Survey of pupils") && then.contains("Nine of ten feel safe."))
        }
    }

    @Test("are not there for anybody else")
    func others() async throws {
        let room = try await Pressroom.open()
        let company = room.company
        for person in [company.stranger, company.governor, company.samuel, company.nia, company.outsider] {
            let visitor = try await room.visitor(person)
            #expect(try await visitor.get(room.live).status == 404, "\(person.name)")
            #expect(try await visitor.get(room.sent).status == 404, "\(person.name)")
        }
        #expect(try await room.visitor(nil).get(room.live).status == 401)
        #expect(try await room.visitor(nil).get(room.sent).status == 401)
        let head = try await room.visitor(company.head)
        for id in ["nonsense", ID<Evaluation>().text] {
            #expect(try await head.get("/evaluations/\(id)/report.pdf").status == 404)
            #expect(try await head.get("/submissions/\(id)/report.pdf").status == 404)
        }
    }

    @Test("say what the validator said to the validator at once, and to everybody once it is shared")
    func review() async throws {
        let room = try await Pressroom.open()
        let company = room.company
        let validation = try await room.review()
        let said = [
            "Two year groups are not there yet.", "Every class.", "Differs from the school", "Outcome: Minor gaps",
            "So near.",
        ]
        let own = try await room.words(of: room.sent, for: company.nia)
        for words in said { #expect(own.contains(words), "\(words)") }
        #expect(own.contains("Recommended by Nia Rowe; not shared yet."))
        #expect(try await room.visitor(company.nia).get(room.live).status == 404)
        for person in [company.head, company.contributor, company.lead] {
            let before = try await room.words(of: room.sent, for: person)
            for words in said + ["Nia Rowe"] { #expect(!before.contains(words), "\(person.name): \(words)") }
        }
        try await room.share(validation)
        for person in [company.head, company.contributor, company.lead, company.nia] {
            let after = try await room.words(of: room.sent, for: person)
            for words in said { #expect(after.contains(words), "\(person.name): \(words)") }
            #expect(after.contains("Recommended by Nia Rowe; shared on 22 November 2026."))
        }
    }

    @Test("are refused calmly when Typst cannot be had, and nothing is lost")
    func withoutTypst() async throws {
        let room = try await Pressroom.open()
        let before = try await room.database.read { tx in try tx.history(of: room.company.trust.id).count }
        let nowhere = Typesetter(python: "/nowhere/python3", logger: Site.quiet)
        let visitor = try await room.visitor(room.company.head, nowhere)
        for path in [room.live, room.sent] {
            let answer = try await visitor.get(path)
            #expect(answer.status == 409)
            #expect(answer.text.contains("The report could not be set just now."))
            #expect(answer.text.contains("Nothing is lost. Try again in a moment."))
            #expect(!answer.text.contains("nowhere"))
        }
        #expect(try await room.database.read { tx in try tx.history(of: room.company.trust.id).count } == before)
        #expect(try await room.words(of: room.live, for: room.company.head).contains("We have seen it"))
    }
}
