import App
import Database
import Rehearsal
import Schools
import Testing

@testable import Exports

@Suite("The tables of an export")
struct ExportedTablesTests {
    /// Every column of the database, as the database itself says.
    private static func catalogue(_ tx: Transaction, _ engine: Engine) throws -> [String: Set<String>] {
        let columns: Query =
            switch engine {
            case .sqlite:
                """
                SELECT m.name AS table_name, c.name AS column_name FROM sqlite_master m, pragma_table_info(m.name) c
                WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'
                """
            case .postgres:
                """
                SELECT CAST(table_name AS TEXT) AS table_name, CAST(column_name AS TEXT) AS column_name
                FROM information_schema.columns WHERE table_schema = CURRENT_SCHEMA()
                """
            }
        return try tx.rows(columns).reduce(into: [:]) { found, row in
            let (table, column): (String, String) = (try row["table_name"], try row["column_name"])
            found[table, default: []].insert(column)
        }
    }

    @Test("are all that there are, with every column, but what is left out for a reason", arguments: Engine.available)
    func whole(engine: Engine) async throws {
        let database = try await engine.fresh(House.schemas)
        let there = try await database.read { tx in try Self.catalogue(tx, engine) }
        var known: [String: Set<String>] = [:]
        for table in ExportedTable.all {
            #expect(known[table.name] == nil, "\(table.name) stands twice")
            let left = LeftOut.columns.keys.filter { $0.hasPrefix("\(table.name).") }
            let columns = table.columnNames + left.map { String($0.dropFirst(table.name.count + 1)) }
            #expect(Set(columns).count == columns.count, "\(table.name) names a column twice")
            #expect(
                table.structured.isSubset(of: table.columnNames) && table.onlyInJSON.isSubset(of: table.columnNames)
            )
            known[table.name] = Set(columns)
        }
        for table in LeftOut.tables.keys {
            #expect(known[table] == nil && there[table] != nil, "\(table) is not there to be left out")
        }
        #expect(there.count > 50)
        for (table, columns) in there where LeftOut.tables[table] == nil {
            #expect(known[table] == columns, "\(table)")
        }
        #expect(Set(known.keys).isSubset(of: there.keys))
    }

    @Test(
        "are read of a trust and of a school on both databases, also when nothing is there",
        arguments: Engine.available
    )
    func nothing(engine: Engine) async throws {
        let database = try await engine.fresh(House.schemas)
        for reach in [ExportReach.trust(ID()), .school(ID(), of: ID())] {
            try await database.read { tx in
                for table in ExportedTable.all {
                    let count = try table.read(tx, reach) { _ in }
                    #expect(count == 0, "\(table.name)")
                }
                #expect(try tx.storedFiles(reach).isEmpty && tx.exportedVersions(reach).isEmpty)
            }
        }
    }

    @Test("write texts that any reader of JSON reads back")
    func texts() throws {
        #expect(ExportedText.quoted("a \"b\" \\ \n\r\t\u{1}\u{2028}é🙂") == #""a \"b\" \\ \n\r\t\u0001\u2028é🙂""#)
    }
}
