import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Web

/// What a person sees at the address of a validation.
enum ValidationView: Sendable {
    /// The validator's own, to be written.
    case desk(Review)
    /// To be read; feedback only by the school and the validator.
    case reading(Review, Seat, schoolName: String, feedback: [Feedback]?)
    /// The school, before it is shared: the appointment and the questions, and nothing else.
    case questions(Review)
    /// A governor.
    case outcome(Review)
    /// The trust lead, before it is shared: who validates.
    case assignment(ID<Submission>)
}

extension Transaction {
    /// The view of a person; not found for whoever may not know of it.
    func view(_ id: ID<Validation>, seenBy person: Person, from shelf: FrameworkShelf) throws -> ValidationView {
        let (validation, seat) = try validation(id, seenBy: person)
        if seat == .lead, validation.isOpen { return .assignment(validation.submission) }
        let review = try review(validation, from: shelf)
        switch seat {
        case .governor: return .outcome(review)
        case .validator where validation.isOpen && review.submission.stage != .withdrawn: return .desk(review)
        case .school where validation.isOpen: return .questions(review)
        case .validator, .former, .school, .lead:
            let feedback = seat == .validator || seat == .school ? try feedback(on: validation.id) : nil
            return .reading(review, seat, schoolName: review.frozen.school.name, feedback: feedback)
        }
    }
}

/// Says the refusals of this capability as the problems that people see.
func inPlainWords<Outcome>(_ work: () throws -> Outcome) throws -> Outcome {
    do {
        return try work()
    } catch let refusal as Validation.Refusal {
        throw refusal.problem
    } catch let refusal as Validation.AssignmentRefusal {
        throw refusal.problem
    } catch let refusal as Review.Refusal {
        throw refusal.problem
    }
}
