import Accounts
import Database
import Evaluations
import Foundation
import Frameworks
import Improvement
import Logging
import Schools
import Typesetting
import Web

/// The report of a shared visit as a PDF, for whoever may read the visit.
package struct VisitReportController: Sendable {
    private let database: Database
    private let shelf: FrameworkShelf
    private let typesetter: Typesetter

    package init(_ database: Database, _ shelf: FrameworkShelf, _ typesetter: Typesetter) {
        self.database = database
        self.shelf = shelf
        self.typesetter = typesetter
    }

    package func add(to contents: Contents) {
        contents.get("/visits/{visit}/report.pdf") { visit in
            let report = try await database.read { tx in try self.report(visit, tx) }
            do {
                let pdf = try await report.pdf(by: typesetter)
                return .bytes(pdf, type: "application/pdf", name: report.fileName)
            } catch let failure as Typesetter.Failure {
                visit.log.error("a visit report could not be set", metadata: ["cause": "\(failure)"])
                throw Problem.refused(
                    what: "The report could not be set just now.",
                    then: "Nothing is lost. Try again in a moment. If it happens again, tell your trust administrator."
                )
            }
        }
    }

    private func report(_ visit: Web.Visit, _ tx: Transaction) throws -> VisitReport {
        let person = try tx.person(visit)
        let (found, seat) = try tx.visit(visit.id("visit"), seenBy: person)
        guard found.isShared else { throw Problem.notFound }
        let record = try tx.record(of: found, from: shelf)
        return VisitReport(
            record,
            trust: person.trust.name,
            framework: record.version.name,
            on: WallClock(tx.now).day,
            isForGovernors: seat == .governor
        )
    }
}

extension VisitReport {
    /// The report as a PDF that a screen reader can follow.
    package func pdf(by typesetter: Typesetter) async throws -> [UInt8] {
        let templates = Bundle.module.bundleURL.appending(component: "Templates")
        return try await typesetter.pdf(Typesetter.Job(Template("visit.typ", in: templates), data: self))
    }
}
