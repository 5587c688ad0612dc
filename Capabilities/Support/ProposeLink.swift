import Accounts
import Database
import Evaluations
import Schools
import Web

extension SupportBook {
    /// The ask and the offer, where one can be proposed for the other.
    ///
    /// - Throws: ``SupportRefusal``
    func pair(_ ask: Ask, _ offer: Offer) throws(SupportRefusal) -> (OpenAsk, StandingOffer) {
        guard ask.stage == .open, let open = open(ask) else { throw .askClosed }
        if let link = link(for: ask.id) { throw .askPaired(link.helping.name) }
        guard let standing = standing(offer) else { throw .offerClosed }
        guard standing.school.id != open.school.id else { throw .ownOffer }
        guard standing.area.subject == open.area.subject else { throw .otherArea }
        guard standing.free > 0 else { throw .offerFull }
        return (open, standing)
    }
}

extension Transaction {
    /// Proposes that one school helps another: as a trust lead, or as the head who asks and so agrees already.
    ///
    /// - Parameter book: the trust's support as this person comes to it, read in this transaction.
    /// - Throws: ``SupportRefusal``, or not allowed for anybody else
    @discardableResult
    package func propose(
        _ offer: ID<Offer>,
        for ask: ID<Ask>,
        saying words: String,
        by person: Person,
        knowing book: SupportBook
    ) throws -> ID<SupportLink> {
        guard let ask = try self.ask(ask, of: person.trust.id), let offer = try self.offer(offer, of: person.trust.id)
        else { throw Problem.notFound }
        let isOwn = person.may(.joinSupport, at: ask.school)
        guard isOwn || person.may(.arrangeSupport) else {
            throw Problem.notAllowed("Only a trust lead or the head who asks can propose this.")
        }
        let (open, standing) = try book.pair(ask, offer)
        let proposal = SupportLink.Proposal(
            hand: .init(name: person.name, at: now),
            side: isOwn ? .asking : .trust,
            words: try SupportText.checked(words, missing: ProposalForm.wordsMissing)
        )
        let id = ID<SupportLink>()
        try insert(id, proposal, for: ask, with: offer)
        let deed = "Proposed that \(standing.school.name) helps \(open.school.name) with \(open.area.title)."
        try note(.proposedLink, of: .supportLink, id, in: ask.school, deed, by: person.author)
        return id
    }
}
