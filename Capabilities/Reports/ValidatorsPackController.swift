import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Validations
import Web

/// What a validator takes into the conversation, to read and to print; for the validator and the trust's leads.
package struct ValidatorsPackController: Sendable {
    private let reports: NumberedReports

    package init(_ reports: NumberedReports) { self.reports = reports }

    package func add(to contents: Contents) {
        reports.add("/validations/{validation}/pack", to: contents) { visit in
            let id: ID<Validation> = try visit.id("validation")
            let (person, pack) = try await reports.read { tx in
                let person = try tx.person(visit)
                return (person, try tx.validatorsPack(id, seenBy: person, from: reports.shelf))
            }
            return (person, page(pack, id, visit.query))
        }
    }

    private func page(_ pack: ValidatorsPack, _ id: ID<Validation>, _ query: Form) -> NumberedReportPage {
        let parts = ReportParts(pack.parts, query)
        let areas = ReportParts(pack.areas.map { (key: $0.wire.key, title: $0.title) }, query, named: "area")
        return NumberedReportPage(
            report: pack.report(parts, areas: areas.chosen),
            parts: parts,
            path: "/validations/\(id)/pack",
            rest: areas.query,
            from: ("Review of \(pack.review.frozen.school.name)", "/validations/\(id)"),
            place: "validations",
            choice: Fields.pills(
                Fields.Label("area", Words.capitalised(pack.review.version.words.areas)),
                areas.chosen,
                areas.all.map { ($0.key, $0.title) }
            )
        )
    }
}
