import Schools
import Web

/// Why a school could help another.
enum PairReason: Hashable, Sendable {
    case phase(Phase)
    /// The helper's, which is another than that of the school that asks.
    case otherPhase(Phase)
    case theme(String)
    case pupils(helper: Int, asker: Int)
    case distance(Distance)
    /// How many schools the helper has places for.
    case free(Int)

    /// What two schools have in common, in the order in which it counts.
    static func all(_ asker: Pairing.Party, _ helper: Pairing.Party, free: Int) -> [PairReason] {
        var reasons: [PairReason] = []
        if let phase = helper.phase, let other = asker.phase {
            reasons.append(phase == other ? .phase(phase) : .otherPhase(phase))
        }
        if isSameTheme(asker, helper), let theme = helper.theme { reasons.append(.theme(theme)) }
        if isSimilarSize(asker, helper), let pupils = helper.pupils, let other = asker.pupils {
            reasons.append(.pupils(helper: pupils, asker: other))
        }
        if let metres = metres(asker, helper) { reasons.append(.distance(Distance(metres: metres))) }
        return reasons + [.free(free)]
    }

    static func isSamePhase(_ asker: Pairing.Party, _ helper: Pairing.Party) -> Bool {
        asker.phase != nil && asker.phase == helper.phase
    }

    static func isSameTheme(_ asker: Pairing.Party, _ helper: Pairing.Party) -> Bool {
        asker.theme != nil && asker.theme == helper.theme
    }

    /// Whether the larger school has at most half as many pupils again as the smaller; false where a number is missing.
    static func isSimilarSize(_ asker: Pairing.Party, _ helper: Pairing.Party) -> Bool {
        guard let one = asker.pupils, let other = helper.pupils, one > 0, other > 0 else { return false }
        return max(one, other) * 2 <= min(one, other) * 3
    }

    /// Nil where a grid reference is missing.
    static func metres(_ asker: Pairing.Party, _ helper: Pairing.Party) -> Int? {
        guard let one = asker.place, let other = helper.place else { return nil }
        return one.metres(to: other)
    }

    /// Goes on from what the helper has shown.
    var words: String {
        switch self {
        case .phase(let phase): "both \(phase.words.lowercased())"
        case .otherPhase(let phase): "another phase: \(phase.words.lowercased())"
        case .theme(let theme): "both name “\(theme)”"
        case .pupils(let helper, let asker): "of a similar size (\(helper) and \(asker) pupils)"
        case .distance(let distance): distance.words
        case .free(let count): "free for \(Words.count(count, "school", "schools"))"
        }
    }
}

extension [PairReason] {
    /// As a sentence: "Both primary, 4 miles apart".
    var sentence: String { Words.capitalised(map(\.words).joined(separator: ", ")) + "." }
}
