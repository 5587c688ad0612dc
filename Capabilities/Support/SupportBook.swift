import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Web

/// All that the schools of a trust ask, offer and do for each other, as one person comes to it.
package struct SupportBook: Sendable {
    package let person: Person
    let today: Day
    let schools: [ID<School>: School]
    let areas: SupportAreas
    let levels: ExpertLevels
    let experts: Experts
    /// Those that nobody has closed.
    let offers: [Offer]
    /// Those that the trust ended of late.
    let ended: [Offer]
    /// Those that stand.
    let asks: [Ask]
    /// The newest first, those that were declined or have ended too.
    let links: [SupportLink]
    let between: Between
    /// Of the schools for which the person may ask and offer.
    let evaluations: [Evaluation]

    /// Whether the person arranges support for the trust.
    var arranges: Bool { person.may(.arrangeSupport) }

    /// The schools for which the person may ask and offer, A to Z.
    var joined: [RoleHeld.SchoolName] { person.schools(where: .joinSupport) }

    /// Whether the person works at a school, as its head or a contributor.
    func isOwn(_ school: ID<School>) -> Bool { person.may(.contribute, at: school) }

    /// The offers that others can have: those that stand on their day, of open schools that qualify still.
    var standing: [StandingOffer] { offers.compactMap(standing) }

    func standing(_ offer: Offer) -> StandingOffer? {
        guard offer.stands(on: today), let school = schools[offer.school], school.isOpen, let area = areas[offer.area],
            let expertise = experts.expertise(of: school.id, in: area)
        else { return nil }
        let taken = links.count { $0.offer == offer.id && $0.isLive }
        return StandingOffer(offer: offer, school: school, area: area, expertise: expertise, taken: taken)
    }

    /// The link that stands for an ask; nil while nobody was proposed, or all were declined.
    func link(for ask: ID<Ask>) -> SupportLink? {
        links.first { link in
            if case .declined = link.stage { false } else { link.ask == ask }
        }
    }

    /// The asks for which nobody was proposed yet, of open schools, the oldest first.
    var unpaired: [OpenAsk] {
        let paired = Set(links.filter(\.isLive).map(\.ask))
        return asks.filter { !paired.contains($0.id) }.compactMap(open)
    }

    /// Nil where the school is closed or the area unknown.
    func open(_ ask: Ask) -> OpenAsk? {
        guard let school = schools[ask.school], school.isOpen, let area = areas[ask.area] else { return nil }
        return OpenAsk(ask: ask, school: school, area: area)
    }

    /// The offers that could meet an ask, in the order in which they are suggested; none where nobody knows the ask.
    package func offers(for ask: ID<Ask>?) -> [ID<Offer>] {
        guard let open = asks.first(where: { $0.id == ask }).flatMap(open) else { return [] }
        return pairing.suggestions(for: asker(open), atMost: 3).map(\.offer)
    }

    var pairing: Pairing { Pairing(standing.map(\.helper), between: between) }

    /// An ask as pairing takes it, without the schools that were proposed for it and declined.
    func asker(_ ask: OpenAsk) -> Pairing.Asker {
        let declined = links.filter { $0.ask == ask.ask.id }.map(\.helping.id)
        return Pairing.Asker(
            party: .init(ask.school, theme: ask.ask.words.theme),
            subject: ask.area.subject,
            declined: Set(declined)
        )
    }
}

/// An offer that others can have.
struct StandingOffer: Sendable {
    let offer: Offer
    let school: School
    let area: SupportArea
    let expertise: Expertise
    /// The places that live links take.
    let taken: Int

    var free: Int { max(0, offer.words.capacity - taken) }

    var helper: Pairing.Helper {
        .init(offer: offer.id, party: .init(school, theme: offer.words.theme), subject: area.subject, free: free)
    }
}

/// An ask that stands, with its school and area.
struct OpenAsk: Sendable {
    let ask: Ask
    let school: School
    let area: SupportArea
}

extension Pairing.Party {
    init(_ school: School, theme: String?) {
        self.init(
            school: school.id,
            name: school.name,
            phase: school.phase,
            pupils: school.facts.pupils,
            place: school.facts.place,
            theme: theme?.lowercased()
        )
    }
}
