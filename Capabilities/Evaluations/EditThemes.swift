import Accounts
import Database
import Schools
import Web

/// What a person says of a theme.
package struct ThemeEntry: Hashable, Sendable {
    package var name: String
    package var cues: [String]

    package init(_ name: String, cues: [String] = []) {
        self.name = name
        self.cues = cues
    }
}

extension Themes {
    /// So many at most, and so many cues for each.
    static let (most, mostCues) = (100, 60)

    /// What keeps an entry out of the list, by the fields name and words.
    ///
    /// - Parameter id: the theme that is changed; nil for a new one.
    func faults(of entry: ThemeEntry, for id: ID<Theme>? = nil) -> FormErrors {
        var faults = FormErrors()
        faults.check(entry.name, "name", missing: "Give the theme a name, such as Staffing.", atMost: 60)
        if let other = all.first(where: { $0.id != id && $0.isCalled(entry.name.trimmed) }) {
            faults.add(
                "name",
                "There is a theme “\(other.name)” already\(other.isRetired ? ", which was retired" : "")."
            )
        }
        if id == nil, all.count >= Self.most {
            faults.add("name", "The list is full. Change a theme that is no longer used instead.")
        }
        if entry.cues.count > Self.mostCues { faults.add("words", "Give at most \(Self.mostCues) words.") }
        if entry.cues.contains(where: { LongText.complaint($0, atMost: 60) != nil }) {
            faults.add("words", "Give words or a few words in a row, each of at most 60 characters.")
        }
        return faults
    }

    /// The list with a theme at its end.
    func adding(_ theme: Theme) throws(FormErrors) -> Themes {
        try faults(of: ThemeEntry(theme.name, cues: theme.cues)).throwIfAny()
        return Themes(all + [theme])
    }

    /// The list with a theme renamed and its cues changed; it is still known by the name it had.
    func changing(_ theme: Theme, to entry: ThemeEntry) throws(FormErrors) -> Themes {
        try faults(of: entry, for: theme.id).throwIfAny()
        var changed = theme
        (changed.name, changed.cues) = (entry.name, entry.cues)
        changed.formerNames = (theme.formerNames + [theme.name]).filter { $0.lowercased() != entry.name.lowercased() }
        return replacing(changed)
    }

    func replacing(_ theme: Theme) -> Themes { Themes(all.map { $0.id == theme.id ? theme : $0 }) }
}

extension Transaction {
    /// Adds a theme at the end of the list of the person's trust.
    ///
    /// - Throws: `FormErrors`, or not allowed without the right to arrange support
    @discardableResult
    package func add(_ entry: ThemeEntry, by person: Person) throws -> Theme {
        try person.checkMayKeepThemes()
        let theme = Theme(entry.name.trimmed.keepable, cues: entry.cues.map(\.keepable))
        try keep(themes(of: person.trust.id).adding(theme), of: person.trust.id)
        try note(.added, of: .theme, theme.id, "Added the theme \(theme.name).", by: person.author)
        return theme
    }

    /// Renames a theme, on every factor that has it as well, and changes the words that suggest it.
    package func change(_ theme: Theme, to entry: ThemeEntry, by person: Person) throws {
        try person.checkMayKeepThemes()
        let entry = ThemeEntry(entry.name.trimmed.keepable, cues: entry.cues.map(\.keepable))
        guard entry != ThemeEntry(theme.name, cues: theme.cues) else { return }
        try keep(themes(of: person.trust.id).changing(theme, to: entry), of: person.trust.id)
        if entry.name != theme.name { try rename(theme.name, to: entry.name, of: person.trust.id) }
        let words = entry.name == theme.name ? "" : ", which was called \(theme.name)"
        try note(.changed, of: .theme, theme.id, "Changed the theme \(entry.name)\(words).", by: person.author)
    }

    /// Offers a theme no longer, or again.
    package func setRetired(_ isRetired: Bool, _ theme: Theme, by person: Person) throws {
        try person.checkMayKeepThemes()
        guard theme.isRetired != isRetired else { return }
        var theme = theme
        theme.isRetired = isRetired
        try keep(themes(of: person.trust.id).replacing(theme), of: person.trust.id)
        let words = isRetired ? "Retired the theme \(theme.name)." : "Offers the theme \(theme.name) again."
        try note(.changed, of: .theme, theme.id, words, by: person.author)
    }

    private func rename(_ name: String, to new: String, of trust: ID<Trust>) throws {
        try run(
            """
            UPDATE factors SET theme = \(new)
            WHERE LOWER(theme) = \(name.lowercased())
                AND evaluation_id IN (SELECT id FROM evaluations WHERE trust_id = \(trust))
            """
        )
    }
}

extension Person {
    /// - Throws: not allowed without the right to arrange support
    func checkMayKeepThemes() throws {
        guard may(.arrangeSupport) else { throw Problem.notAllowed("Only a trust lead can change the list of themes.") }
    }
}

extension HistoryEntry.Subject {
    package static let theme = Self(rawValue: "theme")
}
