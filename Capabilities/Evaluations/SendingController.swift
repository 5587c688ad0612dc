import Accounts
import Database
import Frameworks
import Web

/// Sending an evaluation for validation, and taking back what was sent.
package struct SendingController: Sendable {
    private let database: Database
    private let shell: Shell
    private let shelf: FrameworkShelf
    private let around: EvaluationAround

    package init(_ database: Database, _ shell: Shell, _ shelf: FrameworkShelf, _ around: EvaluationAround) {
        self.database = database
        self.shell = shell
        self.shelf = shelf
        self.around = around
    }

    package func add(to contents: Contents) {
        contents.get("/evaluations/{evaluation}/submission") { visit in try await show(visit) }
        contents.post("/evaluations/{evaluation}/submission") { visit in try await send(visit) }
        contents.post("/submissions/{submission}/withdrawal") { visit in try await withdraw(visit) }
    }

    private func show(_ visit: Visit, impact: String? = nil, _ refusal: Submission.Refusal? = nil) async throws
        -> Answer
    {
        let id = try visit.id("evaluation", as: Evaluation.self)
        return try await database.read { tx in
            let person = try tx.person(visit)
            let sending = try tx.sending(id, seenBy: person, shelf, around)
            let errors = refusal?.errors ?? FormErrors()
            let page = SendingPage(
                sending: sending,
                impact: impact ?? sending.impactBefore,
                errors: errors,
                refusal: errors.isEmpty ? refusal : nil
            )
            return shell.page(page.sheet, for: person, status: refusal == nil ? 200 : errors.isEmpty ? 409 : 422)
        }
    }

    private func send(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("evaluation", as: Evaluation.self)
        let form = try await visit.form()
        let impact = form["impact"]
        do {
            let submission = try await database.write { tx in
                let person = try tx.person(visit)
                let evaluation = try tx.evaluation(id, seenBy: person, may: .submit)
                let words = try around.route(tx, id).map { try $0.impact(asSeen: form) } ?? impact
                return try tx.submit(evaluation, impact: words, by: person, from: shelf)
            }
            return .seeOther("/submissions/\(submission.id)")
        } catch let refusal as Submission.Refusal {
            return try await show(visit, impact: impact, refusal)
        }
    }

    private func withdraw(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("submission", as: Submission.self)
        do {
            let evaluation = try await database.write { tx in
                let person = try tx.person(visit)
                let submission = try tx.submission(id, seenBy: person)
                try tx.withdraw(submission, by: person)
                return submission.evaluation
            }
            return .seeOther("/evaluations/\(evaluation)/submission")
        } catch let refusal as Submission.Refusal {
            throw refusal.problem
        }
    }
}

extension RouteSoFar {
    /// The impact statement to be sent, if it still is the one that stood on the page.
    fileprivate func impact(asSeen form: Form) throws(Submission.Refusal) -> String {
        guard Int(form["impact-revision"]) == revision else { throw .impactChanged(by: writtenBy ?? "") }
        return impact
    }
}

extension Submission.Refusal {
    /// The message beside the impact statement, for those that are about it.
    fileprivate var errors: FormErrors {
        switch self {
        case .impactMissing, .impactTooLong:
            guard case .refused(let what, let then) = problem else { return FormErrors() }
            return FormErrors("impact", "\(what) \(then)")
        case .notReady, .waiting, .impactChanged, .cycleClosed, .alreadyDecided: return FormErrors()
        }
    }
}
