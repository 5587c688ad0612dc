import Accounts
import Database
import Frameworks

/// One validator's own judgement of an area beside the agreed one, on the area's scale.
struct ComparedJudgement: Hashable, Sendable {
    let validator: ID<Person>
    let validation: ID<Validation>
    let schoolName: String
    /// Such as "Inclusion Excellence, version 1.0".
    let framework: String
    let area: ID<Area>
    let title: String
    let scale: Scale
    /// As notches of the scale.
    let own: Int
    let agreed: Int
    /// Whether its cycle is closed, so that no single review changes what stands there.
    var isOver = true

    var pair: Agreement.Pair { Agreement.Pair(own: scale.number(of: own), agreed: scale.number(of: agreed)) }

    var differs: Bool { pair.own != pair.agreed }
}

extension [ComparedJudgement] {
    /// For each scale that occurs, how its judgements compare; scales are the same whose levels have the same names.
    var byScale: [(levels: [String], agreement: Agreement)] {
        Dictionary(grouping: self) { $0.scale.levels.map(\.name) }
            .map { names, judgements in (names, Agreement(levels: names.count, judgements.map(\.pair))) }
            .sorted { ($1.1.pairs.count, $0.0.joined()) < ($0.1.pairs.count, $1.0.joined()) }
    }

    /// How the judgements of all validators compare in each area, frameworks A to Z and areas as they stand there.
    ///
    /// An area stands here once three validators have judged it, so that nobody can be told from it.
    var byArea: [AreaAgreement] {
        let order = enumerated().reduce(into: [ID<Area>: Int]()) {
            $0[$1.element.area] = $0[$1.element.area] ?? $1.offset
        }
        return Dictionary(grouping: self, by: \.area).values
            .filter { Set($0.map(\.validator)).count >= AreaAgreement.fewest }
            .map { AreaAgreement($0) }
            .sorted {
                ($0.framework.lowercased(), order[$0.area] ?? 0) < ($1.framework.lowercased(), order[$1.area] ?? 0)
            }
    }

    /// How many areas have been compared and stand out of ``byArea``, having too few validators.
    var areasLeftOut: Int { Set(map(\.area)).count - byArea.count }
}

/// How validators' own judgements of one area compare with the agreed ones, without names.
struct AreaAgreement: Sendable {
    static let fewest = 3

    let framework: String
    let area: ID<Area>
    let title: String
    let agreement: Agreement

    fileprivate init(_ judgements: [ComparedJudgement]) {
        let first = judgements[0]
        (framework, area, title) = (first.framework, first.area, first.title)
        agreement = Agreement(levels: first.scale.levels.count, judgements.map(\.pair))
    }
}
