import Database
import Evaluations
import Frameworks
import Inspections
import Marks
import Web

/// A school's way on the improvement route: what was seen when, where it stands now and what is still to come.
package struct Journey: Sendable {
    package let evaluation: Evaluation
    package let version: Framework.Version
    package let seat: JourneySeat
    package let today: Day
    /// Those the reader may know of, in their order.
    package let visits: [Seen]
    package let specialists: [Assigned]
    package let measures: [Measure]
    package let impact: VisitText?
    package let handovers: [Handover]
    /// What the school works towards now.
    package let pathway: Cycle.Pathway
    /// The newest first.
    package let decisions: [PathwayDecision]
    /// The newest first.
    package let inspections: [Inspection]
    package let marks: [Mark]

    /// A visit with what a reader of the journey is told of it.
    package struct Seen: Hashable, Sendable {
        package let visit: Visit
        package let focus: String
        package let strengths: [String]
        package let improvements: [String]
        /// On the wires of the version in which the evaluation stands now.
        package var readings: [ID<Area>: Int]
        package let targets: [VisitTarget]
    }

    /// The wires that are judged at the school, in order.
    package var wires: [Area] { version.wires(for: evaluation.school) }

    package var shared: [Seen] { visits.filter(\.visit.isShared) }

    package var baseline: Seen? { shared.first { $0.visit.isBaseline } }

    /// Where the baseline put each wire.
    package var start: [ID<Area>: Int] { baseline?.readings ?? [:] }

    /// Where a shared visit put each wire last.
    package var now: [ID<Area>: Int] {
        shared.reduce(into: [:]) { now, seen in now.merge(seen.readings) { $1 } }
    }

    /// The next visit that is planned for today or later.
    package var next: Visit? {
        visits.map(\.visit).filter { $0.isPlanned && $0.heldOn >= today }.min { $0.heldOn < $1.heldOn }
    }

    /// The level that the mark asks for on a wire has been reached, as a specialist saw it last.
    package func isMet(_ wire: Area) -> Bool {
        guard let scale = wire.scale, let notch = now[wire.id] else { return false }
        return scale.number(of: notch) >= version.rule.level(for: wire) ?? scale.levels.count
    }
}

extension Area {
    /// The area that a wire counts with: itself, or the one it is a part of.
    var top: ID<Area> { parent ?? id }
}
