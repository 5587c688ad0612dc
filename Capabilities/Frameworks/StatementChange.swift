import Web

/// One statement that was added, removed or reworded, or that stands at another level now.
package struct StatementChange: Sendable, Equatable {
    /// The level it stands at, in the new version where it is there.
    package let level: String
    /// The level it stood at before, where that is another.
    package let levelBefore: String?
    /// Empty for one that was added.
    package let old: String
    /// Empty for one that was removed.
    package let new: String

    package var isAdded: Bool { old.isEmpty }
    package var isRemoved: Bool { new.isEmpty }
    package var diff: WordDiff { WordDiff(from: old, to: new) }

    var note: String {
        if isAdded { return "New at \(level): “\(new)”." }
        if isRemoved { return "Gone from \(level): “\(old)”." }
        if let levelBefore { return "Moved from \(levelBefore) to \(level): “\(new)”." }
        return "Reworded at \(level): “\(new)”."
    }

    /// Statements alike to this share of their words are taken for the same one, reworded.
    private static let alike = 0.5

    private struct Placed {
        let level: String
        let text: String
    }

    /// What changed of an area's statements: those to the letter are found first, then the most alike of a level.
    static func all(_ old: Area, _ new: Area) -> [StatementChange] {
        var (left, right) = (placed(old), placed(new))
        take(&left, &right) { $0.level == $1.level && $0.text == $1.text }
        let moved = take(&left, &right) { $0.text == $1.text }
        let reworded = takeAlike(&left, &right)
        return moved.map { StatementChange(level: $1.level, levelBefore: $0.level, old: $0.text, new: $1.text) }
            + reworded.map { StatementChange(level: $1.level, levelBefore: nil, old: $0.text, new: $1.text) }
            + right.map { StatementChange(level: $0.level, levelBefore: nil, old: "", new: $0.text) }
            + left.map { StatementChange(level: $0.level, levelBefore: nil, old: $0.text, new: "") }
    }

    private static func placed(_ area: Area) -> [Placed] {
        area.levels.flatMap { level, descriptor in descriptor.statements.map { Placed(level: level, text: $0.text) } }
    }

    /// Takes those out of both that belong together, in order.
    @discardableResult
    private static func take(
        _ left: inout [Placed],
        _ right: inout [Placed],
        _ belong: (Placed, Placed) -> Bool
    ) -> [(Placed, Placed)] {
        var pairs: [(Placed, Placed)] = []
        for one in left {
            guard let place = right.firstIndex(where: { belong(one, $0) }),
                let mine = left.firstIndex(where: { $0.level == one.level && $0.text == one.text })
            else { continue }
            pairs.append((left.remove(at: mine), right.remove(at: place)))
        }
        return pairs
    }

    /// Takes out of both, level by level, those that are alike enough; the most alike find each other first.
    private static func takeAlike(_ left: inout [Placed], _ right: inout [Placed]) -> [(Placed, Placed)] {
        var likely: [(left: Int, right: Int, likeness: Double)] = []
        for (one, mine) in left.enumerated() {
            for (other, theirs) in right.enumerated() where mine.level == theirs.level {
                let likeness = WordDiff(from: mine.text, to: theirs.text).likeness
                if likeness >= alike { likely.append((one, other, likeness)) }
            }
        }
        var (mine, theirs): (Set<Int>, Set<Int>) = ([], [])
        var pairs: [(left: Int, right: Int)] = []
        for pair in likely.sorted(by: { ($1.likeness, $0.left, $0.right) < ($0.likeness, $1.left, $1.right) }) {
            guard !mine.contains(pair.left), !theirs.contains(pair.right) else { continue }
            mine.insert(pair.left)
            theirs.insert(pair.right)
            pairs.append((pair.left, pair.right))
        }
        let found = pairs.sorted { $0.right < $1.right }.map { (left[$0.left], right[$0.right]) }
        left = left.enumerated().filter { !mine.contains($0.offset) }.map(\.element)
        right = right.enumerated().filter { !theirs.contains($0.offset) }.map(\.element)
        return found
    }
}
