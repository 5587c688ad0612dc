import Accounts
import Database
import Frameworks
import Schools
import Web

extension Transaction {
    /// Changes one judgement of one area as the person saw it when they began, or gives both when two changed it.
    ///
    /// Without `seen` it is taken that the person has seen what they did themselves last, and nothing else.
    /// Not found without the right to read, not allowed without the right to judge; ``Judgement/Refusal`` otherwise.
    package func judge(
        _ area: ID<Area>,
        of evaluation: ID<Evaluation>,
        _ change: JudgementChange,
        seen: Judgement.Revision?,
        by person: Person,
        afterReadingCriteria hasRead: Bool = false,
        from shelf: FrameworkShelf? = nil
    ) throws -> Judged {
        let desk = try desk(for: area, of: evaluation, seenBy: person, from: shelf)
        let hand = Judgement.Hand(person.name, at: now)
        let seen = seen ?? desk.judgement.seen(by: hand)
        switch try desk.judgement.changed(change, seen: seen, on: desk.scale, by: hand) {
        case .same(let revision):
            return .kept(revision)
        case .conflict(let conflict):
            return .conflict(conflict)
        case .new(let judgement, let revision):
            try keep(judgement, at: desk, by: person)
            try keepMove(to: judgement.place, at: desk, by: person, hasRead: hasRead)
            try noteDeed(judgement, at: desk, by: person)
            return .kept(revision)
        }
    }

    private func keep(_ judgement: Judgement, at desk: JudgingDesk, by person: Person) throws {
        let placed = judgement.placed ?? Judgement.Hand("", at: now)
        let explained = judgement.explained ?? Judgement.Hand("", at: now)
        try run(
            """
            INSERT INTO judgements (evaluation_id, area_id, notch, does_not_apply, placed_revision, placed_by, placed_at,
                why, why_revision, why_by, why_at, changed_by, changed_at, confirmed_in)
            VALUES (\(desk.evaluation), \(desk.area), \(judgement.place.notch), \(judgement.place.reason),
                \(judgement.revision.place), \(placed.name), \(placed.at),
                \(judgement.why), \(judgement.revision.why), \(explained.name), \(explained.at), \(person.id), \(now),
                \(judgement.settles(desk.judgement) ? desk.cycle : nil))
            ON CONFLICT (evaluation_id, area_id) DO UPDATE SET
                notch = excluded.notch, does_not_apply = excluded.does_not_apply,
                placed_revision = excluded.placed_revision, placed_by = excluded.placed_by, placed_at = excluded.placed_at,
                why = excluded.why, why_revision = excluded.why_revision, why_by = excluded.why_by, why_at = excluded.why_at,
                changed_by = excluded.changed_by, changed_at = excluded.changed_at,
                confirmed_in = COALESCE(excluded.confirmed_in, judgements.confirmed_in)
            """
        )
    }

    private func keepMove(to place: Judgement.Place, at desk: JudgingDesk, by person: Person, hasRead: Bool) throws {
        guard place != desk.judgement.place else { return }
        try run(
            """
            INSERT INTO judgement_moves (id, evaluation_id, area_id, cycle_id, from_notch, to_notch, does_not_apply, at,
                person_id, person_name, had_read_criteria)
            VALUES (\(ID<Move>()), \(desk.evaluation), \(desk.area), \(desk.cycle), \(desk.judgement.place.notch),
                \(place.notch), \(place.reason), \(now), \(person.id), \(person.name), \(hasRead))
            """
        )
    }

    private func noteDeed(_ judgement: Judgement, at desk: JudgingDesk, by person: Person) throws {
        guard let words = desk.judgement.deed(becoming: judgement, of: desk.title, on: desk.scale) else { return }
        try note(.judged, of: .evaluation, desk.evaluation, in: desk.school.id, words, by: person.author)
    }
}

extension Judgement {
    /// Whether it says where the bead stands in this cycle, which the one before it did not.
    fileprivate func settles(_ before: Judgement) -> Bool { place != before.place || isCarried != before.isCarried }

    /// A why is typed in many small saves; one line of history stands for those of one person within ten minutes.
    private static let sitting = 600.0

    /// What history says of the change; nil when it goes on with what was noted a moment ago.
    func deed(becoming next: Judgement, of title: String, on scale: Scale) -> String? {
        guard place == next.place else { return next.place.deed(in: title, on: scale) }
        guard !next.settles(self) else { return "Said that \(title) is still true: \(place.words(on: scale))." }
        if let explained, let again = next.explained, explained.name == again.name,
            again.at - explained.at < Self.sitting
        {
            return nil
        }
        return "Said why the bead stands where it does in \(title)."
    }

    static let columns: Query = """
        j.notch, j.does_not_apply, j.placed_revision, j.placed_by, j.placed_at, j.why, j.why_revision, j.why_by, j.why_at,
        CASE WHEN j.confirmed_in = e.cycle_id THEN NULL ELSE COALESCE(o.title, 'an earlier cycle') END AS carried_from
        """

    /// The cycle in which each was confirmed last, for the columns above: beside `judgements j` and `evaluations e`.
    static let origin: Query = "LEFT JOIN cycles o ON o.id = j.confirmed_in"

    /// Reads the columns above; all are NULL for what nobody has touched.
    init(_ row: Row) throws {
        guard let placed: Int = try row["placed_revision"] else {
            self = .untouched
            return
        }
        let why: Int = try row["why_revision"]
        let place = try Place(notch: row["notch"], doesNotApply: row["does_not_apply"])
        try self.init(
            place: place,
            why: row["why"],
            revision: Revision(place: placed, why: why),
            placed: placed > 0 ? Hand(row["placed_by"], at: row["placed_at"]) : nil,
            explained: why > 0 ? Hand(row["why_by"], at: row["why_at"]) : nil,
            carriedFrom: place == .notJudged ? nil : row["carried_from"]
        )
    }
}

extension Judgement.Place {
    /// "Expected standard, upper middle".
    package func words(on scale: Scale) -> String {
        switch self {
        case .notJudged: "Not judged yet"
        case .at(let notch): scale.words(of: notch)
        case .doesNotApply: "Does not apply"
        }
    }

    fileprivate func deed(in title: String, on scale: Scale) -> String {
        switch self {
        case .notJudged: "Took the bead of \(title) back to the post."
        case .at(let notch): "Placed the bead of \(title) at \(scale.words(of: notch))."
        case .doesNotApply: "Said that \(title) does not apply."
        }
    }
}
