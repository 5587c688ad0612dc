import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Validations
import Web

extension House {
    /// The table of contents of the whole site.
    func contents() -> Contents {
        let contents = Contents(webSettings, problem: ProblemPages(shell, database).answer)
        contents.get("/health") { _ in .text("ok") }
        assets.add(to: contents)
        AccountsController(database, shell, passwords, setUpCode: setUpCode).add(to: contents)
        evaluations.add(to: contents)
        return contents
    }

    private var evaluations: EvaluationController {
        EvaluationController(database, shell, shelf, files) { tx, evaluation in
            let version = try tx.version(evaluation.version, trust: evaluation.trust, from: shelf)
            return try tx.lastValidated(evaluation.id, in: version)
        }
    }
}
