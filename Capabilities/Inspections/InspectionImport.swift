import Database
import Schools

/// A file of Ofsted's on its way into the trust: uploaded and looked through, then imported or left.
struct InspectionImport: Equatable, Sendable {
    let id: ID<InspectionImport>
    let trust: ID<Trust>
    /// As it was called on the sender's machine.
    let fileName: String
    /// In bytes.
    let size: Int
    let sha256: String
    let uploadedByName: String
    let uploadedAt: Instant
    var stage: Stage

    /// How far it has come.
    enum Stage: Equatable, Sendable {
        case waiting
        /// Imported, with what was done: "92 new, 0 changed, 0 unchanged, 331 not ours".
        case done(at: Instant, outcome: String)
    }

    /// Seconds that an upload waits to be imported: a day.
    static let life = 86_400.0

    var isWaiting: Bool { stage == .waiting }
}
