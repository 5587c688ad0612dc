import Frameworks
import Web

/// What the landscape says in words, and only where the counts say so.
package struct LandscapeLede: Hashable, Sendable {
    /// The sentence that comes first.
    package let first: String
    package let rest: [String]

    /// - Parameters:
    ///   - waiting: how many schools have sent something that is neither validated nor decided.
    ///   - isNarrowed: whether only some schools of the cycle are shown.
    package init(_ strengths: [Strengths], waiting: Int, isNarrowed: Bool) {
        let count = waiting
        let waiting =
            count == 0
            ? nil : "\(Words.opening(count, "school is", "schools are")) waiting for validation."
        guard strengths.contains(where: { $0.judged > 0 }) else {
            first =
                isNarrowed ? "None of these schools has a judgement here yet." : "Nothing is judged in this cycle yet."
            rest = [waiting].compactMap(\.self)
            return
        }
        first = Self.needs(strengths, isNarrowed ? "Among these schools, " : "")
        rest = [Self.widest(strengths), waiting].compactMap(\.self)
    }

    private static func needs(_ strengths: [Strengths], _ opening: String) -> String {
        let most = strengths.map(\.below.count).max() ?? 0
        let areas = strengths.filter { $0.below.count == most }.map(\.title)
        let schools = Words.count(most, "school", "schools")
        let stand = "\(schools) \(most == 1 ? "stands" : "stand") below the standard for the mark"
        let sentence =
            switch (most, areas.count) {
            case (0, _) where strengths.allSatisfy({ $0.standard == nil }): "the mark asks for no level in any area."
            case (0, _): "no school stands below the standard for the mark."
            case (_, 1): "most support is needed in \(areas[0]): \(stand)."
            case (_, 2...3): "most support is needed in \(Words.list(areas)): \(schools) below the standard in each."
            default:
                "support is needed most in \(Words.number(areas.count)) areas alike: \(schools) below the standard in each."
            }
        return Words.capitalised(opening + sentence)
    }

    /// Two named states are a choice and no strength, so only graded wires are compared.
    private static func widest(_ strengths: [Strengths]) -> String? {
        let graded = strengths.filter { !$0.scale.isTwoWay }
        guard let most = graded.map(\.strong.count).max(), most > 0 else { return nil }
        let areas = graded.filter { $0.strong.count == most }.map(\.title)
        return switch areas.count {
        case 1: "The widest strength is \(areas[0])."
        case 2...3: "The widest strengths are \(Words.list(areas))."
        default: nil
        }
    }
}
