import Accounts
import Database
import Evaluations
import Frameworks
import Inspections
import Marks
import Schools

extension Transaction {
    /// A school's journey as the person sees it: the same number of queries however many visits there were, and a few for
    /// each earlier version that was visited.
    package func journey(_ id: ID<Evaluation>, seenBy person: Person, on day: Day, from shelf: FrameworkShelf?) throws
        -> Journey
    {
        let (evaluation, seat) = try journeySubject(id, seenBy: person)
        let version = try version(evaluation.version, trust: evaluation.trust, from: shelf)
        let told = try seen(visits(of: id).filter { seat.seesPlans || $0.isShared }, from: seat)
        let ways = try Dictionary(
            uniqueKeysWithValues: Set(told.map(\.visit.version)).map { old in
                (old, try way(of: id, since: old, in: version, trust: evaluation.trust, from: shelf))
            }
        )
        return Journey(
            evaluation: evaluation,
            version: version,
            seat: seat,
            today: day,
            visits: told.map { $0.carried(by: ways[$0.visit.version] ?? []) },
            specialists: try specialists(at: evaluation.school.id),
            measures: try measures(of: id),
            impact: try impact(of: id),
            handovers: try handovers(of: id),
            pathway: try pathway(of: id),
            decisions: try pathways(of: id),
            inspections: try inspections(of: evaluation.school.id),
            marks: try marks(of: evaluation.school.id)
        )
    }

    /// What a reader is told of some visits: three queries.
    private func seen(_ visits: [Visit], from seat: JourneySeat) throws -> [Journey.Seen] {
        let ids = visits.map(\.id)
        let texts = try texts(of: ids)
        let readings = try readings(of: ids)
        let targets = try targets(of: ids)
        return visits.map { visit in
            let own = texts[visit.id] ?? [:]
            let isOpen = visit.isShared || seat == .specialist
            return Journey.Seen(
                visit: visit,
                focus: own[.focus]?.words ?? "",
                strengths: isOpen ? own[.strengths]?.points ?? [] : [],
                improvements: isOpen ? own[.improvements]?.points ?? [] : [],
                readings: isOpen ? readings[visit.id] ?? [:] : [:],
                targets: isOpen ? targets[visit.id] ?? [] : []
            )
        }
    }

    private func texts(of visits: [ID<Visit>]) throws -> [ID<Visit>: [VisitPlace.Field: VisitText]] {
        let rows = try rows(
            """
            SELECT visit_id, field, words, revision, written_by_name, written_at FROM visit_texts
            WHERE visit_id IN \(list: visits) AND subject = ''
            """
        )
        return try rows.reduce(into: [:]) { texts, row in
            try texts[row["visit_id"], default: [:]][row["field"]] = VisitText(row)
        }
    }

    private func readings(of visits: [ID<Visit>]) throws -> [ID<Visit>: [ID<Area>: Int]] {
        let rows = try rows("SELECT visit_id, area_id, notch FROM visit_readings WHERE visit_id IN \(list: visits)")
        return try rows.reduce(into: [:]) { readings, row in
            try readings[row["visit_id"], default: [:]][row["area_id"]] = row["notch"] as Int
        }
    }
}

extension Journey.Seen {
    /// The same visit with its beads on the wires of the version that the evaluation stands in now.
    fileprivate func carried(by way: [AreaMapping]) -> Journey.Seen {
        var seen = self
        seen.readings = way.reduce(readings) { $1.carried($0) }
        return seen
    }
}
