import Database
import Evaluations
import Frameworks
import Schools
import Web

extension ImprovementPlan {
    /// What a reader may choose to see of it.
    static let parts = [
        (key: "late", title: "Past the date agreed"), (key: "plan", title: "What is planned"),
        (key: "done", title: "Done since the cycle began"),
    ]

    func report(_ parts: ReportParts) -> NumberedReport {
        let late = parts["late"] ? [NumberedReport.Section("Past the date agreed", [past])] : []
        let planned = works.map { NumberedReport.Section("Planned: \($0.version.title)", plan($0)) }
        let done = parts["done"] ? [NumberedReport.Section("Done since the cycle began", works.map(done))] : []
        return NumberedReport(
            trust: trust,
            title: "Improvement plan",
            subject: school.name,
            facts: (works.map { "\($0.version.name), in \($0.cycle)" } + [scope]).compactMap(\.self),
            summary: summary,
            on: today,
            isWide: true,
            sections: works.isEmpty ? [] : late + (parts["plan"] ? planned : []) + done
        )
    }

    private var scope: String? {
        switch reach {
        case .whole: nil
        case .governors: "What is planned, by whom and by when"
        case .visits: "Only what visits have asked for"
        }
    }

    private var summary: String {
        guard !works.isEmpty else { return "The school works in no framework yet." }
        let late = open.count { $0.dueOn < today }
        guard !open.isEmpty else { return "No action is open." }
        let past = late == 0 ? "none is" : Words.count(late, "is", "are")
        return "\(Words.opening(open.count, "action is", "actions are")) open, and \(past) past the date agreed."
    }

    private var past: NumberedReport.Paragraph {
        let rows = works.flatMap { work in
            work.openAreas.flatMap { area, steps in
                steps.filter { $0.dueOn < today }.map { step -> [NumberedReport.Cell] in
                    [
                        .init(step.title), .init(work.version.title(of: area), note: work.version.title),
                        .init(step.owner.said ?? "Nobody yet"), due(step), .init("\(step.progress)%"),
                    ]
                }
            }
        }
        guard !rows.isEmpty else { return .init("Nothing is past the date agreed.") }
        return .init(
            "\(Words.opening(rows.count, "action is", "actions are")) past the date agreed.",
            table: .init(heads: ["Action", "For", "Who", "By", "Done"], rows: rows)
        )
    }

    private func plan(_ work: Work) -> [NumberedReport.Paragraph] {
        let areas = work.openAreas
        guard !areas.isEmpty else { return [.init("Nothing is planned here.")] }
        let success = reach == .governors ? [] : ["What will be different for pupils"]
        let heads = ["Action", "Who", "By", "Done"] + success
        return areas.map { area, steps in
            .init(
                aim(area, work),
                under: work.version.title(of: area),
                table: .init(heads: heads, rows: steps.map(row))
            )
        }
    }

    /// Where the area stands and what the mark asks for, in one sentence.
    private func aim(_ area: Area, _ work: Work) -> String {
        let wires = area.isWire ? [area] : work.version.parts(of: area)
        let asked = wires.compactMap { wire -> String? in
            guard let scale = wire.scale else { return nil }
            let part = area.isWire ? "" : "\(wire.title): "
            let level = work.version.rule.level(for: wire).flatMap(scale.level(numbered:))
            let aim = level.map { "the mark asks for \($0.name)" }
            let stands = work.notches[wire.id].map { "it stands at \(scale.words(of: $0))" } ?? "it is not judged yet"
            let said = (reach == .visits ? [aim] : [stands, aim]).compactMap(\.self).joined(separator: "; ")
            return said.isEmpty ? nil : "\(part)\(part.isEmpty ? Words.capitalised(said) : said)."
        }
        return asked.isEmpty ? "The mark asks for no level here." : asked.joined(separator: " ")
    }

    private func row(_ step: Step) -> [NumberedReport.Cell] {
        let visit = step.visit.map { "Target of \($0.lowercased())" }
        let last = reach == .whole ? step.lastSaid : nil
        let cells: [NumberedReport.Cell] = [
            .init(step.title, note: visit), .init(step.owner.said ?? "Nobody yet"), due(step),
            .init("\(step.progress)%", note: last.map { "\(Words.short($0.on)): \($0.words.onOneParagraph)" }),
        ]
        guard reach != .governors else { return cells }
        return cells + [.init(step.success.said.map(\.onOneParagraph) ?? "Not said yet")]
    }

    private func due(_ step: Step) -> NumberedReport.Cell {
        let days = today - step.dueOn
        return .init(Words.short(step.dueOn), note: days > 0 ? "\(Words.count(days, "day", "days")) late" : nil)
    }

    private func done(_ work: Work) -> NumberedReport.Paragraph {
        let (done, began) = (work.done, "\(work.cycle) began on \(Words.date(work.since))")
        guard !done.isEmpty else { return .init("Nothing was finished since \(began).", under: work.version.title) }
        let heads = ["Action", "For", "Finished"] + (reach == .governors ? [] : ["What difference it made"])
        return .init(
            "\(Words.opening(done.count, "action was", "actions were")) finished since \(began).",
            under: work.version.title,
            table: .init(
                heads: heads,
                rows: done.map { step in
                    let cells: [NumberedReport.Cell] = [
                        .init(step.title, note: step.visit.map { "Target of \($0.lowercased())" }),
                        .init(work.version.area(step.area).map(work.version.title(of:)) ?? ""),
                        .init(step.ended.map { Words.short($0.on) } ?? ""),
                    ]
                    return reach == .governors ? cells : cells + [.init(step.ended?.impact.onOneParagraph ?? "")]
                }
            )
        )
    }
}
