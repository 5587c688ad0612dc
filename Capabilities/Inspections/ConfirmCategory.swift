import Accounts
import Database
import Schools
import Web

/// What a trust lead confirms about a school's category of concern, and why.
package struct CategoryChoice: Hashable, Sendable {
    /// Nil: the school is in none.
    package let concern: CategoryConcern.Kind?
    package let reason: String
    /// The inspection it rests on.
    package let inspection: ID<Inspection>?

    package init(_ concern: CategoryConcern.Kind?, because reason: String, inspection: ID<Inspection>? = nil) {
        self.concern = concern
        self.reason = reason
        self.inspection = inspection
    }

    /// Why it cannot be confirmed so.
    package enum Refusal: Error, Hashable {
        case reasonMissing
        case reasonTooLong
        /// The inspection is none of the school's.
        case otherInspection

        package var words: (what: String, then: String) {
            switch self {
            case .reasonMissing: ("Say why.", "Whoever decides about the school reads it.")
            case .reasonTooLong: ("The reason is longer than 20,000 characters.", "Shorten it.")
            case .otherInspection:
                ("This inspection is not there any more.", "Choose one of the school’s inspections, or none.")
            }
        }

        /// The field beside which it is said.
        var field: String { self == .otherInspection ? "inspection" : "reason" }
    }
}

extension Transaction {
    /// Confirms that a school is in a category of concern or in none, whatever the test says.
    ///
    /// - Throws: ``CategoryChoice/Refusal``
    @discardableResult
    package func confirmCategory(
        _ choice: CategoryChoice,
        of school: School,
        by person: Person
    ) throws -> CategoryConfirmation {
        guard person.may(.decideAwards) else { throw Problem.notAllowed("Trust leads confirm a category of concern.") }
        let reason = choice.reason.trimmed
        guard !reason.isEmpty else { throw CategoryChoice.Refusal.reasonMissing }
        guard reason.unicodeScalars.count <= 20_000 else { throw CategoryChoice.Refusal.reasonTooLong }
        let inspections = try inspections(of: school.id)
        let inspection = inspections.first { $0.id == choice.inspection }
        if choice.inspection != nil, inspection == nil { throw CategoryChoice.Refusal.otherInspection }
        let reading = CategoryReading(try categoryTest(of: school.trust), of: inspections)
        let confirmation = CategoryConfirmation(
            id: ID(),
            school: school.id,
            concern: choice.concern,
            reason: reason,
            inspection: choice.inspection,
            since: inspection?.startedOn ?? today,
            by: person.name,
            at: now,
            seen: reading.seal
        )
        try add(confirmation, in: school.trust, by: person.author)
        let words = "Confirmed: \(choice.concern?.words ?? "in no category of concern"). \(reason)"
        try note(.confirmed, of: .category, confirmation.id, in: school.id, words, by: person.author)
        return confirmation
    }

    /// Chooses how the person's trust tells whether a school is in a category of concern.
    package func chooseCategoryTest(_ test: CategoryTest, by person: Person) throws {
        guard person.may(.decideAwards) else { throw Problem.notAllowed("Trust leads choose the test.") }
        guard try categoryTest(of: person.trust.id) != test else { return }
        try keep(test, of: person.trust.id, by: person.author)
        let words = "Chose the test for categories of concern: \(test.words.lowercased()). \(test.about)"
        try note(.changed, of: .trust, person.trust.id, words, by: person.author)
    }
}
