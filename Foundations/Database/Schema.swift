/// The tables of one part of the program: all changes that ever made them, oldest first.
package struct Schema: Sendable {
    package let name: String
    package let changes: [Change]

    package init(_ name: String, _ changes: [Change]) {
        self.name = name
        self.changes = changes
    }
}

/// One step in the life of the tables; once it was released it is never edited, only followed by another.
package struct Change: Sendable {
    package let name: String
    let sql: StaticString

    /// A change by that name, unique in its schema; `sql` may hold several statements with `;` between them.
    package init(_ name: String, _ sql: StaticString) {
        self.name = name
        self.sql = sql
    }
}

extension Sequence<Schema> {
    /// Throws when two changes of one schema have the same name, since only one of them would be made.
    func checkNames() throws(DatabaseError) {
        var seen: Set<[String]> = []
        for schema in self {
            for change in schema.changes where !seen.insert([schema.name, change.name]).inserted {
                throw .schema("two changes of “\(schema.name)” are called “\(change.name)”")
            }
        }
    }
}

extension Transaction {
    /// Makes a change unless it was made before, and notes that it was.
    func make(_ change: Change, of schema: Schema) throws {
        let isMade = try row("SELECT 1 FROM schema_changes WHERE part = \(schema.name) AND change = \(change.name)")
        guard isMade == nil else { return }
        try run(script: change.sql)
        try run("INSERT INTO schema_changes (part, change, made_at) VALUES (\(schema.name), \(change.name), \(now))")
    }

    func prepareForChanges() throws {
        try run(
            script: """
                CREATE TABLE IF NOT EXISTS schema_changes (
                    part TEXT NOT NULL,
                    change TEXT NOT NULL,
                    made_at TEXT NOT NULL,
                    PRIMARY KEY (part, change)
                )
                """
        )
    }
}
