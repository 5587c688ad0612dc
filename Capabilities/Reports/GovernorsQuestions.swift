import Database
import Evaluations
import Frameworks
import Landscape
import Web

/// What governors could ask of one framework's work, each with the reason that made the question.
struct GovernorsQuestions: Sendable {
    let all: [Asked]

    /// A question, and what it rests on.
    struct Asked: Hashable, Sendable {
        let question: String
        let why: String
    }

    init(_ work: GovernorsReport.Work, on day: Day) {
        let judged = work.governed.now.wires.filter { work.governed.now.beads[$0.id]?.notch != nil }
        let wires = judged.map { AlignedWire(work: work.known, wire: $0) }
        all =
            Self.below(work.governed) + Self.late(work.governed, day)
            + [
                Self.unshown(wires), Self.old(wires, day), Self.single(wires), Self.unvalidated(wires),
            ].compactMap(\.self)
    }

    private static func below(_ governed: GovernedEvaluation) -> [Asked] {
        governed.now.belowStandard.map { wire in
            let title = governed.now.version.title(of: wire)
            let isPlanned = governed.actions.contains { $0.area == wire.id || $0.area == wire.parent }
            let level = governed.now.beads[wire.id]?.notch.flatMap { wire.scale?.level(of: $0) }?.name ?? ""
            return Asked(
                question: isPlanned
                    ? "How will the school know that what it does about \(title) helps?"
                    : "What keeps \(title) from the standard for the mark?",
                why: "It stands at \(level), below the standard for the mark."
            )
        }
    }

    private static func late(_ governed: GovernedEvaluation, _ day: Day) -> [Asked] {
        let late = governed.actions.filter { $0.dueOn < day }
        return late.map(\.areaTitle).once.map { title in
            let due = late.filter { $0.areaTitle == title }.map {
                "“\($0.title)” was due on \(Words.date($0.dueOn))"
            }
            return Asked(question: "What holds up what was planned for \(title)?", why: "\(Words.list(due)).")
        }
    }

    private static func unshown(_ wires: [AlignedWire]) -> Asked? {
        ask(wires.filter { $0.evidence.isEmpty }, of: wires, "What would show it in", "No evidence is linked there.")
    }

    private static func old(_ wires: [AlignedWire], _ day: Day) -> Asked? {
        let year = day.adding(months: -12)
        let old = wires.filter { wire in
            !wire.evidence.isEmpty && !wire.evidence.contains { $0.on.map { $0 >= year } ?? false }
        }
        return ask(old, of: wires, "Is it still so in", "No evidence linked there has a date within the last year.")
    }

    private static func single(_ wires: [AlignedWire]) -> Asked? {
        let single = wires.filter { Set($0.evidence.map(\.kind)).count == 1 }
        let kinds = single.map { "\($0.title): \($0.evidence[0].kind.words.lowercased())" }
        let why = "All evidence linked there is of one kind (\(kinds.joined(separator: "; ")))."
        return ask(single, of: wires, "What would other kinds of evidence say about", why)
    }

    private static func unvalidated(_ wires: [AlignedWire]) -> Asked? {
        let open = wires.filter { $0.agreed == nil }
        let why = "No judgement there is validated under version \(wires.first?.work.version.number ?? "")."
        return ask(open, of: wires, "When will somebody from outside the school look at", why)
    }

    /// One question about some wires of all that are judged; nil where it concerns none.
    private static func ask(_ some: [AlignedWire], of all: [AlignedWire], _ words: String, _ why: String) -> Asked? {
        guard !some.isEmpty else { return nil }
        let isEach = some.count == all.count && some.count > 2
        let place = isEach ? "all that the school has judged" : Words.list(some.map(\.title))
        return Asked(question: "\(words) \(place)?", why: why)
    }
}
