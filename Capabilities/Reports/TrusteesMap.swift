import Frameworks
import Landscape
import Web

extension TrusteesReport {
    /// More schools than these are counted at each level, and named in the tables school by school alone.
    private static let most = 60

    /// At most so many areas stand beside each other.
    private static let widest = 8

    /// Level by level, the strongest first, which schools stand there.
    var standing: NumberedReport.Paragraph {
        .init(
            "Where schools stand, \(version.words.area) by \(version.words.area), the strongest level first. “Own” marks a "
                + "school’s own judgement that is not validated.",
            table: .init(
                heads: [Words.capitalised(version.words.area), "Where schools stand"],
                rows: map.wires.indices.map {
                    [.init(version.title(of: map.wires[$0])), .init(lines: said(on: $0), none: "Nothing yet")]
                }
            )
        )
    }

    private func said(on wire: Int) -> [String] {
        guard let scale = map.wires[wire].scale else { return [] }
        let places = map.schools.indices
        let levels = scale.levels.indices.reversed().compactMap { level -> String? in
            let here = places.filter { map[$0, wire].notch.map { scale.number(of: $0) == level + 1 } == true }
            guard !here.isEmpty else { return nil }
            let names = here.map { "\(map.schools[$0].name)\(map[$0, wire].isOwn ? " (own)" : "")" }
            let who =
                map.schools.count > Self.most
                ? Words.count(here.count, "school", "schools") : names.joined(separator: ", ")
            return "\(scale.levels[level].name): \(who)."
        }
        let unjudged = places.count { map[$0, wire] == .notJudged }
        let gap = unjudged == 0 ? [] : ["Not judged: \(Words.count(unjudged, "school", "schools"))."]
        return levels + gap
    }

    /// The heat map as tables of about the same width.
    var maps: [NumberedReport.Paragraph] {
        let tables = (map.wires.count + Self.widest - 1) / Self.widest
        let width = (map.wires.count + tables - 1) / max(tables, 1)
        return stride(from: 0, to: map.wires.count, by: max(width, 1)).map { first in
            let wires = Array(map.wires.indices[first..<min(first + width, map.wires.count)])
            let titles = wires.map { version.title(of: map.wires[$0]) }
            let span = titles.count > 1 ? "\(titles[0]) to \(titles[titles.count - 1])" : titles[0]
            return .init(
                "The level of every school, and whether it was validated: \(span).",
                table: .init(
                    heads: ["School"] + titles,
                    rows: map.schools.indices.map { school in
                        [.init(map.schools[school].name)]
                            + wires.map { Self.cell(map[school, $0], map.wires[$0].scale) }
                    }
                )
            )
        }
    }

    private static func cell(_ cell: Cell, _ scale: Scale?) -> NumberedReport.Cell {
        switch cell {
        case .doesNotApply: .init("Does not apply")
        case .notJudged: .init("Not judged")
        case .judged(let notch, let isValidated):
            scale.flatMap { $0.level(of: notch) }.map {
                .init(ReportLevel($0), note: isValidated ? "validated" : "the school’s own")
            } ?? .init("Not judged")
        }
    }

    /// Who could help, and where help is needed.
    var strengthsAndNeeds: NumberedReport.Paragraph {
        let rows: [[NumberedReport.Cell]] = strengths.map { one in
            let strong =
                one.scale.isTwoWay ? "Met or not met: nobody stands further than others" : Self.names(one.strong)
            let level = one.standard.flatMap { one.scale.level(numbered: $0)?.name }
            let below = level == nil ? "The mark asks for no level here" : Self.names(one.below)
            return [.init(one.title), .init(strong), .init(level ?? "None"), .init(below)]
        }
        return .init(
            "Who could help, and where help is needed. Schools stand from A to Z.",
            table: .init(
                heads: [
                    Words.capitalised(version.words.area), "At a strong level or beyond", "The mark asks for",
                    "Below that",
                ],
                rows: rows
            )
        )
    }

    private static func names(_ schools: [String]) -> String {
        schools.isEmpty ? "None this cycle" : schools.joined(separator: ", ")
    }

    /// How the same schools moved since the cycle before.
    var movement: [NumberedReport.Paragraph] {
        guard let since = reading.since else {
            return [.init("This is the first cycle of the framework. Movement shows from the second cycle on.")]
        }
        let rows: [[NumberedReport.Cell]] = since.moves.map { one in
            let others = [
                one.still == 0 ? nil : "\(Words.count(one.still, "school", "schools")) where they stood",
                one.begun == 0 ? nil : "\(Words.count(one.begun, "school", "schools")) with no earlier bead to compare",
            ].compactMap(\.self)
            return [
                .init(one.title), .init(lines: one.onward, none: "None"), .init(lines: one.back, none: "None"),
                .init(others.isEmpty ? "None" : Words.capitalised(others.joined(separator: ", "))),
            ]
        }
        let heads = [Words.capitalised(version.words.area), "Further on", "Further back", "Others"]
        let gaps = since.gaps.isEmpty ? [] : [NumberedReport.Paragraph("What cannot be compared:", points: since.gaps)]
        return [
            .init(
                "How beads moved since \(since.cycle). Steps are named and never added up.",
                table: .init(heads: heads, rows: rows)
            )
        ] + gaps
    }
}
