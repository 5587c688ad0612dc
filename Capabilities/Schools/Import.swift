import Database

/// A register file on its way into the trust: uploaded and looked through, then imported or left.
struct Import: Equatable, Sendable {
    let id: ID<Import>
    let trust: ID<Trust>
    /// As it was called on the sender's machine.
    let fileName: String
    /// In bytes.
    let size: Int
    let sha256: String
    /// The trust in the file, by number or name, where it is not the trust as we know it.
    var whose: String?
    let uploadedByName: String
    let uploadedAt: Instant
    var stage: Stage

    /// How far it has come.
    enum Stage: Equatable, Sendable {
        case waiting
        /// Imported, with what was done: "92 new, 0 changed, 0 closed, 0 unchanged".
        case done(at: Instant, outcome: String)
    }

    /// Seconds that an upload waits to be imported: a day.
    static let life = 86_400.0

    var isWaiting: Bool { stage == .waiting }

    /// Whose rows of the file are wanted.
    func filter(_ trust: Trust) -> TrustFilter { TrustFilter(trust, orTyped: whose) }

    /// What was typed as the trust, or nil where it is the trust as we know it.
    static func whose(_ typed: String, of trust: Trust) -> String? {
        let folded = TrustFilter.folded(typed)
        let isOwn = folded == trust.uid || folded == TrustFilter.folded(trust.name)
        return typed.isEmpty || isOwn ? nil : typed
    }
}
