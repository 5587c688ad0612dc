import CPostgres

/// A connection to a PostgreSQL server through libpq; opened when it is first used and again after it broke.
final class PostgresConnection {
    /// What one connection keeps prepared at most; more would mean texts made by the thousand.
    private static let mostPrepared = 1000

    private let url: String
    private(set) var handle: OpaquePointer?
    private var prepared: [PreparedKey: String] = [:]
    /// Whether a failure since ``forgetFailure()`` was of the kind that a second attempt may not meet.
    private(set) var isWorthAnotherAttempt = false

    init(url: String) {
        self.url = url
    }

    deinit {
        PQfinish(handle)
    }

    /// Gives the open connection, opened now if need be.
    @discardableResult
    func open() throws -> OpaquePointer {
        if let handle { return handle }
        let opened = CTexts(["10", url, "UTF8"]).withPointers { values in
            CTexts(["connect_timeout", "dbname", "client_encoding"]).withPointers { keywords in
                PQconnectdbParams(keywords, values, 1)
            }
        }
        guard let opened, PQstatus(opened) == CONNECTION_OK else {
            defer { PQfinish(opened) }
            throw DatabaseError.connection(String(cString: PQerrorMessage(opened)).trimmed)
        }
        PQsetNoticeProcessor(opened, { _, _ in }, nil)
        handle = opened
        return opened
    }

    func close() {
        PQfinish(handle)
        handle = nil
        prepared = [:]
    }

    func forgetFailure() {
        isWorthAnotherAttempt = false
    }

    /// Performs SQL without values, which may be several statements.
    @discardableResult
    func perform(_ sql: String) throws -> PostgresResult {
        try checked(PQexec(open(), sql), sql: sql)
    }

    func perform(_ query: PreparedQuery) throws -> PostgresResult {
        let handle = try open()
        let values = CTexts(query.bindings.map(\.postgresText))
        let count = Int32(query.bindings.count)
        guard let name = try name(for: query) else {
            let result = values.withPointers {
                PQexecParams(handle, query.sql, count, query.postgresTypes, $0, nil, nil, 0)
            }
            return try checked(result, sql: query.sql)
        }
        let result = values.withPointers { PQexecPrepared(handle, name, count, $0, nil, nil, 0) }
        return try checked(result, sql: query.sql)
    }

    /// The name under which the query is prepared, prepared now if need be; nil when it is not worth it.
    func name(for query: PreparedQuery) throws -> String? {
        guard query.isSteady else { return nil }
        let key = PreparedKey(sql: query.sql, kinds: query.bindings.map(\.kind))
        if let name = prepared[key] { return name }
        guard prepared.count < Self.mostPrepared else { return nil }
        let name = "q\(prepared.count)"
        let types = query.postgresTypes
        try checked(PQprepare(open(), name, query.sql, Int32(types.count), types), sql: query.sql)
        prepared[key] = name
        return name
    }

    /// Takes a result, or throws the error in it; a connection that turns out broken is dropped.
    @discardableResult
    func checked(_ raw: OpaquePointer?, sql: String) throws -> PostgresResult {
        let result = PostgresResult(raw)
        guard let failure = result.failure(of: sql) else { return result }
        let isLost = PQstatus(handle) != CONNECTION_OK
        if isLost || failure.isPassing { isWorthAnotherAttempt = true }
        guard !isLost else {
            let message = String(cString: PQerrorMessage(handle)).trimmed
            close()
            throw DatabaseError.connection(message)
        }
        if failure.isStalePlan { close() }
        throw failure.error
    }
}

/// What makes a statement another one to the server: its text and the types of its values.
private struct PreparedKey: Hashable {
    let sql: String
    let kinds: [CellKind]
}
