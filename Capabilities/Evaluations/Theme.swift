import Database
import Web

/// A word of the trust's that gathers factors of the same sort over areas and schools.
package struct Theme: Hashable, Sendable {
    package let id: ID<Theme>
    package var name: String
    /// Words, or a few words in a row, that suggest it.
    package var cues: [String]
    /// What it was called before; what was sent then still says so.
    package var formerNames: [String]
    /// Whether it is offered no longer; factors that have it keep it.
    package var isRetired: Bool

    package init(
        id: ID<Theme> = ID(),
        _ name: String,
        cues: [String] = [],
        formerNames: [String] = [],
        isRetired: Bool = false
    ) {
        self.id = id
        self.name = name
        self.cues = cues
        self.formerNames = formerNames
        self.isRetired = isRetired
    }

    func isCalled(_ text: String) -> Bool {
        ([name] + formerNames).contains { $0.lowercased() == text.lowercased() }
    }
}

/// The themes of a trust, in its own order.
package struct Themes: Hashable, Sendable {
    package let all: [Theme]
    /// Those that can be chosen.
    package let offered: [Theme]
    /// By which words each of those offered is suggested; a page asks for many factors.
    let cues: [Set<[String]>]

    package init(_ all: [Theme]) {
        self.all = all
        offered = all.filter { !$0.isRetired }
        cues = offered.map(\.stems)
    }

    /// The theme of that name, now or formerly, capitals set aside; nil for a word that is not in the list.
    package func named(_ text: String) -> Theme? {
        let text = text.trimmed
        return all.first { $0.name.lowercased() == text.lowercased() } ?? all.first { $0.isCalled(text) }
    }
}
