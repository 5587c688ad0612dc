import Database
import Evaluations
import Frameworks
import Web

/// One evaluation of a school as its governors read it: priorities, movement, decisions wanted.
package struct GovernedEvaluation: Sendable {
    package let now: EvaluationNow
    /// Where beads stood when they were sent last in an earlier cycle, and the title of that cycle.
    package let before: (title: String, notches: [ID<Area>: Int])?
    /// Open actions, those due first first.
    package let actions: [OpenAction]

    /// An action under way, without anything that only the school reads.
    package struct OpenAction: Hashable, Sendable {
        package let title: String
        package let area: ID<Area>
        package let areaTitle: String
        package let owner: String
        package let dueOn: Day
        package let progress: Int
    }

    /// A bead that stands elsewhere than last time.
    package struct Movement: Hashable, Sendable {
        package let title: String
        package let scale: Scale
        package let from: Int
        package let to: Int

        package var isUp: Bool { to > from }
    }

    /// A question that the governors can settle, and what it rests on.
    package struct Wanted: Hashable, Sendable {
        package let question: String
        package let why: String
    }

    package var movements: [Movement] {
        now.wires.compactMap { wire in
            guard let scale = wire.scale, let to = now.beads[wire.id]?.notch, let from = before?.notches[wire.id],
                scale.level(of: from) != nil, from != to
            else { return nil }
            return Movement(title: now.version.title(of: wire), scale: scale, from: from, to: to)
        }
    }

    /// How many areas moved, in one sentence; nil when there is no earlier cycle.
    package var movementWords: String? {
        guard let before else { return nil }
        let (up, down) = (movements.count(where: \.isUp), movements.count { !$0.isUp })
        let words = now.version.words
        let parts = [
            up > 0 ? "\(Words.count(up, words.area, words.areas)) moved up" : nil,
            down > 0 ? "\(up > 0 ? Words.number(down) : Words.count(down, words.area, words.areas)) moved down" : nil,
        ].compactMap(\.self)
        guard !parts.isEmpty else { return "Nothing has moved since \(before.title)." }
        return Words.capitalised("\(Words.list(parts)) since \(before.title).")
    }

    /// What the governors can settle: areas without a plan, actions past their date, and sending.
    package func wanted(on day: Day) -> [Wanted] { unplanned + late(on: day) + [sending(on: day)].compactMap(\.self) }

    private var unplanned: [Wanted] {
        now.belowStandard.filter { wire in !actions.contains { $0.area == wire.id || $0.area == wire.parent } }.map {
            wire in
            let level = now.beads[wire.id]?.notch.flatMap { wire.scale?.level(of: $0) }?.name ?? ""
            return Wanted(
                question: "What will the school do about \(now.version.title(of: wire))?",
                why: "It stands at \(level), below the standard for the mark, and no action is planned"
            )
        }
    }

    private func late(on day: Day) -> [Wanted] {
        actions.filter { $0.dueOn < day }.map {
            let days = Words.count(day - $0.dueOn, "day", "days")
            return Wanted(
                question: "Does “\($0.title)” go on as planned?",
                why: "\($0.areaTitle). \(Words.capitalised(days)) late, \($0.progress)% done, with \($0.owner)"
            )
        }
    }

    private func sending(on day: Day) -> Wanted? {
        guard now.isUnderWay(on: day), now.judged > 0 else { return nil }
        return Wanted(
            question: "Is the evaluation of \(now.version.title) ready to be sent?",
            why: "\(now.progress). The head sends it by \(Words.weekday(now.cycle.submitBy, near: day))"
        )
    }
}
