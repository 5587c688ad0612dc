import Accounts
import Database
import Evaluations
import Schools
import Validations
import Web

/// A validation under way, as its validator and the people of the school see it at home.
struct ReviewNow: Hashable, Sendable {
    let id: ID<Validation>
    let school: ID<School>
    let schoolName: String
    /// The title of the framework.
    let framework: String
    let validator: ID<Person>
    let validatorName: String
    let validatorPost: String?
    /// The day the validator was given, or that of the cycle.
    let dueOn: Day
    let conversationOn: Day?
    let conversationAt: TimeOfDay?
    let isByVideo: Bool
    /// Areas that the validator has judged, of those sent; for the validator alone.
    let reviewed: Int
    let of: Int
    /// Questions that the school has not answered.
    let questions: Int

    var path: String { Place.validation(id) }
}

extension ReviewNow {
    /// What it asks of a person, who validates it or works at the school.
    func dues(for person: Person, on day: Day) -> [Due] {
        if validator == person.id { return [work, talk(on: day)].compactMap(\.self) }
        guard questions > 0, person.may(.contribute, at: school) else { return [] }
        return [
            Due(
                on: conversationOn.map { min($0, dueOn) } ?? dueOn,
                what: "Answer \(Words.count(questions, "question", "questions")) from your validator",
                why: "\(validatorName) asks about \(framework)",
                act: "Answer",
                path: path
            )
        ]
    }

    private var work: Due {
        let isWhole = reviewed == of
        let count =
            isWhole
            ? "Every area is reviewed"
            : "\(Words.capitalised(Words.number(reviewed))) of \(Words.number(of)) areas reviewed"
        return Due(
            on: dueOn,
            what: "\(isWhole ? "Share your review of" : "Review") \(schoolName)",
            why: "\(framework). \(count)",
            act: reviewed == 0 ? "Begin" : "Go on",
            path: path
        )
    }

    private func talk(on day: Day) -> Due? {
        guard let conversationOn, conversationOn >= day else { return nil }
        let time = conversationAt.map { " at \($0.words)" } ?? ""
        return Due(
            on: conversationOn,
            what: "Conversation with \(schoolName)\(time)",
            why: "\(framework)\(isByVideo ? ". By video" : "")",
            act: "Prepare",
            path: path
        )
    }
}

extension [ReviewNow] {
    /// The next one whose conversation is on that day or later.
    func nextConversation(on day: Day) -> ReviewNow? {
        let ahead: [(day: Day, review: ReviewNow)] = compactMap { review in
            review.conversationOn.flatMap { $0 >= day ? ($0, review) : nil }
        }
        return ahead.min { left, right in
            (left.day, left.review.conversationAt?.description ?? "", left.review.id)
                < (right.day, right.review.conversationAt?.description ?? "", right.review.id)
        }?.review
    }
}
