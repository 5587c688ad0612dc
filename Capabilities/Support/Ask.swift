import Database
import Evaluations
import Frameworks
import Schools

/// What a school asks others for, in one area.
package struct Ask: Hashable, Sendable {
    package let id: ID<Ask>
    let trust: ID<Trust>
    let school: ID<School>
    let evaluation: ID<Evaluation>
    let area: ID<Area>
    /// The hindering factor it was asked from, for the school alone; nil where it came from a button.
    let factor: ID<Factor>?
    let words: AskWords
    let by: String
    let at: Instant
    let stage: Stage

    /// How long it stands.
    enum Stage: String, Column {
        case open
        /// Taken back by the school.
        case withdrawn
        /// A school has helped; the link has ended.
        case helped
    }
}

/// What a head writes in an ask.
package struct AskWords: Hashable, Sendable {
    /// What would help.
    package var wants: String
    /// A word that gathers asks and offers of the same sort.
    package var theme: String?

    package init(wants: String, theme: String? = nil) {
        self.wants = wants
        self.theme = theme
    }
}
