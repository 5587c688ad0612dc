import Accounts
import Database
import Frameworks

extension Scale {
    /// The number of the level from which a school could help others: the fourth, or the top one where there are fewer.
    package var strongLevel: Int { min(4, levels.count) }
}

/// From which level on a school is a centre of expertise: the trust's choice for each scale of a version.
package struct ExpertLevels: Hashable, Sendable {
    /// A scale of one version.
    struct Place: Hashable, Sendable {
        let version: ID<Framework.Version>
        let scale: String
    }

    private let chosen: [Place: Int]

    /// Where the trust has chosen nothing.
    package init() { chosen = [:] }

    init(_ chosen: [Place: Int]) { self.chosen = chosen }

    /// The number of the level; the strong one where the trust has not chosen, nil on a two-way scale, where nobody
    /// stands further than others.
    package func level(on scale: Scale, in version: ID<Framework.Version>) -> Int? {
        guard !scale.isTwoWay else { return nil }
        return chosen[Place(version: version, scale: scale.key)].flatMap {
            scale.levels.indices.contains($0 - 1) ? $0 : nil
        }
            ?? scale.strongLevel
    }

    /// Whether a bead stands where others could learn from it.
    func isReached(by notch: Int, on scale: Scale, in version: ID<Framework.Version>) -> Bool {
        guard scale.level(of: notch) != nil, let level = level(on: scale, in: version) else { return false }
        return scale.number(of: notch) >= level
    }
}
