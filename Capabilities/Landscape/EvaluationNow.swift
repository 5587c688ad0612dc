import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Web

/// An evaluation as the people of its school see it at home.
package struct EvaluationNow: Sendable {
    package let id: ID<Evaluation>
    package let school: Evaluation.Subject
    package let version: Framework.Version
    package let cycle: CycleNow
    /// What was sent last in the cycle it stands in; nil while nothing was.
    package let sent: Sent?
    package let beads: [ID<Area>: Bead]
    /// The wires whose bead stands from an earlier cycle and is not yet re-confirmed.
    package let carried: Set<ID<Area>>
    /// The wires that are for the school and not said not to apply, in order.
    package let wires: [Area]

    package init(
        id: ID<Evaluation>,
        school: Evaluation.Subject,
        version: Framework.Version,
        cycle: CycleNow,
        sent: Sent?,
        beads: [ID<Area>: Bead],
        carried: Set<ID<Area>>
    ) {
        self.id = id
        self.school = school
        self.version = version
        self.cycle = cycle
        self.sent = sent
        self.beads = beads
        self.carried = carried
        wires = version.wires(for: school).filter { beads[$0.id] != .doesNotApply || carried.contains($0.id) }
    }

    /// The cycle it stands in.
    package struct CycleNow: Hashable, Sendable {
        package let title: String
        let opensOn: Day
        let submitBy: Day
        let isOpen: Bool
    }

    /// A submission, by when it was sent and whether the trust has decided on it.
    package struct Sent: Hashable, Sendable {
        let at: Instant
        let isDecided: Bool
    }

    /// What the school says of one wire.
    package enum Bead: Hashable, Sendable {
        case at(Int)
        case doesNotApply

        package var notch: Int? {
            if case .at(let notch) = self { notch } else { nil }
        }
    }

    /// The wires that are not judged in this cycle.
    var missing: [Area] { wires.filter(isMissing) }

    var judged: Int { wires.count - missingCount }

    private var missingCount: Int { wires.count(where: isMissing) }

    private func isMissing(_ wire: Area) -> Bool { beads[wire.id] == nil || carried.contains(wire.id) }

    /// "Seven of eight areas judged", "Seven of eight areas judged, one to re-confirm".
    package var progress: String {
        // Where areas have parts, it is the parts that are judged.
        let names = version.hasParts ? ("judgement", "judgements") : (version.words.area, version.words.areas)
        let words = wires.count == 1 ? names.0 : names.1
        let count =
            missing.isEmpty
            ? "All \(Words.number(wires.count))"
            : "\(judged == 0 ? "none" : Words.number(judged)) of \(Words.number(wires.count))"
        let waiting = missing.count { carried.contains($0.id) }
        let toConfirm = waiting == 0 ? "" : ", \(Words.number(waiting)) to re-confirm"
        return Words.capitalised("\(count) \(words) \(version.hasParts ? "made" : "judged")\(toConfirm)")
    }

    /// The wires judged in this cycle that stand below what the mark asks for.
    package var belowStandard: [Area] {
        wires.filter { wire in
            guard let scale = wire.scale, let notch = beads[wire.id]?.notch, !carried.contains(wire.id),
                let asked = version.rule.level(for: wire)
            else { return false }
            return scale.number(of: notch) < asked
        }
    }

    /// The area that is opened for a wire: its own, or the one it is a part of.
    func path(to wire: Area) -> String { "/evaluations/\(id)/areas/\(wire.parent ?? wire.id)#area" }

    var path: String { "/evaluations/\(id)" }

    /// Whether the school works on it now: in an open cycle, with nothing sent.
    func isUnderWay(on day: Day) -> Bool { cycle.isOpen && cycle.opensOn <= day && sent == nil }
}

extension EvaluationNow {
    /// What the cycle asks of a person at the school.
    func dues(for person: Person, on day: Day, naming: Bool, sends: Bool) -> [Due] {
        guard isUnderWay(on: day), person.may(.judge, at: school.id) else { return [] }
        let place = naming ? "\(school.name), \(cycle.title)" : cycle.title
        var dues: [Due] = []
        if let last = missing.first {
            let isLast = missing.count == 1
            let what =
                isLast && carried.contains(last.id)
                ? "Re-confirm \(version.title(of: last))"
                : isLast
                    ? "Place the bead for \(version.title(of: last))"
                    : judged == 0
                        ? "Begin with \(version.title)"
                        : "Judge \(Words.count(missing.count, "more \(version.words.area)", "more \(version.words.areas)"))"
            dues.append(
                Due(
                    on: cycle.submitBy,
                    what: what,
                    why:
                        "\(isLast ? "The last without a judgement in this cycle" : "\(version.title). \(progress)"). \(place)",
                    act: "Open",
                    path: isLast ? path(to: last) : path
                )
            )
        }
        if sends, person.may(.submit, at: school.id), judged > 0 {
            dues.append(
                Due(
                    on: cycle.submitBy,
                    what: "Send \(version.title) for validation",
                    why: "\(progress). \(place)",
                    act: missing.isEmpty ? "Check and send" : "See what is left",
                    path: Place.submission(of: id)
                )
            )
        }
        return dues
    }
}
