import Database
import Evaluations
import Frameworks
import Web

extension ReportLevel {
    /// A level as it is printed.
    init(_ level: Level, quarter: String? = nil) {
        self.init(name: level.name, quarter: quarter, look: Look(level.tone))
    }

    /// The level that a notch lies in; nil when it is not on that scale.
    init?(_ scale: Scale, _ notch: Int) {
        guard let level = scale.level(of: notch) else { return nil }
        self.init(level, quarter: scale.quarter(of: notch))
    }
}

extension ReportLevel.Look {
    init(_ tone: Tone) {
        self =
            switch tone {
            case .urgent: .first
            case .attention: .second
            case .expected: .third
            case .strong: .fourth
            case .exceptional: .fifth
            case .met: .met
            case .notMet: .notMet
            case .plain: .plain
            case .reached: .reached
            }
    }
}

extension ReportStatements.Rating {
    init(_ rating: Rating) {
        self =
            switch rating {
            case .green: .green
            case .amber: .amber
            case .red: .red
            case .notApplicable: .notApplicable
            }
    }
}

extension ReportEvidence {
    init(_ piece: FrozenEvidence) {
        self.init(
            kind: piece.kind.words,
            title: piece.title,
            claim: piece.claim.said,
            bearing: piece.bearing == .supports ? nil : piece.bearing.words,
            date: piece.datedOn.map(Words.short)
        )
    }
}

extension ReportFactor {
    init(_ factor: FactorEntry) {
        let influence = factor.influence.words
        self.init(
            text: factor.words,
            strength: factor.strength,
            note: ([influence.prefix(1).lowercased() + influence.dropFirst()] + [factor.theme].compactMap(\.self))
                .joined(separator: ", ")
        )
    }
}

extension ReportAction {
    /// - Parameter day: on which it is late or not.
    init(_ action: FrozenAction, on day: Day) {
        let isOpen = action.stage == "open"
        let days = day - action.dueOn
        self.init(
            title: action.title,
            owner: action.owner.said,
            by: Words.short(action.dueOn),
            late: isOpen && days > 0 ? "\(days) \(days == 1 ? "day" : "days") late" : nil,
            progress: action.progress,
            note: action.impact.said.map { "Difference made: \($0)" } ?? action.lastCheckIn?.said,
            success: action.success.said
        )
    }
}
