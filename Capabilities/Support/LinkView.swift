import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Validations
import Web

/// A link with all that its page shows to one person.
struct LinkView: Sendable {
    let person: Person
    let today: Day
    let link: SupportLink
    let area: SupportArea?
    /// What the asking school wrote, and the helping one.
    let wants: String
    let gives: String
    let log: [LogEntry]
    let warnings: [String]
    /// Nil before the help has begun, and for whoever may not read it.
    let impact: Impact?
}

extension Transaction {
    /// The page of a link: six queries, and two for versions that are not on the shelf; the impact takes one more.
    func linkView(_ id: ID<SupportLink>, seenBy person: Person, from shelf: FrameworkShelf) throws -> LinkView {
        let link = try supportLink(id, seenBy: person)
        let today = WallClock(now).day
        guard let ask = try ask(link.ask, of: link.trust), let offer = try offer(link.offer, of: link.trust) else {
            throw Problem.notFound
        }
        let begun = link.mayReadImpact(person) ? link.begun : nil
        let words = begun == nil ? [] : try sentWords(of: ask.evaluation)
        let named = try versionOfArea(link.area)
        let areas = SupportAreas(
            try versions(Set(words.map(\.version)).union(named), trust: link.trust, from: shelf)
        )
        let area = areas[link.area]
        let impact = begun.flatMap { day in
            area.map { Impact(words, of: $0.subject, in: areas, since: day, on: today) }
        }
        return LinkView(
            person: person,
            today: today,
            link: link,
            area: area,
            wants: ask.words.wants,
            gives: offer.words.gives,
            log: try log(of: id),
            warnings: Between(try schoolExchanges(in: link.trust), on: today)
                .warnings(between: link.asking.id, and: link.helping.id),
            impact: impact
        )
    }

    private func versionOfArea(_ area: ID<Area>) throws -> Set<ID<Framework.Version>> {
        Set(try rows("SELECT version_id FROM areas WHERE id = \(area)").map { try $0["version_id"] })
    }
}
