import Database
import Frameworks

@testable import Evaluations

/// Two versions of one framework whose areas come, go, change scale, title and place by chance.
struct RandomVersions {
    let old: Framework.Version
    let new: Framework.Version
    /// What a person has said of some old areas.
    var chosen: [ID<Area>: ID<Area>?] = [:]

    private static let keys = ["a", "b", "c", "d", "e", "f"]
    private static let scales = [
        SampleVersion.fivePoint, SampleVersion.met,
        Scale(key: "five-point", stops: 4, levels: Array(SampleVersion.fivePoint.levels.dropLast())),
    ]

    init(of framework: ID<Framework>, _ chance: inout Chance) {
        old = Self.version(of: framework, "1.0", &chance)
        new = Self.version(of: framework, "2.0", &chance)
        for area in old.areas where chance.number(0...2) == 0 {
            let target = chance.number(0...4) == 0 ? nil : chance.one(of: new.areas).id
            chosen.updateValue(target, forKey: area.id)
        }
    }

    private static func version(of framework: ID<Framework>, _ number: String, _ chance: inout Chance)
        -> Framework.Version
    {
        var areas: [Area] = []
        for key in keys where chance.number(0...3) > 0 || areas.isEmpty {
            if chance.number(0...3) == 0 {
                let top = Area(key: key, title: "Heading \(key)", scale: nil, descriptors: [])
                areas += [top, wire("part", in: top.id, &chance)]
            } else {
                areas.append(wire(key, in: nil, &chance))
            }
        }
        return Framework.Version(
            framework: framework,
            key: "random",
            number: number,
            stage: .published,
            title: "Random",
            purpose: "",
            promise: "",
            about: "",
            words: TierWords(),
            scales: [SampleVersion.fivePoint, SampleVersion.met],
            areas: areas,
            rule: AwardRule(standard: ["five-point": 3, "met": 2])
        )
    }

    private static func wire(_ key: String, in parent: ID<Area>?, _ chance: inout Chance) -> Area {
        let scale = scales[chance.number(0...1)]
        let words = chance.number(0...1)
        return Area(
            parent: parent,
            key: key,
            title: "Area \(key) \(chance.number(0...1))",
            scale: scale,
            descriptors: scale.levels.map {
                Descriptor(looksLike: "\(key) \($0.name) \(words)", statements: [Statement(text: "\(key) \($0.name)")])
            }
        )
    }

    /// Judgements thrown on the wires of the old version.
    func places(_ chance: inout Chance) -> [ID<Area>: Judgement.Place] {
        Dictionary(
            uniqueKeysWithValues: old.wires.compactMap { wire in
                guard let scale = wire.scale else { return nil }
                switch chance.number(0...4) {
                case 0: return nil
                case 1: return (wire.id, .doesNotApply(because: "Not here."))
                default: return (wire.id, .at(notch: chance.number(1...2) * scale.stops))
                }
            }
        )
    }

    /// What stands in each wire of the new version, read the long way round.
    func bruteForce(_ places: [ID<Area>: Judgement.Place]) -> [ID<Area>: Judgement.Place] {
        var stands: [ID<Area>: Judgement.Place] = [:]
        for target in new.areas where target.scale != nil {
            var here: [(levels: [String], place: Judgement.Place)] = []
            for source in old.areas {
                guard let place = places[source.id], goal(of: source) == target.id else { continue }
                here.append(((source.scale?.levels ?? []).map { "\($0.name)\(source.scale?.stops ?? 0)" }, place))
            }
            let levels = (target.scale?.levels ?? []).map { "\($0.name)\(target.scale?.stops ?? 0)" }
            if here.isEmpty { continue }
            if Set(here.map(\.place)).count > 1 { continue }
            if here[0].place.notch != nil, here.contains(where: { $0.levels != levels }) { continue }
            stands[target.id] = here[0].place
        }
        return stands
    }

    private func goal(of source: Area) -> ID<Area>? {
        if let said = chosen[source.id] { return said }
        let parent = old.areas.first { $0.id == source.parent }?.key
        return new.areas.first { area in
            area.key == source.key && new.areas.first { $0.id == area.parent }?.key == parent
        }?.id
    }
}
