import Accounts
import Database
import Schools
import Web

/// Somebody who may be asked to validate, and what speaks against it.
package struct Candidate: Equatable, Sendable {
    package let person: Person
    /// nil when the person can be chosen.
    package let objection: Objection?

    package init(_ person: Person, _ objection: Objection?) {
        self.person = person
        self.objection = objection
    }

    /// Why somebody cannot validate a school.
    package enum Objection: Hashable, Sendable {
        case notValidator
        case disabled
        case belongsToSchool
        /// Somebody from the school to be validated has validated the person's own school.
        case exchanged(Exchange)

        package func words(_ name: String) -> String {
            switch self {
            case .notValidator: "\(name) is not a validator."
            case .disabled: "\(name) can no longer sign in."
            case .belongsToSchool: "\(name) has a role at this school."
            case .exchanged(let exchange): exchange.words(name)
            }
        }
    }
}

/// A validation by somebody from the school that is now to be validated.
package struct Exchange: Hashable, Sendable {
    package let validator: String
    /// The school that was validated.
    package let school: ID<School>
    package let schoolName: String
    /// When it was shared; nil while it is under way.
    package let sharedOn: Day?

    package init(validator: String, school: ID<School>, schoolName: String, sharedOn: Day?) {
        self.validator = validator
        self.school = school
        self.schoolName = schoolName
        self.sharedOn = sharedOn
    }

    /// It counts while it is under way and for twelve months after it was shared.
    func counts(on day: Day) -> Bool { sharedOn.map { day < $0.adding(months: 12) } ?? true }

    func words(_ name: String) -> String {
        guard let sharedOn else {
            return "\(name) works at \(schoolName), which \(validator) of this school is validating now."
        }
        let date = Words.date(year: sharedOn.year, month: sharedOn.month, day: sharedOn.day)
        return "\(name) works at \(schoolName), which \(validator) of this school validated on \(date)."
    }
}

extension Person {
    /// What speaks against this person validating a school; nil when nothing does.
    ///
    /// - Parameter exchanges: what people with a role at that school have validated or are validating.
    package func objection(toValidating school: ID<School>, _ exchanges: [Exchange], on day: Day) -> Candidate
        .Objection?
    {
        if !may(.validate) { return .notValidator }
        if isDisabled { return .disabled }
        if belongs(to: school) { return .belongsToSchool }
        return exchanges.first { $0.counts(on: day) && belongs(to: $0.school) }.map { .exchanged($0) }
    }
}
