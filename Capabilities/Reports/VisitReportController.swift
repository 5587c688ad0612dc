import Accounts
import Database
import Evaluations
import Frameworks
import Improvement
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
            let (report, letterhead) = try await database.read { tx in try self.report(visit, tx) }
            return try await report.answer(named: report.fileName, on: letterhead, by: typesetter, visit)
        }
    }

    private func report(_ visit: Web.Visit, _ tx: Transaction) throws -> (VisitReport, Letterhead) {
        let person = try tx.person(visit)
        let (found, seat) = try tx.visit(visit.id("visit"), seenBy: person)
        guard found.isShared else { throw Problem.notFound }
        let record = try tx.record(of: found, from: shelf)
        let report = VisitReport(
            record,
            trust: person.trust.name,
            framework: record.version.name,
            on: WallClock(tx.now).day,
            isForGovernors: seat == .governor
        )
        return (report, try tx.letterhead(of: person.trust))
    }
}
