import Database
import Frameworks
import Schools

/// The schools that can be chosen for a cycle, A to Z, and the groups in which they can be ticked at once.
struct SchoolChoice: Sendable {
    let schools: [School]
    let hubs: [Hub]
    /// Schools at work in an open cycle of the framework, with that cycle's title.
    let taken: [ID<School>: String]

    init(schools: [School], hubs: [Hub], taken: [ID<School>: String] = [:]) {
        self.schools = schools.filter(\.isOpen)
        self.hubs = hubs
        self.taken = taken
    }

    /// A phase, a hub or all schools.
    struct Group: Sendable, Hashable {
        let key: String
        let words: String
        let schools: Set<ID<School>>
    }

    /// All schools, then the phases that there are, then the hubs that have a school here.
    var groups: [Group] {
        let phases = Phase.allCases.map { phase in
            Group(
                key: "phase-\(phase.rawValue)",
                words: phase.words,
                schools: Set(schools.filter { $0.phase == phase }.map(\.id))
            )
        }
        let here = Set(schools.map(\.id))
        let hubs = hubs.map { hub in
            Group(key: "hub-\(hub.id)", words: hub.name, schools: hub.schools.intersection(here))
        }
        return [Group(key: "all", words: "All schools", schools: here)] + (phases + hubs).filter { !$0.schools.isEmpty }
    }

    /// As it is once a cycle is closed.
    func free(from cycle: Cycle?) -> SchoolChoice {
        guard let cycle else { return self }
        return SchoolChoice(schools: schools, hubs: hubs, taken: taken.filter { $0.value != cycle.title })
    }

    /// Those that a predicate keeps.
    func only(_ keeps: (School) -> Bool) -> SchoolChoice {
        SchoolChoice(schools: schools.filter(keeps), hubs: hubs, taken: taken)
    }
}

extension Transaction {
    /// The open schools of a trust for a cycle of that framework; three queries.
    func schoolChoice(_ trust: ID<Trust>, for framework: ID<Framework>?) throws -> SchoolChoice {
        SchoolChoice(
            schools: try schools(of: trust),
            hubs: try hubs(of: trust),
            taken: try framework.map { try schoolsAtWork(in: $0, of: trust) } ?? [:]
        )
    }

    private func schoolsAtWork(in framework: ID<Framework>, of trust: ID<Trust>) throws -> [ID<School>: String] {
        let rows = try rows(
            """
            SELECT e.school_id, c.title
            FROM evaluations e JOIN cycles c ON c.id = e.cycle_id
            WHERE e.framework_id = \(framework) AND e.trust_id = \(trust) AND c.closed_on IS NULL
            """
        )
        return try Dictionary(rows.map { (try $0["school_id"], try $0["title"]) }) { $1 }
    }
}
