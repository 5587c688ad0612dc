import Database
import Frameworks
import Validations
import Web

/// How the school that asked stood in the area before the help began, and stands now.
struct Impact: Hashable, Sendable {
    /// The last word before the first day of help; nil where nothing was sent by then.
    let before: Reading?
    /// The last word since; nil while nothing was sent.
    let now: Reading?

    /// Where a bead stood, in whose word, and from when.
    struct Reading: Hashable, Sendable {
        let notch: Int
        let scale: Scale
        /// Whether a validator has said so; else the school itself.
        let isValidated: Bool
        let on: Day
    }

    /// - Parameters:
    ///   - words: all that was sent, the oldest first.
    ///   - begun: the first day of help.
    init(_ words: [SentWord], of subject: SupportArea.Subject, in areas: SupportAreas, since begun: Day, on today: Day)
    {
        let own = words.filter { areas[$0.area]?.subject == subject }
        before = Self.reading(own.filter { $0.sentOn < begun }, areas, by: begun.adding(days: -1))
        now = Self.reading(own.filter { $0.sentOn >= begun }, areas, by: today)
    }

    /// The last of some words, as it stood at the end of a day.
    private static func reading(_ words: [SentWord], _ areas: SupportAreas, by day: Day) -> Reading? {
        for word in words.reversed() {
            guard let scale = areas[word.area]?.scale else { continue }
            if let agreed = word.agreed, let shared = word.sharedOn, shared <= day, scale.level(of: agreed) != nil {
                return Reading(notch: agreed, scale: scale, isValidated: true, on: shared)
            }
            if let own = word.own, scale.level(of: own) != nil {
                return Reading(notch: own, scale: scale, isValidated: false, on: word.sentOn)
            }
        }
        return nil
    }

    /// What can be said of it in a sentence, without a number.
    var sentence: String {
        guard let now else { return "The school has sent nothing in this area since the help began." }
        guard let before else { return "Nothing was sent in this area before the help began." }
        guard before.scale == now.scale else {
            return "The framework has another scale for this area now, so the two are not laid beside each other."
        }
        let (old, new) = (before.scale.number(of: before.notch), now.scale.number(of: now.notch))
        switch (new, now.notch) {
        case _ where new > old: return "It stands at a higher level than before."
        case _ where new < old: return "It stands at a lower level than before."
        case _ where now.notch > before.notch: return "It stands further into the same level."
        case _ where now.notch < before.notch: return "It stands at the same level, less far into it."
        default: return "It stands where it stood."
        }
    }
}
