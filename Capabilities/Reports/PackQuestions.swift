import Database
import Evaluations
import Frameworks
import Web

/// What a validator could ask about one wire, each question with the reason that made it.
struct PackQuestions: Sendable {
    let all: [GovernorsQuestions.Asked]

    /// - Parameter day: the day of the conversation's paper, from which the age of evidence counts.
    init(_ area: ValidatorsPack.Area, on day: Day) {
        all = Self.judgement(area) + Self.evidence(area, day) + Self.statements(area)
    }

    private static func judgement(_ area: ValidatorsPack.Area) -> [GovernorsQuestions.Asked] {
        if let why = area.doesNotApply {
            return [.init(question: "Why does this not apply to the school?", why: "The school says: \(why)")]
        }
        guard let notch = area.notch else {
            return [.init(question: "What keeps the school from judging it?", why: "It was sent without a judgement.")]
        }
        return [moved(area, notch), unexplained(area)].compactMap(\.self)
    }

    /// A bead that stands more than one level from where it stood.
    private static func moved(_ area: ValidatorsPack.Area, _ notch: Int) -> GovernorsQuestions.Asked? {
        guard let before = area.before, area.scale.level(of: before.notch) != nil,
            abs(area.scale.number(of: notch) - area.scale.number(of: before.notch)) > 1
        else { return nil }
        return .init(
            question: "What changed so much since \(before.cycle)?",
            why: "It stood at \(area.scale.words(of: before.notch)) and now stands at \(area.scale.words(of: notch))."
        )
    }

    private static func unexplained(_ area: ValidatorsPack.Area) -> GovernorsQuestions.Asked? {
        guard area.why.isEmpty else { return nil }
        return .init(question: "Why does the bead stand here?", why: "The school wrote no reason.")
    }

    private static func evidence(_ area: ValidatorsPack.Area, _ day: Day) -> [GovernorsQuestions.Asked] {
        guard area.notch != nil else { return [] }
        guard !area.evidence.isEmpty else {
            return [.init(question: "What would show this to a visitor?", why: "No evidence was sent with it.")]
        }
        return [aged(area.evidence, day), single(area.evidence)].compactMap(\.self) + area.evidence.compactMap(against)
    }

    private static func aged(_ pieces: [FrozenEvidence], _ day: Day) -> GovernorsQuestions.Asked? {
        guard let newest = pieces.compactMap(\.datedOn).max() else {
            return .init(question: "When was this seen?", why: "No piece of evidence has a date.")
        }
        guard newest < day.adding(months: -12) else { return nil }
        return .init(
            question: "Is it still so?",
            why: "No evidence is from within a year; the newest is of \(Words.date(newest))."
        )
    }

    private static func single(_ pieces: [FrozenEvidence]) -> GovernorsQuestions.Asked? {
        let kinds = Set(pieces.map(\.kind))
        guard kinds.count == 1, let kind = kinds.first else { return nil }
        return .init(
            question: "What would another kind of evidence say?",
            why: "All evidence is of one kind: \(kind.words.lowercased())."
        )
    }

    private static func against(_ piece: FrozenEvidence) -> GovernorsQuestions.Asked? {
        guard piece.bearing == .challenges else { return nil }
        return .init(
            question: "What does the school make of “\(piece.title)”?",
            why: "The school says itself that it challenges the judgement."
        )
    }

    /// Statements up to the level of the bead that the school itself does not rate as shown.
    private static func statements(_ area: ValidatorsPack.Area) -> [GovernorsQuestions.Asked] {
        guard let notch = area.notch else { return [] }
        let level = area.scale.number(of: notch)
        let open = area.statements.filter { $0.level <= level && ["amber", "red"].contains($0.rating) }
        guard !open.isEmpty else { return [] }
        let are = Words.opening(open.count, "statement up to this level is", "statements up to this level are")
        return [
            .init(
                question: "Which of the statements hold everywhere by now?",
                why: "\(are) not rated as shown by the school."
            )
        ]
    }
}
