import Database
import Frameworks
import Schools

/// What an import would do: the inspections of Ofsted's file compared with those that are known.
///
/// The unit of every count is a school's row of the file: *new* where it brings an inspection, *changed* where it only
/// corrects some, *unchanged* otherwise.
package struct InspectionChanges: Sendable {
    package private(set) var new: [Row] = []
    package private(set) var changed: [Row] = []
    package private(set) var unchanged: [School] = []

    /// What one row of the file does to one school.
    package struct Row: Sendable {
        package let school: School
        /// As a spreadsheet counts it.
        package let number: Int
        package var added: [Inspection] = []
        package var corrected: [Correction] = []
    }

    /// An inspection about which the file says something else than is known.
    package struct Correction: Sendable {
        package let before: Inspection
        package let after: Inspection
    }

    /// - Parameter file: the file's name, as the source of what it tells.
    package init(schools: [School], inspections: [Inspection], reading: InspectionReading, file: String) {
        var byNumber: [RegisterNumber: School] = [:]
        for school in schools {
            if let number = school.number { byNumber[number] = school }
        }
        let known = Dictionary(grouping: inspections, by: \.school)
        for entry in reading.entries {
            guard let school = byNumber[entry.number] else { continue }
            take(Self.row(of: entry, school, known: known[school.id] ?? [], file))
        }
    }

    package var isEmpty: Bool { new.isEmpty && changed.isEmpty }

    private mutating func take(_ row: Row) {
        if !row.added.isEmpty {
            new.append(row)
        } else if !row.corrected.isEmpty {
            changed.append(row)
        } else {
            unchanged.append(row.school)
        }
    }

    private static func row(of entry: InspectionEntry, _ school: School, known: [Inspection], _ file: String) -> Row {
        var row = Row(school: school, number: entry.row)
        let source = Inspection.Source.file(name: file, row: entry.row)
        for findings in entry.findings {
            let before = known.first { $0.startedOn == findings.startedOn && $0.standard == findings.standard }
            guard let before else {
                row.added.append(Inspection(school: school.id, findings: findings.named, source: source))
                continue
            }
            let told = before.findings.told(findings)
            guard told != before.findings || !before.source.isFile else { continue }
            let after = Inspection(id: before.id, school: school.id, findings: told, source: source)
            row.corrected.append(Correction(before: before, after: after))
        }
        return row
    }
}

extension Findings {
    /// With a kind, where the file says none as of a previous inspection.
    fileprivate var named: Findings {
        var named = self
        if kind.isEmpty { named.kind = "Graded inspection" }
        return named
    }
}
