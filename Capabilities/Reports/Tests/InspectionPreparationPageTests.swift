import Accounts
import App
import Database
import Evaluations
import Frameworks
import Rehearsal
import Schools
import Testing
import Validations
import Web

@testable import Reports

@Suite("The pages of inspection preparation", .timeLimit(.minutes(8)))
struct InspectionPreparationPageTests {
    private func path(_ stage: Stage) -> String { "/schools/\(stage.school.id)/inspection-preparation" }

    @Test("are for whoever reads the school’s evaluations, and not found for anybody else")
    func readers() async throws {
        let stage = try await Stage.open()
        for role in Role.allCases {
            let visitor = try await stage.visitor(role)
            let reads = [.trustLead, .headteacher, .contributor].contains(role)
            #expect(try await visitor.get(path(stage)).status == (reads ? 200 : 404), "\(role)")
            #expect(try await visitor.get(path(stage) + ".pdf").status == (reads ? 200 : 404), "\(role)")
        }
        for person in [stage.company.stranger, stage.company.outsider] {
            #expect(try await stage.visitor(person).get(path(stage)).status == 404, "\(person.name)")
        }
        #expect(try await stage.visitor().get(path(stage)).status == 303)
        let head = try await stage.visitor(.headteacher)
        #expect(try await head.get(path(stage) + "?standard=nonsense").status == 404)
        #expect(try await head.get("/schools/\(stage.school.id)").html.contains("href=\"\(path(stage))\""))
    }

    @Test("hold the same on the screen and on paper, and no checker complains")
    func same() async throws {
        let stage = try await Stage.open()
        let wire = try stage.version.firstWire
        try await stage.database.write { [evaluation = stage.evaluation, head = stage.company.head] tx in
            let survey = EvidenceEntry(
                title: "Survey of pupils",
                kind: .voice,
                datedOn: Day(year: 2026, month: 9, day: 1)
            )
            _ = try tx.add(survey, to: evaluation, [EvidenceLink(wire.id)], by: head)
        }
        let head = try await stage.visitor(stage.company.head)
        let (page, pdf) = (try await head.get(path(stage)), try await head.get(path(stage) + ".pdf"))
        let paper = Paper(pdf.bytes)
        let words = try paper.words()
        for said in [
            "Survey of pupils", "All evidence is of one kind: voice.", "Leadership and governance", "Not validated",
            "No inspection of the school is known here.", "No national results are kept here",
        ] {
            #expect(page.text.contains(said) && words.contains(said), "\(said)")
        }
        if Paper.canBeChecked { #expect(try paper.told().complaints == []) }
        let wales = try await head.get(path(stage) + "?standard=estyn").text
        #expect(wales.contains("Teaching and learning") && wales.contains("speaks about this area of Estyn’s"))
    }

    @Test("show a validated judgement once it is shared, with its day", arguments: Engine.available)
    func validated(engine: Engine) async throws {
        let stage = try await Stage.open(engine)
        let submission = try await stage.send()
        let wire = try stage.version.firstWire
        let preparation = {
            try await stage.database.read { tx in
                try tx.inspectionPreparation(
                    of: stage.school.id,
                    seenBy: stage.company.head,
                    by: nil,
                    from: stage.house.shelf
                )
            }
        }
        try await stage.database.write { [company = stage.company] tx in
            let validation = try tx.assign(company.nia.id, to: submission, due: nil, by: company.lead)
            try tx.run(
                """
                INSERT INTO validation_judgements (validation_id, area_id, stance, notch, reason, going_well, target,
                    question, answer, revision)
                VALUES (\(validation.id), \(wire.id), 'adjust', 1, 'Seen.', '', '', '', '', 'r')
                ON CONFLICT (validation_id, area_id) DO UPDATE SET stance = excluded.stance, notch = excluded.notch
                """
            )
        }
        #expect(try await preparation().works[0].agreed.isEmpty)
        try await stage.database.write { tx in
            try tx.run(
                "UPDATE validations SET shared_at = \(tx.now), outcome = 'met' WHERE submission_id = \(submission.id)"
            )
        }
        let work = try await preparation().works[0]
        #expect(work.agreed[wire.id] == .init(notch: 1, on: Stage.today))
        #expect(work.stands[wire.id]?.isCarried == false)
    }

    @Test("ask as many questions however much the school has")
    func queries() async throws {
        let stage = try await Stage.open()
        let head = try await stage.visitor(.headteacher)
        _ = try await head.get(path(stage))
        let few = try await stage.database.counting { _ = try await head.get(path(stage)) }
        try await stage.database.write { [stage] tx in
            for place in 0..<40 {
                let wire = stage.version.wires[place % stage.version.wires.count].id
                let entry = EvidenceEntry(title: "Piece \(place)", kind: .document)
                _ = try tx.add(entry, to: stage.evaluation, [EvidenceLink(wire)], by: stage.company.head)
            }
        }
        #expect(try await stage.database.counting { _ = try await head.get(path(stage)) } == few)
        #expect(few <= 13)
    }
}
