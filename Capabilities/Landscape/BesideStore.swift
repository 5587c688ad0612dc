import Accounts
import Database
import Evaluations
import Frameworks
import Schools

extension Transaction {
    /// The beads that a heat map is laid against.
    ///
    /// One or two queries, and two more for every other version in which something was sent.
    func beside(
        _ map: HeatMap,
        _ choice: LandscapeChoice,
        _ against: Against,
        _ version: Framework.Version,
        for person: Person,
        from shelf: FrameworkShelf
    ) throws -> Beside {
        let mayRead = person.may(.readEvaluation)
        func now(_ narrowing: Narrowing, _ voice: Voice) throws -> Beside {
            let other = try heatMap(of: choice.cycle, version, narrowing, voice, showsDrafts: mayRead)
            return Beside(against: against, map: other, gaps: [])
        }
        let (heard, isShared): (Query, Query)
        switch against {
        case .own: return try now(choice.narrowing, .own)
        case .hub(let hub, _):
            var narrowing = choice.narrowing
            narrowing.hub = hub
            return try now(narrowing, choice.voice)
        case .cycle(let cycle): (heard, isShared) = (Heard.inCycles([cycle.id], .none), Heard.isShared())
        case .day(let day):
            (heard, isShared) = (Heard.by(day, choice.cycle.framework, of: person.trust.id), Heard.isShared(by: day))
        }
        let sent = try sent(heard, isShared, by: map.schools)
        let mappings = try mappings(from: Set(sent.map(\.version)), to: version, trust: person.trust.id, shelf)
        return Beside(
            against: against,
            map: HeatMap(version, schools: map.schools, map.voice, said: said(sent, mappings, version)),
            gaps: mappings.gaps(in: version)
        )
    }

    /// How the areas of other versions go on in this one.
    ///
    /// Two queries for each that is not on the shelf, and one for each that is.
    func mappings(
        from versions: Set<ID<Framework.Version>>,
        to version: Framework.Version,
        trust: ID<Trust>,
        _ shelf: FrameworkShelf
    ) throws -> [ID<Framework.Version>: AreaMapping] {
        var mappings: [ID<Framework.Version>: AreaMapping] = [:]
        for id in versions.subtracting([version.id]).sorted() {
            mappings[id] = try mapping(from: self.version(id, trust: trust, from: shelf), to: version)
        }
        return mappings
    }

    /// All that some schools had sent and were told, area by area of the versions they stood in.
    private func sent(_ heard: Query, _ isShared: Query, by schools: [MappedSchool]) throws -> [Sent] {
        let places = Dictionary(uniqueKeysWithValues: zip(schools.map(\.id), schools.indices))
        return try rows(
            """
            WITH heard AS (\(heard))
            SELECT h.school_id, u.version_id, j.area_id, j.notch, j.does_not_apply, w.notch AS agreed
            FROM heard h
            JOIN submissions u ON u.id = h.submission_id
            JOIN submission_judgements j ON j.submission_id = u.id
            LEFT JOIN validations l ON l.submission_id = u.id AND \(isShared)
            LEFT JOIN validation_judgements w ON w.validation_id = l.id AND w.area_id = j.area_id
            """
        ).compactMap { row in
            guard let school = places[try row["school_id"]] else { return nil }
            let place = Judgement.Place(notch: try row["notch"], isSaidNotToApply: try row["does_not_apply"])
            let agreed: Int? = try row["agreed"]
            return Sent(
                school: school,
                version: try row["version_id"],
                area: try row["area_id"],
                own: place,
                agreed: agreed.map(Judgement.Place.at) ?? .notJudged
            )
        }
    }

    /// The same on the wires of one version.
    private func said(
        _ sent: [Sent],
        _ mappings: [ID<Framework.Version>: AreaMapping],
        _ version: Framework.Version
    ) -> [HeatMap.Said] {
        Dictionary(grouping: sent, by: \.school).flatMap { school, all -> [HeatMap.Said] in
            let own = Dictionary(all.map { ($0.area, $0.own) }) { $1 }
            let agreed = Dictionary(all.map { ($0.area, $0.agreed) }) { $1 }
            let mapping = all.first.flatMap { mappings[$0.version] }
            return version.wires.enumerated().map { number, wire in
                let stood = mapping?.carried(to: wire, own).0 ?? own[wire.id] ?? .notJudged
                let said = mapping?.carried(to: wire, agreed).0 ?? agreed[wire.id] ?? .notJudged
                return (school, number, said.notch, stood.notch, stood.reason != nil)
            }
        }
    }
}

/// Where a school stood in an area when it sent, and what was agreed.
private struct Sent {
    let school: Int
    let version: ID<Framework.Version>
    let area: ID<Area>
    let own: Judgement.Place
    let agreed: Judgement.Place
}

extension Judgement.Place {
    fileprivate init(notch: Int?, isSaidNotToApply: Bool) {
        if isSaidNotToApply {
            self = .doesNotApply(because: "")
        } else {
            self = notch.map(Self.at) ?? .notJudged
        }
    }
}
