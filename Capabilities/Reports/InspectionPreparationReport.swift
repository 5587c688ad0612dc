import Database
import Evaluations
import Frameworks
import Inspections
import Web

extension InspectionPreparation {
    /// What a reader may choose to see on each area.
    static let parts = [
        (key: "judgements", title: "Judgements"), (key: "evidence", title: "Evidence"),
        (key: "actions", title: "Open actions"), (key: "found", title: "What the last inspection found"),
        (key: "gaps", title: "Gaps"), (key: "spread", title: "National spread"),
    ]

    func report(_ parts: ReportParts) -> NumberedReport {
        let areas = areas
        let speaking = areas.count { !wires(on: $0).isEmpty }
        return NumberedReport(
            trust: trust,
            title: "Inspection preparation",
            subject: school.name,
            facts: [
                "By the areas of \(standard.title)",
                works.isEmpty
                    ? "The school works in no framework yet"
                    : "From \(Words.list(works.map { "\($0.version.title), version \($0.version.number)" }))",
                "Every judgement stands in the levels of its own framework; none is turned into an inspectorate’s",
            ],
            summary: summary(speaking, of: areas.count),
            on: today,
            sections: [fromOutside(parts)].filter { !$0.paragraphs.isEmpty } + areas.map { section($0, parts) }
        )
    }

    private func summary(_ speaking: Int, of areas: Int) -> String {
        let some = speaking == 0 ? "none of the" : "\(Words.number(speaking)) of"
        let how = speaking == areas ? "all" : some
        return
            "The frameworks that the school works in speak about \(how) \(Words.number(areas)) areas of \(standard.inspectorate)’s."
    }

    private func section(_ area: InspectionStandard.Area, _ parts: ReportParts) -> NumberedReport.Section {
        let wires = wires(on: area)
        let all: [(String, NumberedReport.Paragraph?)] = [
            ("judgements", judgements(wires)), ("evidence", evidence(wires)), ("actions", actions(wires)),
            ("found", finding(area)), ("gaps", gaps(wires)), ("spread", nationally(area)),
        ]
        return .init(area.title, all.filter { parts[$0.0] }.compactMap(\.1))
    }

    private func judgements(_ wires: [AlignedWire]) -> NumberedReport.Paragraph {
        let heading = "Where the school stands"
        guard !wires.isEmpty else { return .init("There is no judgement to show.", under: heading) }
        let rows: [[NumberedReport.Cell]] = wires.map { one in
            [
                .init(one.title), .init("\(one.work.version.title), version \(one.work.version.number)"), own(one),
                agreed(one),
            ]
        }
        let count = Set(wires.map(\.work.evaluation)).count
        return .init(
            "\(Words.opening(wires.count, "judgement", "judgements")) in "
                + "\(Words.count(count, "framework", "frameworks")) \(wires.count == 1 ? "speaks" : "speak") about this area.",
            under: heading,
            table: .init(heads: ["Judged", "Framework", "School’s own judgement", "Validated"], rows: rows)
        )
    }

    private func own(_ one: AlignedWire) -> NumberedReport.Cell {
        guard let stand = one.stand else { return .init("Not judged yet") }
        if stand.isSaidNotToApply { return .init("Does not apply", note: "said on \(Words.short(stand.on))") }
        guard let notch = stand.notch, let level = one.wire.scale.flatMap({ ReportLevel($0, notch) }) else {
            return .init("Not judged yet")
        }
        let earlier = stand.isCarried ? ", in an earlier cycle" : ""
        return .init(level, note: "on \(Words.short(stand.on))\(earlier)")
    }

    private func agreed(_ one: AlignedWire) -> NumberedReport.Cell {
        guard let agreed = one.agreed, let level = one.wire.scale.flatMap({ ReportLevel($0, agreed.notch) }) else {
            return .init("Not validated")
        }
        return .init(level, note: "on \(Words.short(agreed.on))")
    }

    private func evidence(_ wires: [AlignedWire]) -> NumberedReport.Paragraph {
        let pieces = wires.flatMap(\.evidence).once
        guard !pieces.isEmpty else { return .init("No evidence is linked.", under: "Evidence") }
        let kinds = Set(pieces.map(\.kind)).count
        return .init(
            "\(Words.opening(pieces.count, "piece", "pieces")) of evidence, of \(Words.count(kinds, "kind", "kinds")).",
            under: "Evidence",
            table: .init(
                heads: ["Evidence", "Kind", "Date"],
                rows: pieces.map {
                    [.init($0.title), .init($0.kind.words), .init($0.on.map(Words.short) ?? "No date")]
                }
            )
        )
    }

    private func actions(_ wires: [AlignedWire]) -> NumberedReport.Paragraph {
        let actions = wires.flatMap(\.actions).once.sorted { ($0.dueOn, $0.title) < ($1.dueOn, $1.title) }
        guard !actions.isEmpty else { return .init("No action is open.", under: "Open actions") }
        return .init(
            "\(Words.opening(actions.count, "action is", "actions are")) open.",
            under: "Open actions",
            table: .init(
                heads: ["Action", "Who", "By"],
                rows: actions.map { one in
                    let late = one.dueOn < today ? "past its date" : nil
                    let owner = one.owner.said ?? "Nobody yet"
                    return [.init(one.title), .init(owner), .init(Words.short(one.dueOn), note: late)]
                }
            )
        )
    }

    private func gaps(_ wires: [AlignedWire]) -> NumberedReport.Paragraph {
        let gaps = InspectionGaps(wires, inspectorate: standard.inspectorate, on: today).sentences
        guard !gaps.isEmpty else { return .init("Nothing that this report looks for is missing.", under: "Gaps") }
        return .init("What a reader would miss:", under: "Gaps", points: gaps)
    }
}
