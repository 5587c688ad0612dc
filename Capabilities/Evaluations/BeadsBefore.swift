import Database
import Frameworks
import Schools

extension AreaMapping {
    /// Where beads of the old version stand on the wires of the new one.
    ///
    /// One that cannot go on as it is, such as on other levels, stands nowhere.
    package func carried(_ notches: [ID<Area>: Int]) -> [ID<Area>: Int] {
        let places = notches.mapValues { Judgement.Place.at(notch: $0) }
        let beads = new.wires.compactMap { wire in carried(to: wire, places).0.notch.map { (wire.id, $0) } }
        return Dictionary(uniqueKeysWithValues: beads)
    }
}

extension Transaction {
    /// Where beads that stood in an earlier version stand on the version of an evaluation, as it was carried over.
    ///
    /// No query where the version is the same; else one, and three for each step from one version to the next.
    ///
    /// - Parameter old: the version of the areas in `notches`.
    package func beads(
        _ notches: [ID<Area>: Int],
        of evaluation: ID<Evaluation>,
        since old: ID<Framework.Version>,
        in version: Framework.Version,
        trust: ID<Trust>,
        from shelf: FrameworkShelf? = nil
    ) throws -> [ID<Area>: Int] {
        guard !notches.isEmpty else { return notches }
        return try way(of: evaluation, since: old, in: version, trust: trust, from: shelf).reduce(notches) {
            $1.carried($0)
        }
    }

    /// The mappings by which beads of an earlier version come to the version of an evaluation, one after another; none
    /// where the version is the same.
    ///
    /// - Parameter old: the earlier version.
    package func way(
        of evaluation: ID<Evaluation>,
        since old: ID<Framework.Version>,
        in version: Framework.Version,
        trust: ID<Trust>,
        from shelf: FrameworkShelf? = nil
    ) throws -> [AreaMapping] {
        guard old != version.id else { return [] }
        var place = try self.version(old, trust: trust, from: shelf)
        return try steps(of: evaluation, since: old, to: version.id).map { step in
            let next = step == version.id ? version : try self.version(step, trust: trust, from: shelf)
            defer { place = next }
            return try mapping(from: place, to: next)
        }
    }

    /// The versions that an evaluation was carried over to after one of them, in order; the last is where it stands.
    private func steps(
        of evaluation: ID<Evaluation>,
        since old: ID<Framework.Version>,
        to last: ID<Framework.Version>
    ) throws -> [ID<Framework.Version>] {
        let all: [ID<Framework.Version>] = try rows(
            """
            SELECT c.version_id FROM cycle_schools k JOIN cycles c ON c.id = k.cycle_id
            WHERE k.evaluation_id = \(evaluation) ORDER BY c.opens_on, c.created_at, c.id
            """
        ).map { try $0["version_id"] }
        let after = all.lastIndex(of: old).map { all[($0 + 1)...] } ?? []
        let steps = after.reduce(into: [ID<Framework.Version>]()) { steps, id in
            if steps.last != id { steps.append(id) }
        }
        return steps.last == last ? steps : [last]
    }
}
