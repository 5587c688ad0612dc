import Database
import Evaluations
import Frameworks
import Landscape
import Marks
import Schools

/// One school on one sheet, across all the frameworks that it works in.
struct SchoolOnAPage: Sendable {
    let trust: String
    let context: SchoolContext
    let works: [Work]
    /// Those that are current.
    let marks: [Mark]
    /// What other schools do for it and it for them; nil for whoever does not see support.
    let help: [Help]?
    let today: Day

    /// One framework, and what the school last said of itself in it.
    struct Work: Sendable {
        let version: Framework.Version
        /// The title of the cycle that the beads belong to.
        let cycle: String
        let standing: Standing
        let beads: [ID<Area>: EvaluationNow.Bead]
        let before: Before?
        /// Open ones, those due first first.
        let actions: [Planned]

        /// The wires that are for the school, in order.
        let wires: [Area]
    }

    /// Whether what is shown was sent.
    enum Standing: Hashable, Sendable {
        case sent(on: Day)
        /// Nothing was sent yet, and the reader sees what the school has so far.
        case draft
        case nothing
    }

    /// Where beads stood when they were sent last in an earlier cycle, on the wires of today's version.
    struct Before: Hashable, Sendable {
        let cycle: String
        let notches: [ID<Area>: Int]
    }

    /// What the school will still do.
    struct Planned: Hashable, Sendable {
        let title: String
        let area: String
        let owner: String
        let dueOn: Day
    }

    /// One school helps another in one area.
    struct Help: Hashable, Sendable {
        let isGiven: Bool
        let other: String
        let area: String
        let since: Day?
        let ended: Day?
    }

    /// A bead that stands elsewhere than it did.
    struct Move: Hashable, Sendable {
        let title: String
        let isUp: Bool
        let words: String
    }
}

extension SchoolOnAPage.Work {
    /// The wire's title where it is short enough for half a sheet, else its short name.
    func label(_ wire: Area) -> String {
        let title = version.title(of: wire)
        guard title.count > 28 else { return title }
        return wire.parent.flatMap(version.area).map { "\($0.short): \(wire.short)" } ?? wire.short
    }

    func notch(_ wire: Area) -> Int? { beads[wire.id]?.notch }

    /// The beads that moved since the cycle before, in the order of the wires.
    var moves: [SchoolOnAPage.Move] {
        guard let before else { return [] }
        return wires.compactMap { wire in
            guard let scale = wire.scale, let to = notch(wire), let from = before.notches[wire.id],
                scale.level(of: from) != nil, from != to
            else { return nil }
            return SchoolOnAPage.Move(
                title: version.title(of: wire),
                isUp: to > from,
                words: "from \(scale.words(of: from)) to \(scale.words(of: to))"
            )
        }
    }
}
