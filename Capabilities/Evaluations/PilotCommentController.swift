import Accounts
import Database
import Frameworks
import Web

/// Takes what a participant of a pilot says of the words of an area.
struct PilotCommentController: Sendable {
    let page: EvaluationController

    func add(to contents: Contents) {
        contents.post("/evaluations/{evaluation}/areas/{area}/comments") { visit in try await comment(visit) }
    }

    private func comment(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("evaluation", as: Evaluation.self)
        let area = try visit.id("area", as: Area.self)
        let form = try await visit.form()
        let about = Self.about(form.line("about"), in: area)
        do {
            try await page.database.write { tx in
                let person = try tx.person(visit)
                let evaluation = try tx.evaluation(id, seenBy: person)
                try tx.comment(form["comment"], on: about, of: evaluation, by: person, from: page.shelf)
            }
        } catch let refusal as PilotComment.Refusal {
            switch refusal {
            case .nothingSaid, .tooLong:
                var draft = AreaDraft(errors: FormErrors("comment", refusal.message), area: area, kind: .comment)
                draft.comment = form
                return try await page.show(visit, area: area, draft: draft)
            case .notAPilot, .closed, .settledAlready: throw refusal.problem
            }
        }
        return .seeOther("/evaluations/\(id)/areas/\(area)#area")
    }

    /// Reads "level-3" or "statement-ID"; anything else is the whole area.
    private static func about(_ text: String, in area: ID<Area>) -> PilotComment.About {
        if text.hasPrefix("level-") { return .init(area, level: Int(text.dropFirst(6)) ?? 0) }
        if text.hasPrefix("statement-") { return .init(area, statement: ID(String(text.dropFirst(10))) ?? ID()) }
        return .init(area)
    }
}
