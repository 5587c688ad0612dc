import Accounts
import Database
import Evaluations
import Foundation
import Frameworks
import Rehearsal
import Schools

/// What schools name as helping and hindering, thrown by dice, with its own plain reading of who names what.
struct RandomThemes {
    let cycle = ID<Cycle>()
    let schools: [Told]

    /// One school: whether its evaluation still stands in the cycle, its factors now, and those of what it sent, in order.
    struct Told {
        let name: String
        let isHere: Bool
        let now: [Said]
        let sent: [[Said]]
    }

    /// One factor.
    struct Said: Hashable {
        let area: Area
        let entry: FactorEntry
        let isRemoved: Bool
        /// The status of the action that works on it; nil where none does.
        let action: String?
    }

    static let words = ["Staffing", "staffing", "Attendance", "SEND", "Buses", "buses", nil]

    init(_ wires: [Area], seed: UInt64, schools count: Int) {
        var dice = Dice(seed: seed)
        schools = (0..<count).map { number in
            Told(
                name: "School \(100 + number)",
                isHere: dice.number(1...3) > 1,
                now: Self.factors(wires, &dice),
                sent: (0..<dice.number(0...2)).map { _ in Self.factors(wires, &dice) }
            )
        }
    }

    private static func factors(_ wires: [Area], _ dice: inout Dice) -> [Said] {
        (0..<dice.number(0...5)).map { number in
            Said(
                area: dice.one(of: wires),
                entry: FactorEntry(
                    dice.isHeads ? .helping : .hindering,
                    "Factor \(number)",
                    strength: dice.number(1...5),
                    theme: dice.one(of: words)
                ),
                isRemoved: dice.number(1...5) == 1,
                action: dice.one(of: ["open", "done", "dropped", nil])
            )
        }
    }

    /// The factors of a school that somebody is shown, read step by step.
    func heard(_ told: Told, showsDrafts: Bool) -> [Said] {
        if told.isHere, showsDrafts { return told.now.filter { !$0.isRemoved } }
        return (told.sent.last ?? []).filter { !$0.isRemoved }
    }

    /// The names of the schools that name a theme, A to Z.
    func schools(naming theme: String, _ direction: FactorEntry.Direction, showsDrafts: Bool) -> [String] {
        schools.filter { told in
            heard(told, showsDrafts: showsDrafts).contains {
                $0.entry.direction == direction && $0.entry.theme?.lowercased() == theme.lowercased()
            }
        }.map(\.name)
    }

    /// The names of those whom it holds back without an action on any of the factors.
    func unplanned(_ theme: String, showsDrafts: Bool) -> [String] {
        schools.filter { told in
            let own = heard(told, showsDrafts: showsDrafts).filter {
                $0.entry.direction == .hindering && $0.entry.theme?.lowercased() == theme.lowercased()
            }
            return !own.isEmpty && own.allSatisfy { $0.action == nil || $0.action == "dropped" }
        }.map(\.name)
    }
}

extension RandomThemes {
    func write(to valley: Valley) async throws {
        var kept: [School] = []
        for told in schools { kept.append(try await valley.addSchool(told.name)) }
        let other = ID<Cycle>()
        let evaluations = try await valley.openCycle(id: cycle, for: kept)
        _ = try await valley.openCycle("Summer", id: other, opensOn: Valley.today.adding(days: -200), for: kept)
        let owner = try await valley.add("Somebody", .trustLead)
        try await valley.database.write { tx in
            for (told, evaluation) in zip(schools, evaluations) {
                try tx.run("UPDATE evaluations SET cycle_id = \(told.isHere ? cycle : other) WHERE id = \(evaluation)")
                for said in told.now { try tx.put(said, in: evaluation, owner) }
                for (number, factors) in told.sent.enumerated() {
                    let id = ID<Submission>()
                    // Every one but the last was decided, since only one may wait.
                    let isDecided = number + 1 < told.sent.count
                    try tx.run(
                        Deeds.submission(id, of: evaluation, in: cycle, number: number + 1, isDecided: isDecided)
                    )
                    try tx.run("UPDATE submissions SET body = \(try Self.body(factors)) WHERE id = \(id)")
                }
            }
        }
    }

    /// The areas of a frozen evaluation, in its own layout.
    private static func body(_ factors: [Said]) throws -> String {
        let areas = Dictionary(grouping: factors.filter { !$0.isRemoved }, by: \.area).map { area, said in
            SentArea(
                id: area.id,
                factors: said.map(\.entry),
                actions: said.filter { $0.action != nil && $0.action != "dropped" }.map {
                    SentAction(title: "Act", factor: $0.entry.words)
                } + [SentAction(title: "Another", factor: nil)]
            )
        }
        return String(decoding: try JSONEncoder().encode(["areas": areas]), as: UTF8.self)
    }

    private struct SentArea: Encodable {
        let id: ID<Area>
        let factors: [FactorEntry]
        let actions: [SentAction]
    }

    private struct SentAction: Encodable {
        let title: String
        let factor: String?
    }
}

extension Transaction {
    fileprivate func put(_ said: RandomThemes.Said, in evaluation: ID<Evaluation>, _ owner: Person) throws {
        let (id, entry) = (ID<Factor>(), said.entry)
        try run(
            """
            INSERT INTO factors (id, evaluation_id, area_id, direction, words, strength, influence, theme, added_at,
                is_removed)
            VALUES (\(id), \(evaluation), \(said.area.id), \(entry.direction), \(entry.words), \(entry.strength),
                \(entry.influence), \(entry.theme), \(now), \(said.isRemoved))
            """
        )
        guard let status = said.action else { return }
        try run(Deeds.action("Act", of: evaluation, said.area, owner: owner, dueOn: Valley.today, progress: 0))
        try run(
            """
            UPDATE actions SET factor_id = \(id), status = \(status), impact = 'Some',
                closed_at = \(status == "open" ? nil : now)
            WHERE factor_id IS NULL
            """
        )
    }
}
