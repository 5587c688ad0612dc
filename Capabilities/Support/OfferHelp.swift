import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Web

extension SupportBook {
    /// The areas in which a school may offer, with what each rests on: those in which it qualifies and does not offer yet.
    package func areasToOffer(at school: ID<School>) -> [(area: SupportArea, expertise: Expertise)] {
        guard let facts = schools[school] else { return [] }
        let offered = Set(offers.filter { $0.school == school && $0.stands(on: today) }.map(\.area))
        return evaluations.filter { $0.school.id == school }
            .flatMap { areas.wires(of: $0.version, for: facts) }
            .compactMap { area in
                guard !offered.contains(area.id) else { return nil }
                return experts.expertise(of: school, in: area).map { (area, $0) }
            }
    }

    /// - Throws: ``SupportRefusal``
    fileprivate func checkMayOffer(in area: ID<Area>, at school: ID<School>) throws(SupportRefusal) {
        guard let facts = schools[school], let found = areas[area],
            areas.wires(of: found.version, for: facts).contains(found)
        else { throw .notForThisSchool }
        guard experts.expertise(of: school, in: found) != nil else { throw .notExpert }
        guard !offers.contains(where: { $0.school == school && $0.area == area && $0.stands(on: today) }) else {
            throw .alreadyOffers
        }
    }
}

extension Transaction {
    /// Offers what a centre of expertise can give others in an area.
    ///
    /// - Parameter book: the trust's support as this person comes to it, read in this transaction.
    /// - Throws: ``SupportRefusal``, or not allowed for anybody but the head
    @discardableResult
    package func offer(
        _ words: OfferWords,
        in area: ID<Area>,
        at school: ID<School>,
        by person: Person,
        knowing book: SupportBook
    ) throws -> ID<Offer> {
        guard person.may(.joinSupport, at: school) else {
            throw Problem.notAllowed("Only the headteacher of the school can offer help.")
        }
        try book.checkMayOffer(in: area, at: school)
        let words = try words.checked(on: book.today)
        for old in book.offers where old.school == school && old.area == area {
            try close(old.id, .lapsed, why: "", by: person.name)
        }
        let offer = Offer(
            id: ID(),
            trust: person.trust.id,
            school: school,
            area: area,
            words: words,
            by: person.name,
            at: now,
            stage: .open
        )
        try insert(offer)
        let deed = "Offered help in \(book.areas[area]?.name ?? "an area")."
        try note(.offeredHelp, of: .offer, offer.id, in: school, deed, by: person.author)
        return offer.id
    }

    /// Takes an offer back for its school, or ends it as a trust lead, who says why; links under way go on.
    ///
    /// - Throws: ``SupportRefusal``, or not allowed for anybody else
    package func withdraw(_ offer: Offer, because why: String = "", by person: Person) throws {
        let isOwn = person.may(.joinSupport, at: offer.school)
        guard isOwn || person.may(.arrangeSupport) else {
            throw Problem.notAllowed("Only the headteacher of the school or a trust lead can end an offer.")
        }
        guard offer.stage == .open else { throw SupportRefusal.offerClosed }
        let why = isOwn ? "" : try SupportText.checked(why, missing: "Say why. The school reads it.")
        try close(offer.id, isOwn ? .withdrawn : .ended, why: why, by: person.name)
        let words = isOwn ? "Withdrew an offer of help." : "Ended an offer of help: \(why)"
        try note(.closedSupport, of: .offer, offer.id, in: offer.school, words, by: person.author)
    }
}

extension OfferWords {
    fileprivate func checked(on day: Day) throws(SupportRefusal) -> OfferWords {
        guard until >= day else { throw .dayOver }
        return OfferWords(
            gives: try SupportText.checked(gives, missing: OfferForm.givesMissing),
            theme: try SupportText.checked(theme: theme),
            capacity: min(max(capacity, Self.capacities.lowerBound), Self.capacities.upperBound),
            until: until
        )
    }
}
