import Database
import Evaluations
import Foundation
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@testable import Validations

@Suite("Evidence that was sent")
struct SentEvidenceTests {
    @Test("is read by the validator and the school as it was sent, also after it was taken out of the library")
    func reads() async throws {
        let panel = try await Panel.open()
        let validation = try await panel.assign()
        let review = try await panel.review(validation.id)
        let walk = try #require(review.frozen.evidence.first { $0.fileSHA256 != nil })
        try await panel.database.write { tx in try tx.remove(tx.evidence(walk.id, of: panel.trust.id), by: panel.head) }
        let path = "/validations/\(validation.id)/evidence/\(walk.id)/file"
        for person in [panel.nia, panel.head] {
            let file = try await panel.visitor(person).get(path)
            #expect(file.status == 200 && file.html == "Seen in nine of eleven rooms.\n")
            #expect(file.header("Content-Disposition")?.hasPrefix("attachment; filename=\"walk.txt\"") == true)
        }
        for (person, status) in [(panel.samuel, 404), (panel.lead, 404), (panel.governor, 404), (panel.stranger, 404)] {
            #expect(try await panel.visitor(person).get(path).status == status)
        }
    }

    @Test("is nothing that was added later, that is no file, or that another school sent")
    func nothingElse() async throws {
        let panel = try await Panel.open()
        let validation = try await panel.assign()
        let area = try panel.area("inclusion")
        let later = try await panel.database.write { tx in
            let evaluation = try tx.evaluation(panel.submission.evaluation, of: panel.trust.id)
            let file = try panel.files.keep(.init("Later.\n".utf8), named: "later.txt", trust: panel.trust.id)
            let entry = EvidenceEntry(title: "Later", kind: .document, material: .file(file))
            return try tx.add(entry, to: evaluation, [EvidenceLink(area.id)], by: panel.head)
        }
        let survey = try #require(try await panel.review(validation.id).frozen.evidence.first { $0.url != nil })
        let browser = try await panel.visitor(panel.nia)
        for id in [later.id, survey.id, ID()] {
            #expect(try await browser.get("/validations/\(validation.id)/evidence/\(id)/file").status == 404)
        }
    }
}
