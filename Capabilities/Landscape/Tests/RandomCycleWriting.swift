import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Validations

extension RandomCycle {
    /// Writes all of it into the tables.
    func write(to valley: Valley) async throws {
        let validators = [try await valley.add("One", .validator), try await valley.add("Two", .validator)]
        var kept: [School] = []
        for told in schools {
            kept.append(try await valley.addSchool(told.name, phase: told.phase, hasPost16: told.hasPost16))
        }
        let evaluations = try await valley.openCycle(id: cycle, for: kept)
        _ = try await valley.openCycle("Summer", id: other, opensOn: Valley.today.adding(days: -200), for: kept)
        let version = valley.version
        try await valley.database.write { tx in
            for (told, evaluation) in zip(schools, evaluations) {
                let now = told.isHere ? cycle : other
                try tx.run("UPDATE evaluations SET cycle_id = \(now) WHERE id = \(evaluation)")
                try tx.write(told, evaluation, version.wires, cycles: (cycle, other), validators)
            }
        }
    }
}

extension Transaction {
    fileprivate func write(
        _ told: RandomCycle.Told,
        _ evaluation: ID<Evaluation>,
        _ wires: [Area],
        cycles: (here: ID<Cycle>, other: ID<Cycle>),
        _ validators: [Person]
    ) throws {
        for (wire, word) in zip(wires, told.now) {
            guard let word else { continue }
            try run(Deeds.judgement(evaluation, wire, notch: word.notch, doesNotApply: word == .not ? "Why not." : nil))
        }
        for (number, sent) in told.submissions.enumerated() {
            let id = ID<Submission>()
            try run(
                Deeds.submission(
                    id,
                    of: evaluation,
                    in: sent.isHere ? cycles.here : cycles.other,
                    number: number + 1,
                    isWithdrawn: sent.isWithdrawn,
                    isDecided: sent.isDecided
                )
            )
            for (wire, word) in zip(wires, sent.words) {
                try run(Deeds.sent(id, wire, notch: word?.notch, doesNotApply: word == .not))
            }
            try write(sent, id, wires, validators)
        }
    }

    private func write(_ sent: RandomCycle.Sent, _ id: ID<Submission>, _ wires: [Area], _ people: [Person]) throws {
        for one in sent.validations {
            let validation = ID<Validation>()
            try run(
                Deeds.validation(
                    validation,
                    of: id,
                    by: people[one.isLead ? 0 : 1],
                    isLead: one.isLead,
                    isShared: one.isShared,
                    isReleased: one.isReleased
                )
            )
            for (wire, notch) in zip(wires, one.notches) { try run(Deeds.agreed(validation, wire, notch: notch)) }
        }
    }
}

extension RandomCycle.Word {
    fileprivate var notch: Int? {
        if case .at(let notch) = self { notch } else { nil }
    }
}
