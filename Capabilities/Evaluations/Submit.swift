import Accounts
import Database
import Frameworks
import Schools
import Web

extension Submission {
    /// Why an evaluation cannot be sent, or a submission taken back.
    package enum Refusal: Error, Hashable {
        /// What has to be put right first.
        case notReady([Readiness.Line])
        /// One is waiting for a decision already.
        case waiting(number: Int)
        case impactMissing
        /// Somebody wrote in the journey's impact statement after the page with it was opened.
        case impactChanged(by: String)
        case impactTooLong(String)
        case cycleClosed
        case alreadyDecided

        package var problem: Problem { .refused(what: words.what, then: words.then) }

        private var words: (what: String, then: String) {
            switch self {
            case .notReady(let lines): (lines.map(\.words).joined(separator: " "), "Put this right, then send it.")
            case .waiting(let number):
                ("Submission \(number) is waiting for a decision.", "Wait for it, or take it back first.")
            case .impactMissing:
                ("The mark asks what difference your work made.", "Write the impact statement, then send it.")
            case .impactChanged(let name):
                ("\(name) changed the impact statement meanwhile.", "Read it as it stands now, then send it.")
            case .impactTooLong(let complaint): (complaint, "Shorten the impact statement.")
            case .cycleClosed: ("This cycle is closed.", "Ask your trust to open the framework to your school again.")
            case .alreadyDecided: ("The trust has decided on this submission.", "It can no longer be taken back.")
            }
        }
    }
}

extension Transaction {
    /// Freezes a copy of the evaluation and hands it in.
    ///
    /// - Throws: ``Submission/Refusal``
    @discardableResult
    package func submit(
        _ evaluation: Evaluation,
        impact: String = "",
        by person: Person,
        from shelf: FrameworkShelf? = nil
    ) throws -> Submission {
        guard person.may(.submit, at: evaluation.school.id) else {
            throw Problem.notAllowed("Only the headteacher of the school can send an evaluation for validation.")
        }
        guard evaluation.cycle.isOpen else { throw Submission.Refusal.cycleClosed }
        if let waiting = evaluation.waiting { throw Submission.Refusal.waiting(number: waiting.number) }
        let book = try workbook(evaluation, from: shelf)
        try book.checkReady(impact: impact, on: today)
        let number = try nextNumber(of: evaluation.id)
        let frozen = book.frozen(number: number, impact: impact.trimmed.keepable, by: person.name, at: now)
        let submission = try keep(frozen, of: evaluation, by: person)
        try keepJudgements(book, of: submission.id)
        let words = "Sent \(evaluation.title) for validation, submission \(number)."
        try note(.submitted, of: .submission, submission.id, in: evaluation.school.id, words, by: person.author)
        return submission
    }

    /// Takes back a submission on which nobody has decided.
    package func withdraw(_ submission: Submission, by person: Person) throws {
        guard person.may(.submit, at: submission.school) else {
            throw Problem.notAllowed("Only the headteacher of the school can take a submission back.")
        }
        guard submission.isWaiting else { throw Submission.Refusal.alreadyDecided }
        try run("UPDATE submissions SET is_withdrawn = \(true) WHERE id = \(submission.id)")
        let words = "Took submission \(submission.number) back."
        try note(.withdrew, of: .submission, submission.id, in: submission.school, words, by: person.author)
    }

    /// Notes that the trust has decided, so that the school may send the next one; the decision itself is Marks'.
    package func settle(_ submission: ID<Submission>) throws {
        try run("UPDATE submissions SET decided_at = \(now) WHERE id = \(submission) AND decided_at IS NULL")
    }

    private func nextNumber(of evaluation: ID<Evaluation>) throws -> Int {
        let last = try row("SELECT MAX(number) AS number FROM submissions WHERE evaluation_id = \(evaluation)")
        return (try last.flatMap { try $0["number"] as Int? } ?? 0) + 1
    }

    private func keep(_ frozen: FrozenEvaluation, of evaluation: Evaluation, by person: Person) throws -> Submission {
        let body = try frozen.canonical()
        let submission = Submission(
            id: ID(),
            trust: evaluation.trust,
            evaluation: evaluation.id,
            school: evaluation.school.id,
            version: evaluation.version,
            cycle: evaluation.cycle.id,
            number: frozen.number,
            by: person.name,
            at: now,
            sha256: FrozenEvaluation.sha256(of: body),
            impact: frozen.impact,
            stage: .waiting
        )
        try run(
            """
            INSERT INTO submissions (id, trust_id, evaluation_id, school_id, version_id, cycle_id, number, submitted_by,
                submitted_by_name, submitted_at, sha256, body, impact, is_withdrawn, decided_at)
            VALUES (\(submission.id), \(submission.trust), \(submission.evaluation), \(submission.school),
                \(submission.version), \(submission.cycle), \(submission.number), \(person.id), \(person.name), \(now),
                \(submission.sha256), \(body), \(submission.impact), \(false), \(nil as Instant?))
            """
        )
        return submission
    }

    private func keepJudgements(_ book: Workbook, of submission: ID<Submission>) throws {
        try run(
            many: book.wires.map { area -> Query in
                let place = book.judgement(of: area).place
                return """
                    INSERT INTO submission_judgements (submission_id, area_id, notch, does_not_apply)
                    VALUES (\(submission), \(area.id), \(place.notch), \(place.reason != nil))
                    """
            }
        )
    }
}

extension Workbook {
    fileprivate func checkReady(impact: String, on day: Day) throws(Submission.Refusal) {
        let missing = readiness(on: day).blocking
        guard missing.isEmpty else { throw .notReady(missing) }
        guard !version.rule.asksImpact || !impact.trimmed.isEmpty else { throw .impactMissing }
        if let complaint = LongText.complaint(impact) { throw .impactTooLong(complaint) }
    }
}
