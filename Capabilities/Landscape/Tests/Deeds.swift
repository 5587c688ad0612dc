import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Validations

/// What tests write into the tables of other parts, row by row.
enum Deeds {
    static func judgement(_ evaluation: ID<Evaluation>, _ area: Area, notch: Int?, doesNotApply: String? = nil) -> Query
    {
        let at = Valley.now
        return """
            INSERT INTO judgements (evaluation_id, area_id, notch, does_not_apply, placed_revision, placed_by, placed_at, why,
                why_revision, why_by, why_at, changed_by, changed_at, confirmed_in)
            SELECT \(evaluation), \(area.id), \(notch), \(doesNotApply), 1, 'Somebody', \(at), '', 0, '', \(at), NULL, \(at),
                cycle_id
            FROM evaluations WHERE id = \(evaluation)
            """
    }

    static func submission(
        _ id: ID<Submission>,
        of evaluation: ID<Evaluation>,
        in cycle: ID<Cycle>,
        number: Int = 1,
        isWithdrawn: Bool = false,
        isDecided: Bool = false
    ) -> Query {
        let hash = String(repeating: "0", count: 64)
        let at = Valley.now.adding(seconds: -5 * 86_400)
        return """
            INSERT INTO submissions (id, trust_id, evaluation_id, school_id, version_id, cycle_id, number, submitted_by,
                submitted_by_name, submitted_at, sha256, body, impact, is_withdrawn, decided_at)
            SELECT \(id), e.trust_id, e.id, e.school_id, c.version_id, c.id, \(number), NULL, 'Somebody', \(at), \(hash),
                '{"areas":[],"evidence":[]}', '', \(isWithdrawn), \(isDecided ? at : nil)
            FROM evaluations e, cycles c WHERE e.id = \(evaluation) AND c.id = \(cycle)
            """
    }

    static func sent(_ submission: ID<Submission>, _ area: Area, notch: Int?, doesNotApply: Bool = false) -> Query {
        """
        INSERT INTO submission_judgements (submission_id, area_id, notch, does_not_apply)
        VALUES (\(submission), \(area.id), \(notch), \(doesNotApply))
        """
    }

    static func validation(
        _ id: ID<Validation>,
        of submission: ID<Submission>,
        by person: Person,
        isLead: Bool = true,
        isShared: Bool = false,
        isReleased: Bool = false,
        dueOn: Day? = nil,
        talkOn: Day? = nil,
        talkAt: String? = nil
    ) -> Query {
        let at = Valley.now.adding(seconds: -86_400)
        return """
            INSERT INTO validations (id, trust_id, submission_id, school_id, validator_id, validator_name, validator_post,
                is_lead, assigned_by, assigned_by_name, assigned_at, due_on, conversation_on, conversation_at, video_link,
                took_part, agenda, notes, outcome, outcome_why, revision, noted_at, shared_at, released_at)
            SELECT \(id), u.trust_id, u.id, u.school_id, \(person.id), \(person.name), NULL, \(isLead), NULL, 'Somebody', \(at),
                \(dueOn), \(talkOn), \(talkAt), '', '', '', '', \(isShared ? "met" : nil), '', '', NULL,
                \(isShared ? at : nil), \(isReleased ? at : nil)
            FROM submissions u WHERE u.id = \(submission)
            """
    }

    static func agreed(_ validation: ID<Validation>, _ area: Area, notch: Int?, stance: String? = "agree") -> Query {
        """
        INSERT INTO validation_judgements (validation_id, area_id, stance, notch, reason, going_well, target, question,
            asked_at, answer, answered_by_name, answered_at, revision)
        VALUES (\(validation), \(area.id), \(stance), \(notch), '', '', '', '', NULL, '', NULL, NULL, '')
        """
    }

    static func question(_ validation: ID<Validation>, _ area: Area) -> Query {
        """
        INSERT INTO validation_judgements (validation_id, area_id, stance, notch, reason, going_well, target, question,
            asked_at, answer, answered_by_name, answered_at, revision)
        VALUES (\(validation), \(area.id), 'ask', NULL, '', '', '', 'How do you know?', \(Valley.now), '', NULL, NULL, '')
        """
    }

    static func action(
        _ title: String,
        of evaluation: ID<Evaluation>,
        _ area: Area,
        owner: Person,
        dueOn: Day,
        progress: Int
    ) -> Query {
        """
        INSERT INTO actions (id, trust_id, school_id, evaluation_id, area_id, title, owner_id, owner_name, starts_on, due_on,
            status, progress, success, impact, factor_id, created_at, closed_at)
        SELECT \(ID<Action>()), e.trust_id, e.school_id, e.id, \(area.id), \(title), \(owner.id), \(owner.name), NULL, \(dueOn),
            'open', \(progress), '', '', NULL, \(Valley.now), NULL
        FROM evaluations e WHERE e.id = \(evaluation)
        """
    }
}
