import Accounts
import Database
import Evaluations
import Schools
import Web

/// The reports of all schools of a cycle in one file, for trust leads.
package struct BundleController: Sendable {
    private let database: Database
    private let shell: Shell
    private let files: BundleFiles

    /// - Parameter files: the folder of stored files.
    package init(_ database: Database, _ shell: Shell, files: String) {
        self.database = database
        self.shell = shell
        self.files = BundleFiles(folder: files)
    }

    package func add(to contents: Contents) {
        contents.get("/cycles/{cycle}/reports") { visit in try await show(visit) }
        contents.post("/cycles/{cycle}/reports") { visit in try await ask(visit) }
        contents.post("/cycles/{cycle}/reports/{bundle}/cancellation") { visit in try await cancel(visit) }
        contents.get("/cycles/{cycle}/reports/{bundle}/file") { visit in try await download(visit) }
    }

    /// The cycle in the path, for whoever runs cycles and reads every evaluation.
    private func cycle(_ visit: Visit, _ tx: Transaction) throws -> (Person, Cycle) {
        let person = try tx.person(visit)
        guard person.may(.readEvaluation) else { throw Problem.notFound }
        return (person, try tx.cycle(visit.id("cycle"), seenBy: person))
    }

    private func show(_ visit: Visit) async throws -> Answer {
        let (person, page) = try await database.read { tx in
            let (person, cycle) = try self.cycle(visit, tx)
            return (person, BundlePage(cycle: cycle, bundles: try tx.bundles(of: cycle.id), now: tx.now))
        }
        let answer = shell.page(page.sheet, for: person)
        return page.isUnderWay ? answer.with(header: "Refresh", "3") : answer
    }

    private func ask(_ visit: Visit) async throws -> Answer {
        let typed = try await visit.form().line("report")
        guard let report = BundledReport(rawValue: typed) else {
            throw Problem.refused(what: "No report was chosen.", then: "Go back and choose which report to make.")
        }
        return try await refusing {
            try await database.write { tx in
                let (person, cycle) = try self.cycle(visit, tx)
                _ = try tx.ask(for: report, of: cycle, by: person)
                return .seeOther("/cycles/\(cycle.id)/reports")
            }
        }
    }

    private func cancel(_ visit: Visit) async throws -> Answer {
        try await refusing {
            try await database.write { tx in
                let (person, cycle) = try self.cycle(visit, tx)
                try tx.cancel(tx.bundle(visit.id("bundle"), of: cycle.id), by: person)
                return .seeOther("/cycles/\(cycle.id)/reports")
            }
        }
    }

    private func download(_ visit: Visit) async throws -> Answer {
        let bundle = try await database.read { tx in
            try tx.bundle(visit.id("bundle"), of: self.cycle(visit, tx).1.id)
        }
        guard case .ready = bundle.stage else { throw Problem.notFound }
        return .attachment(files.url(of: bundle.id), type: "application/zip", name: bundle.fileName)
    }

    private func refusing(_ deed: () async throws -> Answer) async throws -> Answer {
        do { return try await deed() } catch let refusal as ReportBundle.Refusal { throw refusal.problem }
    }
}
