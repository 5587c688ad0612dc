import Accounts
import Database
import Frameworks
import Schools

/// What a pilot has taught: the comments beside the text, and which areas were left unjudged.
struct Learning: Sendable {
    let cycle: Cycle
    let version: Framework.Version
    let comments: [PilotComment]
    /// For each wire: how many schools judged it, of how many that it is for.
    let judged: [ID<Area>: Judged]
    /// Drafts of the framework, in which a comment can be settled.
    let drafts: [VersionSummary]

    /// How many schools judged a wire, of how many.
    struct Judged: Hashable, Sendable {
        var count = 0
        var of = 0

        /// Whether more than a third of the schools left it.
        var isOftenLeft: Bool { (of - count) * 3 > of }
    }

    var open: [PilotComment] { comments.filter(\.isOpen) }

    /// The wires that more than a third of the schools left unjudged, in the framework's order.
    var oftenLeft: [Area] { version.wires.filter { judged[$0.id]?.isOftenLeft == true } }
}

extension Transaction {
    /// What a pilot has taught; not found for somebody who may not run cycles, refused for a cycle that is no pilot.
    func learning(in id: ID<Cycle>, seenBy person: Person, _ shelf: FrameworkShelf) throws -> Learning {
        let cycle = try cycle(id, seenBy: person)
        guard cycle.purpose == .pilot else { throw PilotComment.Refusal.notAPilot.problem }
        let version = try published(cycle.version, trust: cycle.trust, from: shelf)
        let settled = try settledAreas(in: cycle)
        var judged: [ID<Area>: Learning.Judged] = [:]
        for school in try schools(in: cycle, of: version) {
            for wire in version.wires(for: school.school) {
                judged[wire.id, default: .init()].of += 1
                if settled[school.evaluation]?.contains(wire.id) == true {
                    judged[wire.id, default: .init()].count += 1
                }
            }
        }
        let versions = try frameworks(cycle.trust).first { $0.framework.id == cycle.framework }?.versions ?? []
        return Learning(
            cycle: cycle,
            version: version,
            comments: try pilotComments(in: id),
            judged: judged,
            drafts: versions.filter { $0.stage == .draft }
        )
    }
}
