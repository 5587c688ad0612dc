import Database
import Evaluations
import Frameworks
import Web

/// One settled place of a validator's bead in an area, kept so that the first thought is known beside the last.
struct ValidatorMove: Hashable, Sendable {
    let at: Instant
    /// nil where the bead was taken off the wire.
    let notch: Int?
}

extension Talk {
    /// Whether a moment lies before the conversation, by the clock of the place; nil where no day was named.
    ///
    /// Without a time the conversation begins with its day.
    func isBefore(_ moment: Instant) -> Bool? {
        guard let on else { return nil }
        let clock = WallClock(moment)
        guard clock.day == on else { return clock.day < on }
        return at.map { (clock.hour, clock.minute) < ($0.hour, $0.minute) } ?? false
    }

    /// Where a bead stood when the conversation began; nil where it stood nowhere.
    ///
    /// nil too where the review names no day for the conversation, or was shared before it.
    func ownNotch(_ moves: [ValidatorMove], sharedAt: Instant) -> Int? {
        guard isBefore(sharedAt) == false else { return nil }
        return moves.filter { isBefore($0.at) ?? false }.max { $0.at < $1.at }?.notch
    }
}

extension Transaction {
    /// Keeps where a validator's bead was put, when it stands elsewhere than before.
    func noteMove(of area: Area, at desk: AreaDesk, from before: AreaReview, to after: AreaReview) throws {
        let notch = after.verdict.notch(school: desk.schoolNotch)
        guard notch != before.verdict.notch(school: desk.schoolNotch) else { return }
        try run(
            """
            INSERT INTO validation_moves (validation_id, area_id, moved_at, notch)
            VALUES (\(desk.validation.id), \(area.id), \(now), \(notch))
            ON CONFLICT (validation_id, area_id, moved_at) DO UPDATE SET notch = excluded.notch
            """
        )
    }
}
