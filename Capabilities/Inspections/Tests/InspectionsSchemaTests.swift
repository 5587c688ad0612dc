import Accounts
import Database
import Frameworks
import Rehearsal
import Schools
import Testing

@testable import Inspections

@Suite("The tables of inspections")
struct InspectionsSchemaTests {
    @Test("keep what was imported before all imports lay in one table", arguments: Engine.available)
    func earlierImports(engine: Engine) async throws {
        let now = Instant(startOf: Day(year: 2026, month: 7, day: 14))
        let parts = [Schema.schools, AccountsSchema.schema, FrameworksSchema.schema]
        let before = Schema("inspections", Array(InspectionsSchema.schema.changes.prefix(3)))
        let database = try await engine.fresh(parts + [before]) { now }
        let trust = try await database.write { tx in
            let trust = try tx.foundTrust(named: "Alder Valley Learning Trust", by: "Set-up")
            let (done, waiting, sha256) = (ID<Import>(), ID<Import>(), String(repeating: "a", count: 64))
            for (id, at, outcome) in [(done, now, "92 new"), (waiting, nil, nil)] as [(ID<Import>, Instant?, String?)] {
                try tx.run(
                    """
                    INSERT INTO inspection_imports (id, trust_id, file_name, size, sha256, uploaded_by_name, uploaded_at,
                        imported_at, outcome)
                    VALUES (\(id), \(trust.id), 'ofsted.csv', 12, \(sha256), 'Priya Nair', \(now), \(at), \(outcome))
                    """
                )
            }
            return trust
        }
        try await database.prepare(parts + [InspectionsSchema.schema])
        let (done, waiting, schools) = try await database.read { tx in
            let rows = try tx.rows("SELECT id FROM imports WHERE imported_at IS NULL")
            let waiting = try rows.compactMap { row in
                try tx.upload(row["id"], bringing: Import.inspections, to: trust.id)
            }
            return (
                try tx.doneImports(bringing: Import.inspections, to: trust.id, atMost: 10), waiting,
                try tx.doneImports(bringing: "schools", to: trust.id, atMost: 10)
            )
        }
        #expect(done.map(\.stage) == [.done(at: now, outcome: "92 new")] && done[0].fileName == "ofsted.csv")
        #expect(waiting.map(\.isWaiting) == [true])
        #expect(schools.isEmpty)
    }
}
