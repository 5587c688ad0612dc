import CPostgres

extension PostgresConnection: Connection {
    func run(_ query: PreparedQuery) throws -> Int {
        try perform(query).changedRows
    }

    func run(script: String) throws {
        try perform(script)
    }

    func answer(_ query: PreparedQuery, firstOnly: Bool) throws -> Answer {
        try perform(query).answer
    }

    /// Sends all queries before it listens to the first result, which spares a round trip for each.
    func run(many queries: [PreparedQuery]) throws -> Int {
        let named = try queries.map { (query: $0, name: try name(for: $0)) }
        let open = try open()
        PQenterPipelineMode(open)
        for (query, name) in named { send(query, named: name, on: open) }
        PQpipelineSync(open)
        let changed = Result { try queries.reduce(0) { try $0 + collectResult(of: $1) } }
        endPipeline()
        return try changed.get()
    }

    private func send(_ query: PreparedQuery, named name: String?, on handle: OpaquePointer) {
        let count = Int32(query.bindings.count)
        _ = CTexts(query.bindings.map(\.postgresText)).withPointers { values in
            if let name {
                PQsendQueryPrepared(handle, name, count, values, nil, nil, 0)
            } else {
                PQsendQueryParams(handle, query.sql, count, query.postgresTypes, values, nil, nil, 0)
            }
        }
    }

    private func collectResult(of query: PreparedQuery) throws -> Int {
        let result = try checked(PQgetResult(handle), sql: query.sql)
        while let more = PQgetResult(handle) { PQclear(more) }
        return result.changedRows
    }

    /// Takes what is left, which after an error are empty results, up to the mark that ends the pipeline.
    private func endPipeline() {
        while let handle, PQpipelineStatus(handle) != PQ_PIPELINE_OFF, PQstatus(handle) == CONNECTION_OK {
            let result = PQgetResult(handle)
            let isEnd = PQresultStatus(result) == PGRES_PIPELINE_SYNC
            PQclear(result)
            if isEnd { PQexitPipelineMode(handle) }
        }
    }
}

extension PreparedQuery {
    var postgresTypes: [Oid] { bindings.map(\.kind.postgresType) }
}

extension CellKind {
    /// The object id PostgreSQL has for the type, the same on every server.
    fileprivate var postgresType: Oid {
        switch self {
        case .truth: PostgresType.bool
        case .integer: PostgresType.int8
        case .text: PostgresType.text
        case .real: PostgresType.float8
        }
    }
}

extension Binding {
    var postgresText: String? {
        switch (cell, kind) {
        case (.null, _): nil
        case (.integer(let number), .truth): number == 0 ? "f" : "t"
        case (.integer(let number), _): "\(number)"
        case (.real(let number), _): "\(number)"
        case (.text(let text), _): text
        }
    }
}

/// Texts as C wants them: one block of bytes with a zero after each, and pointers into it.
struct CTexts {
    private var bytes: [CChar] = [0]
    private var starts: [Int?] = []

    init(_ texts: [String?]) {
        for text in texts {
            starts.append(text == nil ? nil : bytes.count)
            guard var text else { continue }
            text.withUTF8 { bytes.append(contentsOf: UnsafeRawBufferPointer($0).bindMemory(to: CChar.self)) }
            bytes.append(0)
        }
    }

    func withPointers<Outcome>(_ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Outcome) -> Outcome {
        bytes.withUnsafeBufferPointer { bytes in
            // libpq wants a nil after keywords.
            let pointers = (starts + [nil]).map { start in start.flatMap { bytes.baseAddress?.advanced(by: $0) } }
            return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
        }
    }
}
