import Accounts
import Database
import Evaluations
import Schools
import Web

extension Transaction {
    /// Agrees for the school whose head this is.
    ///
    /// - Throws: ``SupportRefusal``, or not allowed for anybody but the two heads
    package func agree(to link: SupportLink, by person: Person) throws {
        let sides = [SupportLink.Side.asking, .helping].filter { side in
            link.school(side).map { person.may(.joinSupport, at: $0.id) } ?? false
        }
        guard !sides.isEmpty else {
            throw Problem.notAllowed("Only the heads of the two schools can agree to this.")
        }
        if case .declined = link.stage { throw SupportRefusal.declined }
        guard let side = sides.first(where: link.waitsFor.contains) else { throw SupportRefusal.alreadyAgreed }
        try keepAgreement(of: side, to: link.id, by: person.name)
        let words = "Agreed for \(link.school(side)?.name ?? "") on help in one area."
        try note(.agreedLink, of: .supportLink, link.id, in: link.school(side)?.id, words, by: person.author)
    }

    /// Says no before the help begins, as the head of either school, or calls it off for the trust.
    ///
    /// - Throws: ``SupportRefusal``, or not allowed for anybody else
    package func decline(_ link: SupportLink, because why: String, by person: Person) throws {
        guard let side = link.side(of: person) else {
            throw Problem.notAllowed("Only the heads of the two schools or a trust lead can decline this.")
        }
        switch link.stage {
        case .proposed, .agreed: break
        case .declined: throw SupportRefusal.declined
        case .active: throw SupportRefusal.begun
        case .ended: throw SupportRefusal.ended
        }
        let why = try SupportText.checked(why, missing: LinkWordsForm.whyMissing)
        try keepDecline(of: link.id, side, why: why, by: person.name)
        let words = "Declined that \(link.helping.name) helps \(link.asking.name)."
        try note(.declinedLink, of: .supportLink, link.id, in: link.school(side)?.id, words, by: person.author)
    }
}
