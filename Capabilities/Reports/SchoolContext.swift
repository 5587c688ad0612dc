import Database
import Frameworks
import Inspections
import Schools
import Web

/// What a stranger to a school should know first: what it is, who leads it, what was last found from outside.
struct SchoolContext: Sendable {
    let school: School
    /// The names of its headteachers, A to Z.
    let heads: [String]
    /// The newest, under whatever framework.
    let inspection: Inspection?

    /// A line each, without a full stop.
    var facts: [String] {
        let known = [
            school.phase?.words, school.ages.map { "ages \($0.words)" }, school.facts.town,
            heads.isEmpty ? nil : "\(heads.count == 1 ? "headteacher" : "headteachers") \(Words.list(heads))",
        ].compactMap(\.self)
        return (known.isEmpty ? [] : [Words.capitalised(known.joined(separator: ", "))]) + [lastInspection]
    }

    private var lastInspection: String {
        guard let inspection else { return "No inspection of the school is known here" }
        let kind = inspection.kind.said.map { ", \($0)" } ?? ""
        let found = inspection.findings.lines.map { "\($0.area.title): \($0.words)" }.joined(separator: "; ")
        let day = Words.date(inspection.startedOn)
        return "Last inspection: \(inspection.standard.title)\(kind), \(day)\(found.isEmpty ? "" : ". \(found)")"
    }
}

extension Transaction {
    /// What a stranger to a school should know first; three queries.
    func context(of school: School) throws -> SchoolContext {
        let heads: [String] = try rows(
            """
            SELECT p.name FROM people p JOIN roles r ON r.person_id = p.id
            WHERE r.school_id = \(school.id) AND r.role = 'headteacher' AND NOT p.is_disabled
            ORDER BY LOWER(p.name), p.id
            """
        ).map { try $0["name"] }
        return SchoolContext(school: school, heads: heads, inspection: try inspections(of: school.id).first)
    }
}
