import Database
import Web

extension Visit {
    /// Why something cannot be done with a visit.
    package enum Refusal: Error, Hashable {
        case notAssigned
        case alreadyShared(Instant)
        case calledOff
        case notSharedYet
        case alreadySigned(by: String)
        case focusMissing
        case reasonMissing
        /// Before it is shared, these are missing, in words.
        case incomplete([String])
        case notOnScale
        case notForThisSchool
        case tooLong(String)
        case commentMissing

        /// Beside the field, where one can put it right.
        package var message: String {
            switch self {
            case .notAssigned: "Only an improvement specialist who works with this school can do this."
            case .alreadyShared(let at):
                "This visit was shared on \(Words.date(WallClock(at).day)) and no longer changes."
            case .calledOff: "This visit was called off."
            case .notSharedYet: "This visit has not been shared yet."
            case .alreadySigned(let name): "\(name) has signed this visit already."
            case .focusMissing: "Say what the visit is for."
            case .reasonMissing: "Say why the visit is called off."
            case .incomplete(let missing): missing.joined(separator: " ")
            case .notOnScale: "The bead cannot stand there. Choose a level of this area."
            case .notForThisSchool: "This area is not judged at this school."
            case .tooLong(let complaint): complaint
            case .commentMissing: "Write what you want to say."
            }
        }

        package var problem: Problem { .refused(what: message, then: "Nothing was changed.") }
    }
}
