import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Web

/// A school's plan across its frameworks, to read and to print.
package struct ImprovementPlanController: Sendable {
    private let reports: NumberedReports

    package init(_ reports: NumberedReports) { self.reports = reports }

    package func add(to contents: Contents) {
        reports.add("/schools/{school}/improvement-plan", to: contents) { visit in
            let id: ID<School> = try visit.id("school")
            let (person, plan) = try await reports.read { tx in
                let person = try tx.person(visit)
                return (person, try tx.improvementPlan(of: id, seenBy: person, from: reports.shelf))
            }
            return (person, try page(plan, visit.query, for: person))
        }
    }

    private func page(_ plan: ImprovementPlan, _ query: Form, for person: Person) throws -> NumberedReportPage {
        let named = query.line("framework")
        let chosen = plan.works.map(\.evaluation).first { $0.text == named }
        guard named.isEmpty || chosen != nil else { throw Problem.notFound }
        let parts = ReportParts(ImprovementPlan.parts, query)
        let works = plan.works.map { ($0.evaluation.text, $0.version.title) }
        return NumberedReportPage(
            report: plan.only(chosen).report(parts),
            parts: parts,
            path: "/schools/\(plan.school.id)/improvement-plan",
            rest: chosen.map { "framework=\($0)" } ?? "",
            from: plan.reach == .governors ? ("Home", "/") : (plan.school.name, "/schools/\(plan.school.id)"),
            place: plan.reach == .governors ? "home" : "schools",
            choice: works.count < 2
                ? .empty
                : Fields.select(Fields.Label("framework", "Framework"), named, [("", "All frameworks")] + works)
        )
    }

    /// Where a school's page leads whoever may read its plan; one query for a specialist, none for others.
    package static func ways(to school: ID<School>, for person: Person, _ tx: Transaction) throws -> [SchoolWay] {
        guard try tx.planReach(of: person, at: school) != nil else { return [] }
        return [SchoolWay("Improvement plan", "/schools/\(school)/improvement-plan")]
    }
}
