import Database
import Frameworks
import Inspections
import Web

extension InspectionPreparation {
    /// What comes from outside and is not about one area: the newest inspection, and whether a spread is known.
    func fromOutside(_ parts: ReportParts) -> NumberedReport.Section {
        .init(
            "What is known from outside",
            (parts["found"] ? [lastInspection] : []) + (parts["spread"] && spread == nil ? [noSpread] : [])
        )
    }

    /// The newest inspection whole, under the framework of its own time.
    private var lastInspection: NumberedReport.Paragraph {
        let heading = "The last inspection"
        guard let last = inspections.first else {
            return .init("No inspection of the school is known here.", under: heading)
        }
        let kind = last.kind.said.map { ", \($0)," } ?? ""
        let said = "\(last.standard.title)\(kind) on \(Words.date(last.startedOn)). \(last.source.words)."
        let isOther =
            last.standard == standard
            ? "" : " Its areas and levels are others than those below, so none of it is set beside them."
        let rows: [[NumberedReport.Cell]] = last.findings.lines.map { [.init($0.area.title), Self.cell($0)] }
        return .init(
            said + isOther,
            under: heading,
            table: rows.isEmpty ? nil : .init(heads: ["Judged", "Found"], rows: rows)
        )
    }

    private var noSpread: NumberedReport.Paragraph {
        .init(
            "No national results are kept here: none has come with an import of inspections.",
            under: "National spread"
        )
    }

    /// What an inspection under the chosen framework found on one area; nil where there was none under it.
    func finding(_ area: InspectionStandard.Area) -> NumberedReport.Paragraph? {
        let heading = "What the last inspection found"
        if let found = found(on: area) {
            let day = Words.date(found.inspection.startedOn)
            return .init("\(standard.title), \(day): \(found.line.words).", under: heading)
        }
        guard let last = inspections.first(where: { $0.standard == standard }) else { return nil }
        return .init("The inspection of \(Words.date(last.startedOn)) says nothing about this area.", under: heading)
    }

    /// How schools of the country stood on one area; nil where nothing national is kept.
    func nationally(_ area: InspectionStandard.Area) -> NumberedReport.Paragraph? {
        guard let spread else { return nil }
        let (heading, levels) = ("National spread", spread.levels(of: area))
        guard !levels.isEmpty else {
            return .init("The national file says nothing about this area.", under: heading)
        }
        let schools = levels.map(\.schools).reduce(0, +)
        return .init(
            "How \(Self.number(schools)) schools of the country stood, in the file \(spread.file) with results published up to "
                + "\(Words.date(spread.latestOn)). It is context, and no target.",
            under: heading,
            table: .init(
                heads: ["Level", "Schools"],
                rows: levels.map { [.init(ReportLevel($0.level)), .init(Self.number($0.schools))] }
            )
        )
    }

    private static func cell(_ line: Findings.Line) -> NumberedReport.Cell {
        line.level.map { .init(ReportLevel($0)) } ?? .init(line.words)
    }

    /// "21,990".
    private static func number(_ count: Int) -> String {
        let digits = Array(String(count))
        return digits.enumerated().map { place, digit in
            (digits.count - place) % 3 == 0 && place > 0 ? ",\(digit)" : String(digit)
        }.joined()
    }
}
