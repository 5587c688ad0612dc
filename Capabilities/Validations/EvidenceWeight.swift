import Database

/// How convincing a validator finds a piece of evidence.
package enum EvidenceWeight: String, Column, CaseIterable {
    case convincing, partly
    case notEnough = "not-enough"

    package var words: String {
        switch self {
        case .convincing: "Convincing"
        case .partly: "Partly"
        case .notEnough: "Not enough"
        }
    }
}
