import Accounts
import Database
import Schools
import Web

/// What the capabilities after this one know of submissions; App hands it in.
package struct AfterSending: Sendable {
    /// How far some submissions have come, without those that nobody has taken up; a fixed number of queries.
    package let steps: @Sendable (Transaction, Set<ID<Submission>>) throws -> [ID<Submission>: SchoolStep]
    /// Whether somebody beside the school's people and trust leads may read a submission, such as its validator.
    package let mayRead: @Sendable (Transaction, Person, Submission) throws -> Bool

    package init(
        steps: @escaping @Sendable (Transaction, Set<ID<Submission>>) throws -> [ID<Submission>: SchoolStep],
        mayRead: @escaping @Sendable (Transaction, Person, Submission) throws -> Bool
    ) {
        self.steps = steps
        self.mayRead = mayRead
    }

    /// Where nobody validates.
    package static let nothing = AfterSending(steps: { _, _ in [:] }, mayRead: { _, _, _ in false })
}

extension Transaction {
    /// A submission for the people of its school, trust leads, and those whom later parts let in; else not found.
    package func submission(_ id: ID<Submission>, readBy person: Person, _ after: AfterSending) throws -> Submission {
        let submission = try submission(id, of: person.trust.id)
        if person.may(.readEvaluation, at: submission.school) { return submission }
        guard try after.mayRead(self, person, submission) else { throw Problem.notFound }
        return submission
    }
}
