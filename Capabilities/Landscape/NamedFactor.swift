import Database
import Evaluations
import Frameworks

/// A factor as the landscape reads it: whose it is, where, which way it pushes, and its theme.
struct NamedFactor: Hashable, Sendable {
    /// The place of the school in the heat map.
    let school: Int
    let area: ID<Area>
    let direction: FactorEntry.Direction
    /// As the school has it; nil where none was chosen.
    let theme: String?
    /// Whether an action works on it that was not dropped.
    let hasAction: Bool
}

/// Who names one theme: schools from A to Z, by their places in the heat map.
struct ThemeNamed: Hashable, Sendable {
    let name: String
    let hindering: [Int]
    let helping: [Int]
    /// The areas in which it stands, in the order of the framework.
    let areas: [String]
    /// The schools that it holds back and where no action works on it.
    let unplanned: [Int]
    /// Whether it is a word of schools that is not in the trust's list.
    let isOwnWord: Bool
}

/// What helps and what hinders across schools: the trust's themes in its order, then schools' own words from A to Z.
struct ThemeMap: Hashable, Sendable {
    /// Those that some school names.
    let named: [ThemeNamed]
    /// How many factors have no theme.
    let unthemed: Int
    /// How many of the trust's list nobody names.
    let unused: Int

    /// So many schools that name the same are many.
    static let many = 3

    init(_ factors: [NamedFactor], _ themes: Themes, _ version: Framework.Version) {
        let byTheme = Dictionary(grouping: factors.filter { $0.theme != nil }) { factor in
            factor.theme.map { themes.named($0)?.name ?? $0.lowercased() } ?? ""
        }
        let listed = themes.all.compactMap { theme in
            byTheme[theme.name].map { ThemeNamed(theme.name, $0, version, isOwnWord: false) }
        }
        let names = Set(themes.all.map(\.name))
        let own = byTheme.filter { !names.contains($0.key) }.sorted { $0.key < $1.key }.map { word, factors in
            ThemeNamed(factors.compactMap(\.theme).min() ?? word, factors, version, isOwnWord: true)
        }
        named = listed + own
        unthemed = factors.count { $0.theme == nil }
        unused = themes.offered.count { byTheme[$0.name] == nil }
    }

    /// The themes of the list that hold many schools back, some of them without an action.
    var alone: [ThemeNamed] {
        named.filter { !$0.isOwnWord && $0.hindering.count >= Self.many && !$0.unplanned.isEmpty }
    }
}

extension ThemeNamed {
    fileprivate init(_ name: String, _ factors: [NamedFactor], _ version: Framework.Version, isOwnWord: Bool) {
        let hindered = factors.filter { $0.direction == .hindering }
        let planned = Set(hindered.filter(\.hasAction).map(\.school))
        let places = Set(factors.map(\.area))
        self.name = name
        self.isOwnWord = isOwnWord
        hindering = Set(hindered.map(\.school)).sorted()
        helping = Set(factors.filter { $0.direction == .helping }.map(\.school)).sorted()
        areas = version.areas.filter { places.contains($0.id) }.map(version.title)
        unplanned = Set(hindered.map(\.school)).subtracting(planned).sorted()
    }
}
