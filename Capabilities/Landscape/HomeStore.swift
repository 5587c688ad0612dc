import Accounts
import Costs
import Database
import Evaluations
import Frameworks
import Improvement
import Schools
import Support
import Web

extension Transaction {
    /// Puts home together for whoever asks; as many queries for a school of one area as for a trust of a hundred schools.
    func home(for person: Person, from shelf: FrameworkShelf) throws -> Home {
        var home = Home(person: person, now: now)
        let works = person.schools(where: .contribute).map(\.id)
        let governs = person.roles.filter { $0.role == .governor }.compactMap(\.school?.id)
        home.evaluations = try evaluationsNow(at: Set(works + governs).sorted(), of: person.trust.id, from: shelf)
        home.governed = try governed(
            home.evaluations.filter { governs.contains($0.school.id) },
            of: person.trust.id,
            from: shelf
        )
        home.route = try ownRoute(of: person)
        if person.may(.validate) || !works.isEmpty { home.reviews = try reviewsNow(by: person, at: works) }
        if person.may(.runCycles) { home.trust = try trustNow(person.trust.id, on: home.day, from: shelf) }
        if person.may(.manageSchools) || person.may(.runCycles) { home.start = try start(of: person) }
        if person.may(.manageCosts) { home.externalMarks = try externalMarks(of: person.trust.id) }
        home.actions = try actions(ownedBy: person)
        home.support = try supportWaiting(for: person)
        home.feed = try feed(for: person)
        let reach = person.may(.seeLandscape) ? nil : Set(works + governs).sorted()
        if reach?.isEmpty != true { home.marks = try marksNow(of: person.trust.id, at: reach, on: home.day) }
        return home
    }
}
