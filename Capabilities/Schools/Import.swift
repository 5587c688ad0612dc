import Database
import Web

/// A file of others on its way into the trust: uploaded and looked through, then imported or left.
package struct Import: Equatable, Sendable {
    package let id: ID<Import>
    package let trust: ID<Trust>
    /// What it brings, such as ``Import/schools``; each part that imports has a word of its own.
    let content: String
    /// As it was called on the sender's machine.
    package let fileName: String
    /// In bytes.
    package let size: Int
    package let sha256: String
    /// The trust in the file, by number or name, where it is not the trust as we know it.
    var whose: String?
    package let uploadedByName: String
    package let uploadedAt: Instant
    package var stage: Stage

    /// How far it has come.
    package enum Stage: Equatable, Sendable {
        case waiting
        /// Imported, with what was done: "92 new, 0 changed, 0 closed, 0 unchanged".
        case done(at: Instant, outcome: String)
    }

    /// What a register file brings.
    static let schools = "schools"

    /// Seconds that an upload waits to be imported: a day.
    package static let life = 86_400.0

    package var isWaiting: Bool { stage == .waiting }

    /// Whose rows of the file are wanted.
    func filter(_ trust: Trust) -> TrustFilter { TrustFilter(trust, orTyped: whose) }

    /// What was typed as the trust, or nil where it is the trust as we know it.
    static func whose(_ typed: String, of trust: Trust) -> String? {
        let folded = TrustFilter.folded(typed)
        let isOwn = folded == trust.uid || folded == TrustFilter.folded(trust.name)
        return typed.isEmpty || isOwn ? nil : typed
    }
}

extension Import {
    /// A file that has just come.
    package init(
        _ file: Upload,
        named name: String,
        bringing content: String,
        to trust: ID<Trust>,
        whose: String? = nil,
        by author: Author,
        at moment: Instant
    ) {
        self.init(
            id: ID(),
            trust: trust,
            content: content,
            fileName: name,
            size: file.size,
            sha256: file.sha256,
            whose: whose,
            uploadedByName: author.name,
            uploadedAt: moment,
            stage: .waiting
        )
    }
}
