import Schools
import Yams

extension AreaReading {
    /// Which schools an area is for.
    func applies(_ area: FileGroup) -> Applicability {
        let keys = ["phases", "early-years", "post-16"]
        guard let group = area.group("applies", "the schools an area is for", keys: keys) else { return .everyone }
        let phases: [Phase] = group.entries("phases").compactMap { group.choice($0, "a phase") }
        if let node = group.node("phases"), case .sequence(let entries) = node, entries.isEmpty {
            list.add(node, "“phases” is empty. Leave it out when the area is for every phase.")
        }
        return Applicability(
            phases: group.has("phases") ? Set(phases) : nil,
            needsEarlyYears: group.truth("early-years"),
            needsPost16: group.truth("post-16")
        )
    }

    /// What a reader would expect to see.
    func expects(_ area: FileGroup) -> EvidenceExpectation {
        let keys = ["kinds", "least", "months", "look-for"]
        guard let group = area.group("evidence", "the evidence expected", keys: keys) else { return .none }
        let kinds: [EvidenceKind] = group.entries("kinds").compactMap { group.choice($0, "a kind of evidence") }
        let most = kinds.isEmpty ? EvidenceKind.allCases.count : Set(kinds).count
        let lookFor = group.entries("look-for").map {
            group.text($0, "An entry of “look-for”", atMost: FrameworkLimits.statement, isLong: true)
        }
        group.noteLength("look-for", lookFor.count, atMost: FrameworkLimits.lookFor)
        return EvidenceExpectation(
            kinds: kinds,
            least: group.whole("least", in: 0...most, orElse: 0),
            months: group.has("months") ? group.whole("months", in: FrameworkLimits.months, orElse: 12) : nil,
            lookFor: lookFor
        )
    }

    /// Areas of inspection that speak about the same.
    func aligned(_ area: FileGroup) -> [Alignment] {
        area.entries("aligned").compactMap { node in
            guard let group = FileGroup(node, "an area of inspection", keys: ["framework", "area"], list) else {
                return nil
            }
            let framework = group.slug("framework")
            let name = group.text("area", atMost: FrameworkLimits.title)
            if let standard = InspectionStandard.named(framework), !name.isEmpty, standard.area(name) == nil,
                let node = group.node("area")
            {
                group.noteUnknown(node, name, "an area of \(standard.key)", standard.areas.map(\.key))
            }
            return Alignment(framework: framework, area: name)
        }
    }
}
