import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Web

extension Transaction {
    /// Sends the question about an area to the school.
    ///
    /// - Throws: ``Validation/Refusal``
    func ask(about area: Area, at desk: AreaDesk, by person: Person) throws {
        var review = try review(of: area.id, in: desk.validation.id)
        guard review.question.askedAt == nil else { throw Validation.Refusal.alreadyAsked }
        guard !review.question.text.trimmed.isEmpty else { throw Validation.Refusal.questionEmpty }
        let before = review
        review.question.askedAt = now
        review.verdict = .ask
        review.revision[.question] += 1
        try keep(review, of: area.id, school: desk.schoolNotch, in: desk.validation.id)
        try noteMove(of: area, at: desk, from: before, to: review)
        try tell(.asked, desk.validation, "Asked the school a question about \(area.title).", by: person)
    }

    /// Takes a question back that was not answered; its text stays with the validator.
    func takeBackQuestion(about area: Area, at desk: AreaDesk, by person: Person) throws {
        var review = try review(of: area.id, in: desk.validation.id)
        guard !review.question.isAnswered else { throw Validation.Refusal.alreadyAnswered }
        guard review.question.askedAt != nil else { return }
        review.question.askedAt = nil
        review.revision[.question] += 1
        try keep(review, of: area.id, school: desk.schoolNotch, in: desk.validation.id)
        try tell(.asked, desk.validation, "Took back the question about \(area.title).", by: person)
    }

    /// Keeps what the school writes as an answer, without sending it.
    func draftAnswer(
        _ text: String,
        about area: Area,
        at desk: AreaDesk,
        seen: Revision<ReviewField>,
        by person: Person
    ) throws -> SavedFields<ReviewField> {
        let question = try review(of: area.id, in: desk.validation.id).question
        guard question.askedAt != nil else { throw Validation.Refusal.nothingAsked }
        guard !question.isAnswered else { throw Validation.Refusal.alreadyAnswered }
        return try keep([.write(.answer, text)], of: area, at: desk, seen: seen, by: person)
    }

    /// Sends the answer as it stands to the validator.
    func answer(about area: Area, at desk: AreaDesk, by person: Person) throws {
        var review = try review(of: area.id, in: desk.validation.id)
        guard review.question.askedAt != nil else { throw Validation.Refusal.nothingAsked }
        guard !review.question.isAnswered else { throw Validation.Refusal.alreadyAnswered }
        guard !review.question.answer.trimmed.isEmpty else { throw Validation.Refusal.answerEmpty }
        review.question.answeredAt = now
        review.question.answeredBy = person.name
        try keep(review, of: area.id, school: desk.schoolNotch, in: desk.validation.id)
        try tell(.answered, desk.validation, "Answered the validator’s question about \(area.title).", by: person)
    }

    private func tell(_ verb: HistoryEntry.Verb, _ validation: Validation, _ words: String, by person: Person) throws {
        try note(verb, of: .validation, validation.id, in: validation.school, words, by: person.author)
    }
}
