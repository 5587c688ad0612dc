import Database
import Frameworks
import Schools

/// One row of Ofsted's file on its way to the findings of inspections; collects what is wrong with it.
struct InspectionRow {
    private let row: CSVRow
    private let columns: FileColumns<InspectionColumn>
    private let encoding: TextEncoding
    private(set) var faults: [RowFault] = []

    init(_ row: CSVRow, _ columns: FileColumns<InspectionColumn>, _ encoding: TextEncoding) {
        self.row = row
        self.columns = columns
        self.encoding = encoding
    }

    /// The inspections that the row tells of, newest first, and those of them that count in a spread.
    mutating func findings() -> (all: [Findings], counted: [Findings]) {
        let counted = countedFindings()
        return (counted + [findings(in: .previous)].compactMap(\.self), counted)
    }

    /// What counts in a spread: the renewed inspection, and the latest graded one before it.
    mutating func countedFindings() -> [Findings] {
        [InspectionColumns.renewed, .latest].compactMap { findings(in: $0) }
    }

    var schoolName: String { text(.schoolName) }

    private mutating func findings(in part: InspectionColumns) -> Findings? {
        let cells = part.results.map { (part: $0, text: text($0.column)) }
        guard let startedOn = day(part.startedOn) else {
            if text(part.startedOn).isNothing, cells.contains(where: { !$0.text.isNothing }) {
                fault(part.startedOn, wanted: "the day on which the inspection began")
            }
            return nil
        }
        guard let standard = standard(of: part, on: startedOn) else { return nil }
        let kind = part.kind.map(text) ?? ""
        var findings = Findings(standard, kind: kind.isNothing ? "" : kind, startedOn: startedOn)
        findings.publishedOn = publishedOn(part, startedOn)
        for (result, text) in cells where !text.isNothing {
            findings.results[result.area] = given(text, result.column, standard.area(result.area))
        }
        return findings
    }

    private mutating func standard(of part: InspectionColumns, on day: Day) -> InspectionStandard? {
        if part.isRenewed {
            guard day >= OfstedEra.renewed else {
                fault(part.startedOn, wanted: "a day from 10/11/2025, when the renewed framework began")
                return nil
            }
            return .ofsted2025
        }
        guard let standard = OfstedEra.standard(on: day) else {
            fault(part.startedOn, wanted: "a day from 01/09/2005")
            return nil
        }
        // Columns of the earlier framework stay under it, whenever its last inspections were.
        return standard == .ofsted2025 ? .ofsted2019 : standard
    }

    private mutating func publishedOn(_ part: InspectionColumns, _ startedOn: Day) -> Day? {
        guard let day = day(part.publishedOn) else { return nil }
        guard day >= startedOn else {
            fault(part.publishedOn, wanted: "a day that is not before the inspection began")
            return nil
        }
        return day
    }

    private mutating func given(
        _ text: String,
        _ column: InspectionColumn,
        _ area: InspectionStandard.Area?
    ) -> Findings.Given? {
        guard let area, let scale = area.scale else {
            fault(column, wanted: "NULL, because this was not judged at the time")
            return nil
        }
        if text == "Not judged" { return .words(text) }
        if let grade = Int(text), (1...4).contains(grade), scale.levels.count == 4 { return .level(5 - grade) }
        if let number = scale.number(named: text) { return .level(number) }
        fault(column, wanted: Self.wanted(scale))
        return nil
    }

    private static func wanted(_ scale: Scale) -> String {
        let names = scale.levels.count == 4 ? ["1", "2", "3", "4", "Not judged"] : scale.levels.map(\.name)
        return "\(names.joined(separator: ", ")) or NULL"
    }

    private func text(_ column: InspectionColumn) -> String {
        columns[column].map { String(encoding.text(row[$0]).prefix(200)) } ?? ""
    }

    /// Days as Ofsted writes them, 31/08/2026.
    private mutating func day(_ column: InspectionColumn) -> Day? {
        let text = text(column)
        guard !text.isNothing else { return nil }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        let day = parts.count == 3 ? Day(parts.reversed().joined(separator: "-")) : nil
        if day == nil { fault(column, wanted: "a day such as 31/08/2026") }
        return day
    }

    private mutating func fault(_ column: InspectionColumn, wanted: String) {
        faults.append(
            RowFault(row: row.number, column: column.rawValue, found: text(column), wanted: wanted, dropsRow: false)
        )
    }
}

extension String {
    /// Whether a cell of Ofsted's file says that there is nothing to say: 9 is not graded, 0 and 8 do not apply.
    fileprivate var isNothing: Bool { ["", "NULL", "9", "0", "8", "Not applicable"].contains(self) }
}
