import Accounts
import App
import Database
import Rehearsal
import Schools
import Testing

@testable import Reports

@Suite("The tables of bundles")
struct ReportsSchemaTests {
    private func ask(_ report: String, _ stage: Company, _ cycle: String, _ tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO report_bundles (id, trust_id, cycle_id, report, asked_by, asked_by_name, asked_at)
            VALUES (\(ID<ReportBundle>()), \(stage.trust.id), \(cycle), \(report), \(stage.lead.id), 'Priya Nair', \(tx.now))
            """
        )
    }

    @Test("keep what was asked for before there were more kinds, and take the new ones", arguments: Engine.available)
    func upgrade(engine: Engine) async throws {
        let older = House.schemas.map { schema in
            schema.name == "reports" ? Schema("reports", Array(schema.changes.prefix(1))) : schema
        }
        let database = try await engine.fresh(older)
        let company = try await database.write { tx in
            let company = try Company(tx)
            let version = try tx.publishedReady("inspection-readiness", by: company.lead)
            _ = try tx.judged(by: company, version)
            return company
        }
        let cycle: String = try await database.write { tx in
            let id: String = try #require(try tx.row("SELECT id FROM cycles"))["id"]
            try ask("inspection-preparation", company, id, tx)
            return id
        }
        try await database.prepare(House.schemas)
        try await database.write { tx in
            for kind in BundledReport.allCases where kind != .inspectionPreparation {
                try ask(kind.rawValue, company, cycle, tx)
            }
            let kinds: [BundledReport] = try tx.rows("SELECT report FROM report_bundles").map { try $0["report"] }
            #expect(Set(kinds) == Set(BundledReport.allCases) && kinds.count == BundledReport.allCases.count)
        }
        await #expect(throws: (any Error).self) {
            try await database.write { tx in try ask("inspection-preparation", company, cycle, tx) }
        }
        await database.close()
    }
}
