import Accounts
import Database
import Evaluations
import Schools
import Web

extension Transaction {
    /// Gives feedback on a shared review; what was given stays as it was written.
    package func give(_ words: String, on validation: Validation, by person: Person) throws {
        guard validation.seat(of: person) == .school else {
            throw Problem.notAllowed("Only the people of the school give feedback on a review.")
        }
        guard validation.sharedAt != nil else { throw Feedback.Refusal.notShared }
        let words = words.keepable.trimmed
        guard !words.isEmpty else { throw Feedback.Refusal.empty }
        if let complaint = LongText.complaint(words, atMost: Feedback.longest) {
            throw Feedback.Refusal.tooLong(complaint)
        }
        try insert(words, on: validation.id, by: person)
        let told = "Gave \(validation.validator.name) feedback on the review."
        try note(.gaveFeedback, of: .validation, validation.id, in: validation.school, told, by: person.author)
    }
}
