import Accounts
import Database
import Web

/// What the capabilities after this one know of an evaluation; App hands it in.
package struct EvaluationAround: Sendable {
    /// What was validated last.
    package let lastValidated: @Sendable (Transaction, Evaluation) throws -> Ghosts.Trace
    /// How far it has come on the improvement route; nil for an evaluation that never was on it.
    package let route: @Sendable (Transaction, ID<Evaluation>) throws -> RouteSoFar?

    /// Where its head can ask others for support; nil for everybody else.
    package let asks: @Sendable (Transaction, Evaluation, Person) throws -> Asking?

    package init(
        lastValidated: @escaping @Sendable (Transaction, Evaluation) throws -> Ghosts.Trace,
        route: @escaping @Sendable (Transaction, ID<Evaluation>) throws -> RouteSoFar?,
        asks: @escaping @Sendable (Transaction, Evaluation, Person) throws -> Asking? = { _, _, _ in nil }
    ) {
        self.lastValidated = lastValidated
        self.route = route
        self.asks = asks
    }

    /// Where nobody validates, no school is on the improvement route, and none asks another for support.
    package static let nothing = EvaluationAround(lastValidated: { _, _ in .none }, route: { _, _ in nil })
}

/// The improvement route of an evaluation, as far as its school's pages lead there and send what is written there.
package struct RouteSoFar: Hashable, Sendable {
    let evaluation: ID<Evaluation>
    /// Whether it is on the route now, so that no mark is decided.
    let isOnRoute: Bool
    /// What difference the work has made, in the school's words; empty while nobody has written it.
    let impact: String
    /// Of the impact statement; 0 while nobody has written it.
    let revision: Int
    /// Who wrote it last.
    let writtenBy: String?

    package init(
        evaluation: ID<Evaluation>,
        isOnRoute: Bool,
        impact: String = "",
        revision: Int = 0,
        writtenBy: String? = nil
    ) {
        self.evaluation = evaluation
        self.isOnRoute = isOnRoute
        self.impact = impact
        self.revision = revision
        self.writtenBy = writtenBy
    }

    /// Where the journey is read.
    var path: String { "/evaluations/\(evaluation)/journey" }

    var isImpactWritten: Bool { !impact.trimmed.isEmpty }
}
