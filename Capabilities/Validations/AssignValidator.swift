import Accounts
import Database
import Evaluations
import Schools
import Web

extension Validation {
    /// Why nobody can be asked to validate, or not this person.
    package enum AssignmentRefusal: Error, Hashable {
        case withdrawn
        case decided
        case assigned(String)
        case objection(String)
        case shared

        package var problem: Problem {
            switch self {
            case .withdrawn:
                .refused(what: "The school has taken this submission back.", then: "Wait for the next one.")
            case .decided: .refused(what: "The trust has decided on this submission.", then: "It needs no validator.")
            case .assigned(let name):
                .refused(what: "\(name) is validating this submission.", then: "Give it to somebody else first.")
            case .objection(let words): .refused(what: words, then: "Choose somebody else.")
            case .shared:
                .refused(what: "This validation has been shared with the school.", then: "It stands as it is.")
            }
        }
    }
}

extension Transaction {
    /// Every validator of the trust, A to Z, and what speaks against each; two queries.
    package func candidates(for submission: Submission) throws -> [Candidate] {
        let exchanges = try exchanges(by: submission.school)
        return try people(submission.trust)
            .filter { $0.may(.validate) && !$0.isDisabled }
            .map { Candidate($0, $0.objection(toValidating: submission.school, exchanges, on: today)) }
    }

    /// Asks a person to validate a submission.
    ///
    /// - Throws: ``Validation/AssignmentRefusal``
    @discardableResult
    package func assign(
        _ validator: ID<Person>,
        to submission: Submission,
        due: Day?,
        by person: Person
    ) throws -> Validation {
        guard person.may(.assignValidators) else {
            throw Problem.notAllowed("Only a trust lead can ask somebody to validate.")
        }
        try submission.checkTakesValidator()
        if let now = try liveValidation(of: submission.id) {
            throw now.isOpen ? Validation.AssignmentRefusal.assigned(now.validator.name) : .shared
        }
        let validator = try self.person(validator, of: person.trust.id)
        let exchanges = try exchanges(by: submission.school)
        if let objection = validator.objection(toValidating: submission.school, exchanges, on: today) {
            throw Validation.AssignmentRefusal.objection(objection.words(validator.name))
        }
        return try keepAssignment(of: validator, to: submission, due: due, by: person)
    }

    /// Takes a validation that was not shared from its validator, who can still read what they wrote.
    package func release(_ validation: Validation, by person: Person) throws {
        guard person.may(.assignValidators) else {
            throw Problem.notAllowed("Only a trust lead can change the validator.")
        }
        guard validation.isOpen else { throw Validation.AssignmentRefusal.shared }
        try run("UPDATE validations SET released_at = \(now) WHERE id = \(validation.id)")
        let words = "Took the validation from \(validation.validator.name)."
        try note(.released, of: .validation, validation.id, in: validation.school, words, by: person.author)
    }

    /// What people with a role at a school have validated in the last year or are validating.
    private func exchanges(by school: ID<School>) throws -> [Exchange] {
        let since = Instant(startOf: today.adding(months: -13))
        return try rows(
            """
            SELECT v.validator_name, v.school_id, s.name AS school_name, v.shared_at
            FROM validations v
            JOIN submissions u ON u.id = v.submission_id
            JOIN schools s ON s.id = v.school_id
            WHERE v.validator_id IN (SELECT person_id FROM roles WHERE school_id = \(school)) AND v.released_at IS NULL
                AND (v.shared_at >= \(since) OR (v.shared_at IS NULL AND NOT u.is_withdrawn))
            ORDER BY v.assigned_at DESC, v.id
            """
        ).map { row in
            let at: Instant? = try row["shared_at"]
            return Exchange(
                validator: try row["validator_name"],
                school: try row["school_id"],
                schoolName: try row["school_name"],
                sharedOn: at?.day
            )
        }
    }

    private func keepAssignment(
        of validator: Person,
        to submission: Submission,
        due: Day?,
        by person: Person
    ) throws -> Validation {
        let validation = Validation(
            id: ID(),
            trust: submission.trust,
            submission: submission.id,
            school: submission.school,
            validator: Validation.Validator(id: validator.id, name: validator.name, post: validator.post),
            assignedBy: person.name,
            assignedAt: now,
            dueOn: due,
            stage: .open,
            talk: Talk()
        )
        try insert(validation, by: person)
        let words = "Asked \(validator.name) to validate submission \(submission.number)."
        try note(.assigned, of: .validation, validation.id, in: validation.school, words, by: person.author)
        return validation
    }
}

extension Submission {
    fileprivate func checkTakesValidator() throws(Validation.AssignmentRefusal) {
        switch stage {
        case .waiting: return
        case .withdrawn: throw .withdrawn
        case .decided: throw .decided
        }
    }
}
