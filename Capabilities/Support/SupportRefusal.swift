import Database
import Web

/// Why something cannot be asked, offered or arranged.
package enum SupportRefusal: Error, Hashable {
    case notExpert
    case notForThisSchool
    case alreadyOffers
    case alreadyAsks
    case offerClosed
    case offerFull
    case ownOffer
    case otherArea
    case askClosed
    /// Another school is helping, or was asked to.
    case askPaired(String)
    case alreadyAgreed
    case declined
    case notAgreed
    case begun
    case notBegun
    case ended
    case startTooEarly(Day)
    case dayOver
    case wordsMissing(String)
    case tooLong(String)
    case notOnScale

    package var message: String {
        switch self {
        case .notExpert:
            "The school does not hold the mark, and was not validated at the level the trust asks for in this area."
        case .notForThisSchool: "This area is not judged at this school."
        case .alreadyOffers: "The school offers help in this area already. Withdraw that offer to write another."
        case .alreadyAsks: "The school asks for support in this area already. Withdraw that ask to write another."
        case .offerClosed: "This offer no longer stands."
        case .offerFull: "The school has no place free in this area now."
        case .ownOffer: "A school cannot help itself."
        case .otherArea: "This offer is for another area."
        case .askClosed: "The school no longer asks for this."
        case .askPaired(let name): "\(name) is already proposed or helping here. End that first."
        case .alreadyAgreed: "This has been agreed already."
        case .declined: "This proposal was declined."
        case .notAgreed: "Both heads have to agree first."
        case .begun: "The help has begun. It can be ended, with what came of it."
        case .notBegun: "The help has not begun yet."
        case .ended: "This has ended."
        case .startTooEarly(let day): "The first day cannot lie before \(Words.date(day)), when this was proposed."
        case .dayOver: "Give a day from today on."
        case .wordsMissing(let words): words
        case .tooLong(let complaint): complaint
        case .notOnScale: "Choose a level of this scale."
        }
    }

    package var problem: Problem { .refused(what: message, then: "Nothing was changed.") }
}

/// Says the refusals of this capability as problems that have a page.
func inPlainWords<Outcome>(_ work: () async throws -> Outcome) async throws -> Outcome {
    do { return try await work() } catch let refusal as SupportRefusal { throw refusal.problem }
}
