import Accounts
import Database
import Evaluations
import Frameworks
import Improvement
import Schools

/// What a person may find: what they may open, and no more.
struct SearchReach: Sendable {
    let person: Person
    /// Whose page and name can be found.
    let schools: Span
    /// The schools whose evaluations the person reads, with all that hangs on them.
    let evaluations: Span
    /// Versions that are tried, with a school of the person in their cycle.
    let opened: Set<ID<Framework.Version>>

    /// Some schools, or all of the trust.
    enum Span: Hashable, Sendable {
        case every
        case only(Set<ID<School>>)
    }

    /// - Parameters:
    ///   - assigned: the schools that the person works with as an improvement specialist.
    ///   - opened: the versions of cycles that the person's schools take part in.
    init(_ person: Person, assigned: Set<ID<School>>, opened: Set<ID<Framework.Version>>) {
        self.person = person
        self.opened = opened
        let own = Set(person.roles.compactMap { $0.school?.id })
        let isMoreThanSpecialist = person.roles.contains { !$0.role.isAtSchool && $0.role != .improvementSpecialist }
        schools = isMoreThanSpecialist ? .every : .only(own.union(assigned))
        let read = person.schools(where: .readEvaluation).map(\.id)
        evaluations = person.may(.readEvaluation) ? .every : .only(Set(read))
    }

    /// Whether the person works for the whole trust.
    var isOfTrust: Bool { person.roles.contains { !$0.role.isAtSchool } }
}

extension Transaction {
    /// What a person may find; at most two queries.
    func searchReach(of person: Person) throws -> SearchReach {
        let assigned = person.may(.specialise) ? try schools(of: person.id).map(\.school) : []
        return SearchReach(person, assigned: Set(assigned), opened: try versionsOpened(to: person))
    }
}

extension SearchReach.Span {
    /// The condition that a column holds one of these schools.
    func holds(_ column: Query) -> Query {
        switch self {
        case .every: "TRUE"
        case .only(let schools): "\(column) IN \(list: schools.sorted())"
        }
    }
}

extension SearchReach {
    /// The condition that a version `v` may be read: a draft by designers, one that is tried by the trust and the schools in
    /// its cycle, any other by everybody.
    var readsVersion: Query {
        if person.may(.designFrameworks) { return "TRUE" }
        let isTried: Query = "EXISTS (SELECT 1 FROM version_steps t WHERE t.version_id = v.id)"
        let isOpened: Query = isOfTrust ? "TRUE" : "v.id IN \(list: opened.sorted())"
        return "(v.stage <> 'draft' OR (\(isTried) AND \(isOpened)))"
    }
}

extension SearchWords {
    /// The condition that every word stands in a text; the longest, which is the rarest, is looked for first.
    func stand(in text: Query) -> Query { stand(inSmall: "LOWER(\(text))") }

    /// The same of a text in small letters.
    func stand(inSmall text: Query) -> Query {
        all.sorted { $0.count > $1.count }.map { word -> Query in "\(text) LIKE \(containing: word)" }.joined(
            by: " AND "
        )
    }
}
