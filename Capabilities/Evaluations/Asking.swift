import Database
import Frameworks

/// Where the head of a school asks others for support, from what holds the school back.
package struct Asking: Hashable, Sendable {
    let evaluation: ID<Evaluation>
    /// The factors from which the school asks now, each with the address of its ask.
    let asked: [ID<Factor>: String]

    package init(evaluation: ID<Evaluation>, asked: [ID<Factor>: String]) {
        self.evaluation = evaluation
        self.asked = asked
    }

    /// The form that begins with a factor.
    func path(from factor: Factor) -> String {
        "/support/asks/new?evaluation=\(evaluation)&area=\(factor.area)&factor=\(factor.id)"
    }
}
