import Accounts
import Database
import Frameworks
import Web

/// Says of a judgement from an earlier cycle that it is still true.
struct ConfirmationController: Sendable {
    let page: EvaluationController

    func add(to contents: Contents) {
        contents.post("/evaluations/{evaluation}/confirmations") { visit in try await confirm(visit) }
    }

    private func confirm(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("evaluation", as: Evaluation.self)
        let form = try await visit.form()
        guard let area = ID<Area>(form["area"]) else { throw Problem.notFound }
        let seen = Judgement.Revision(form["revision-\(area)"])
        do {
            _ = try await page.database.write { tx in
                try tx.judge(area, of: id, .confirm, seen: seen, by: tx.person(visit), from: page.shelf)
            }
        } catch let refusal as Judgement.Refusal {
            throw refusal.problem
        }
        let open = ID<Area>(form["open"]).map { "/areas/\($0)" } ?? ""
        return .seeOther("/evaluations/\(id)\(open)#n-\(area)")
    }
}
