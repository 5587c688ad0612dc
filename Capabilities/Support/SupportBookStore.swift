import Accounts
import Database
import Evaluations
import Frameworks
import Marks
import Schools
import Validations
import Web

extension Transaction {
    /// The trust's support as a person comes to it: nine queries, ten for whoever heads a school, and two for versions that
    /// are not on the shelf.
    ///
    /// - Throws: not found for whoever neither arranges support nor works at a school
    package func supportBook(for person: Person, from shelf: FrameworkShelf) throws -> SupportBook {
        guard person.may(.arrangeSupport) || person.mayAtSomeSchool(.seeSupport) else { throw Problem.notFound }
        let (trust, day) = (person.trust.id, WallClock(now).day)
        let schools = try schools(of: trust)
        let shared = try sharedBeads(of: trust)
        let levels = try expertLevels(of: trust)
        let evaluations =
            person.mayAtSomeSchool(.joinSupport)
            ? try evaluations(seenBy: person).filter { person.may(.joinSupport, at: $0.school.id) } : []
        let named = try versionsOfSupport(in: trust)
        let all = named.union(shared.map(\.version)).union(evaluations.map(\.version))
        let areas = SupportAreas(try versions(all, trust: trust, from: shelf))
        let offers = try offers(of: trust)
        return SupportBook(
            person: person,
            today: day,
            schools: Dictionary(schools.map { ($0.id, $0) }) { first, _ in first },
            areas: areas,
            levels: levels,
            experts: Experts(try marks(of: trust), shared, areas, levels, on: day),
            offers: offers.filter { $0.stage == .open },
            ended: offers.filter { $0.stage != .open },
            asks: try openAsks(of: trust),
            links: try links(of: trust),
            between: Between(try schoolExchanges(in: trust), on: day),
            evaluations: evaluations
        )
    }

    /// The versions to whose areas asks, offers and links belong; one query.
    private func versionsOfSupport(in trust: ID<Trust>) throws -> Set<ID<Framework.Version>> {
        Set(
            try rows(
                """
                SELECT DISTINCT version_id FROM areas WHERE id IN (
                    SELECT area_id FROM support_offers WHERE trust_id = \(trust)
                    UNION SELECT area_id FROM support_asks WHERE trust_id = \(trust)
                    UNION SELECT area_id FROM support_links WHERE trust_id = \(trust))
                """
            ).map { try $0["version_id"] }
        )
    }
}
