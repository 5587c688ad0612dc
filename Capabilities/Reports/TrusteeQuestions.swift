import Frameworks
import Improvement
import Landscape
import Marks
import Web

/// What trustees could ask, each from something that the report shows.
struct TrusteeQuestions: Hashable, Sendable {
    let sentences: [String]

    init(_ report: TrusteesReport) {
        let strengths = report.strengths
        let asked = Self.needs(strengths) + Self.help(strengths) + Self.unproved(report.map)
        let more = Self.back(report.reading.since) + Self.marks(report) + Self.route(report)
        let all = asked + more
        sentences =
            all.isEmpty ? ["What do we want to be true of every school by the end of the next cycle?"] : all
    }

    private static func needs(_ strengths: [Strengths]) -> [String] {
        strengths.filter { !$0.below.isEmpty }.map { one in
            let who = one.below.count > 3 ? Words.count(one.below.count, "school", "schools") : Words.list(one.below)
            let stand = one.below.count == 1 ? "stands" : "stand"
            return
                "In \(one.title), \(who) \(stand) below what the mark asks for: what support is agreed, and when will we know "
                + "whether it helps?"
        }
    }

    private static func help(_ strengths: [Strengths]) -> [String] {
        let both = strengths.filter { !$0.scale.isTwoWay && !$0.strong.isEmpty && !$0.below.isEmpty }.map(\.title)
        guard !both.isEmpty else { return [] }
        return ["In \(Words.list(both)), some schools are strong and others need help: who brings them together?"]
    }

    private static func unproved(_ map: HeatMap) -> [String] {
        func schools(_ holds: (Cell) -> Bool) -> Int {
            map.schools.indices.count { school in map.wires.indices.contains { holds(map[school, $0]) } }
        }
        let (own, gaps) = (schools(\.isOwn), schools { $0 == .notJudged })
        return [
            own == 0
                ? nil
                : "\(Words.opening(own, "school has", "schools have")) judgements that are not validated: when will they be?",
            gaps == 0
                ? nil
                : "\(Words.opening(gaps, "school has", "schools have")) areas that are not judged or not sent: is that planned?",
        ].compactMap(\.self)
    }

    private static func back(_ since: LandscapeReading.Since?) -> [String] {
        let areas = since?.moves.filter { !$0.back.isEmpty }.map(\.title) ?? []
        guard let since, !areas.isEmpty else { return [] }
        return [
            "Some beads stand further back than in \(since.cycle), in \(Words.list(areas)): what is known of the reasons?"
        ]
    }

    private static func marks(_ report: TrusteesReport) -> [String] {
        let schools = report.ending.map(\.schoolName)
        guard !schools.isEmpty else { return [] }
        let words =
            schools.count == 1
            ? "The mark of \(schools[0]) ends soon: will it be renewed?"
            : "The marks of \(Words.list(schools)) end soon: will they be renewed?"
        return [words]
    }

    private static func route(_ report: TrusteesReport) -> [String] {
        guard !report.route.isEmpty else { return [] }
        let names = Words.list(report.route.map(\.name))
        return ["On the improvement route: \(names). What does each need from the trust before the next visit?"]
    }
}
