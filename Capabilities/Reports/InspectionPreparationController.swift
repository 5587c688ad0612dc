import Accounts
import Database
import Evaluations
import Frameworks
import Inspections
import Schools
import Web

/// What a school needs before an inspection, to read and to print, for whoever reads its evaluations.
package struct InspectionPreparationController: Sendable {
    private let reports: NumberedReports

    package init(_ reports: NumberedReports) { self.reports = reports }

    package func add(to contents: Contents) {
        reports.add("/schools/{school}/inspection-preparation", to: contents) { visit in
            let (person, preparation) = try await read(visit)
            return (person, page(preparation, ReportParts(InspectionPreparation.parts, visit.query)))
        }
    }

    /// Where a school's page leads whoever reads its evaluations.
    package static func ways(to school: ID<School>, for person: Person) -> [SchoolWay] {
        guard person.may(.readEvaluation, at: school) else { return [] }
        return [SchoolWay("Inspection preparation", "/schools/\(school)/inspection-preparation")]
    }

    private func read(_ visit: Visit) async throws -> (Person, InspectionPreparation) {
        let id: ID<School> = try visit.id("school")
        let named = visit.query.line("standard")
        let standard = InspectionStandard.all.first { $0.key == named }
        guard named.isEmpty || standard != nil else { throw Problem.notFound }
        return try await reports.read { tx in
            let person = try tx.person(visit)
            return (person, try tx.inspectionPreparation(of: id, seenBy: person, by: standard, from: reports.shelf))
        }
    }

    private func page(_ preparation: InspectionPreparation, _ parts: ReportParts) -> NumberedReportPage {
        let (school, key) = (preparation.school, preparation.standard.key)
        return NumberedReportPage(
            report: preparation.report(parts),
            parts: parts,
            path: "/schools/\(school.id)/inspection-preparation",
            rest: "standard=\(key)",
            from: (school.name, "/schools/\(school.id)"),
            place: "schools",
            choice: Fields.select(
                Fields.Label("standard", "By the areas of"),
                key,
                InspectionStandard.all.map { ($0.key, $0.title) }
            )
        )
    }
}
