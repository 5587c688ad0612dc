import Accounts
import Database
import Schools
import Validations
import Web

extension Assigned {
    /// Why somebody cannot work with a school as its improvement specialist.
    package enum Refusal: Error, Hashable {
        case notASpecialist(String)
        case worksThere(String)
        case already(String)

        package var problem: Problem {
            switch self {
            case .notASpecialist(let name):
                .refused(
                    what: "\(name) is no improvement specialist, or cannot sign in.",
                    then: "Choose somebody else, or ask an administrator to give the role."
                )
            case .worksThere(let name):
                .refused(what: "\(name) has a role at this school.", then: "Choose somebody from outside the school.")
            case .already(let name):
                .refused(what: "\(name) works with this school already.", then: "There is nothing more to do.")
            }
        }
    }
}

extension Transaction {
    /// Lets a specialist work with a school of the trust from today.
    ///
    /// - Throws: ``Assigned/Refusal``
    package func assign(_ specialist: Person, to school: School, by person: Person) throws {
        guard person.may(.steerImprovement), person.trust.id == school.trust else {
            throw Problem.notAllowed("Only a trust lead can say who works with a school.")
        }
        guard specialist.may(.specialise), !specialist.isDisabled else {
            throw Assigned.Refusal.notASpecialist(specialist.name)
        }
        guard !specialist.belongs(to: school.id) else { throw Assigned.Refusal.worksThere(specialist.name) }
        guard try !isAssigned(specialist, to: school.id) else { throw Assigned.Refusal.already(specialist.name) }
        try run(
            """
            INSERT INTO specialist_schools (id, trust_id, school_id, specialist_id, specialist_name, assigned_by_name, since)
            VALUES (\(ID<Assigned>()), \(person.trust.id), \(school.id), \(specialist.id), \(specialist.name),
                \(person.name), \(today))
            """
        )
        let words = "\(specialist.name) works with the school as its improvement specialist."
        try note(.assigned, of: .route, school.id, in: school.id, words, by: person.author)
    }

    /// Ends a specialist's work with a school today; what was planned and written stays.
    package func release(_ specialist: Assigned, by person: Person) throws {
        guard person.may(.steerImprovement) else {
            throw Problem.notAllowed("Only a trust lead can say who works with a school.")
        }
        try run(
            """
            UPDATE specialist_schools SET until = \(today)
            WHERE school_id = \(specialist.school) AND specialist_id = \(specialist.specialist.id) AND until IS NULL
            """
        )
        let words = "\(specialist.specialist.name) no longer works with the school."
        try note(.changed, of: .route, specialist.school, in: specialist.school, words, by: person.author)
    }
}
