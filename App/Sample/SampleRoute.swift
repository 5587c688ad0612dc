import Accounts
import Database
import Evaluations
import Frameworks
import Improvement
import Schools
import Web

import struct Improvement.Visit

/// A school on the improvement route: its specialist takes the baseline, visits, sets targets and hands over.
struct SampleRoute {
    let teller: SampleTeller
    let version: Framework.Version
    let found: SampleTeller.Found
    /// The place of the school in the cast.
    let school: Int

    private func specialist() throws -> Person { try found.person("Helen Marsh") }

    private var database: Database { teller.house.database }

    /// Says who works with the school.
    func begin() async throws {
        let (lead, helen) = (try found.person("Priya Nair"), try specialist())
        try await database.write { [found, school] tx in try tx.assign(helen, to: found.schools[school], by: lead) }
    }

    /// Holds a visit on a day counted from today, shares it, and lets the head sign it.
    func hold(_ words: SampleVisit, day: Int, hasEnded: Bool) async throws {
        let heldOn = Self.weekday(from: teller.today.adding(days: day))
        teller.clock.move(to: heldOn.adding(days: -14), hour: 9)
        let helen = try specialist()
        let (visit, evaluation) = try await database.write { tx -> (Visit, Evaluation) in
            let evaluation = try self.evaluation(tx)
            let plan = VisitPlan(heldOn: heldOn, focus: words.focus)
            return (try tx.plan(plan, to: evaluation, by: helen), evaluation)
        }
        teller.clock.move(to: heldOn, hour: 15)
        try await database.write { tx in try write(words, visit, evaluation, tx) }
        let head = try found.head(of: evaluation.school.id)
        try await database.write { tx in
            let (written, seat) = try tx.visit(visit.id, seenBy: helen)
            let record = try tx.record(of: written)
            try tx.share(record, from: seat, by: helen)
            for target in try tx.record(of: written).targets where hasEnded {
                guard let id = target.action?.id else { continue }
                let (action, evaluation) = try tx.action(id, seenBy: head)
                try tx.finish(action, impact: words.impact, of: evaluation, by: head)
            }
        }
        teller.clock.move(to: heldOn.adding(days: 2), hour: 8)
        try await database.write { tx in
            let (shared, seat) = try tx.visit(visit.id, seenBy: head)
            try tx.comment(words.comment, on: shared, from: seat, by: head)
            try tx.sign(shared, by: head)
        }
    }

    /// That day, or the Monday after a weekend.
    private static func weekday(from day: Day) -> Day {
        day.weekday.rawValue > 5 ? day.adding(days: 8 - day.weekday.rawValue) : day
    }

    /// Plans the next visit, which is still to come.
    func plan(_ focus: String, in days: Int) async throws {
        let helen = try specialist()
        let day = Self.weekday(from: teller.today.adding(days: days))
        try await database.write { tx in
            _ = try tx.plan(VisitPlan(heldOn: day, focus: focus), to: evaluation(tx), by: helen)
        }
    }

    /// The figures, what difference was made, and what the school's own leaders take on.
    func conclude(_ measures: [Measure], _ impact: String, _ handovers: [Handover], done: Int) async throws {
        let helen = try specialist()
        try await database.write { tx in
            let evaluation = try self.evaluation(tx)
            let head = try found.head(of: evaluation.school.id)
            for measure in measures { try tx.keep(measure, of: evaluation, by: head) }
            _ = try tx.writeImpact(impact, of: evaluation, seen: 0, by: head)
            for handover in handovers { try tx.plan(handover, of: evaluation, by: helen) }
            for handover in handovers.prefix(done) { try tx.handOver(handover.id, of: evaluation, by: helen) }
        }
    }

    private func evaluation(_ tx: Transaction) throws -> Evaluation {
        let head = try found.head(of: found.schools[school].id)
        let own = try tx.evaluations(seenBy: head).first { $0.framework == version.framework }
        guard let own else { throw Problem.notFound }
        return own
    }

    private func write(_ words: SampleVisit, _ visit: Visit, _ evaluation: Evaluation, _ tx: Transaction) throws {
        let helen = try specialist()
        let texts: [(VisitPlace.Field, String)] = [
            (.peopleMet, words.peopleMet), (.strengths, words.strengths.joined(separator: "\n")),
            (.improvements, words.improvements.joined(separator: "\n")), (.feedback, words.feedback),
        ]
        for (field, text) in texts where !text.isEmpty {
            _ = try tx.write(text, at: VisitPlace(field), of: visit, seen: 0, from: .specialist, by: helen)
        }
        let wires = version.wires(for: evaluation.school)
        for (place, notch) in words.readings.sorted(by: { $0.key < $1.key }) where wires.indices.contains(place) {
            try tx.read(wires[place], as: notch, in: visit, of: version, at: evaluation.school, from: .specialist)
        }
        for source in words.sources { try tx.add(source, to: visit, from: .specialist) }
        for target in words.targets where wires.indices.contains(target.wire) {
            let entry = ActionEntry(
                target.title,
                owner: .init(target.owner),
                dueOn: visit.heldOn.adding(days: 80),
                success: target.success
            )
            try tx.add(VisitTarget(area: wires[target.wire].id, entry: entry), to: visit, from: .specialist)
        }
    }
}

/// What a specialist of the sample writes of one visit.
struct SampleVisit: Sendable {
    let focus: String
    let peopleMet: String
    let strengths: [String]
    let improvements: [String]
    let feedback: String
    /// A notch for each wire by its place at the school.
    let readings: [Int: Int]
    var sources: [VisitSource] = []
    var targets: [Target] = []
    /// What the school says it has led to.
    var impact = ""
    let comment: String

    /// Something the school is asked to reach.
    struct Target: Sendable {
        let wire: Int
        let title: String
        let owner: String
        let success: String
    }
}
