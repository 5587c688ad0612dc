import Frameworks
import Web

/// How an area of a new version differs from what it was.
package enum AreaChange: Hashable, Sendable {
    case added
    /// Carries its old title.
    case renamed(from: String)
    case reworded
    case scaleChanged
    /// Stands under another area, or under none.
    case moved
    /// Carries the titles of the areas that it goes on from.
    case merged([String])

    /// A whole sentence.
    package func words(in version: Framework.Version) -> String {
        switch self {
        case .added: "New in version \(version.number)."
        case .renamed(let title): "Was called “\(title)”."
        case .reworded: "Its words have changed. Read them again."
        case .scaleChanged: "It is judged on other levels now, so the bead is back at the post."
        case .moved: "It has moved to another place in the framework."
        case .merged(let titles): "It takes the place of \(Words.list(titles))."
        }
    }
}

extension AreaMapping {
    /// What has changed in an area of the new version; nothing where it goes on as it was.
    package func changes(of target: Area) -> [AreaChange] {
        let sources = sources(of: target)
        guard let source = sources.first else { return [.added] }
        guard sources.count == 1 else { return [.merged(sources.map(old.title))] }
        let parent = source.parent.flatMap { targets[$0] }
        return [
            source.title == target.title ? nil : .renamed(from: source.title),
            source.hasSameWords(as: target) ? nil : .reworded,
            goesOnAlone(source, target) ? nil : .scaleChanged,
            parent == target.parent ? nil : .moved,
        ].compactMap(\.self)
    }
}

extension Area {
    /// Whether all that a reader judges by is the same, word for word.
    fileprivate func hasSameWords(as other: Area) -> Bool {
        func text(_ area: Area) -> [String] {
            [area.about, area.guidance] + area.expects.lookFor
                + area.descriptors.flatMap { [$0.looksLike] + $0.statements.map(\.text) }
        }
        return text(self) == text(other)
    }
}
