import Database

extension Transaction {
    /// All trusts of this installation, oldest first.
    package func trusts() throws -> [Trust] {
        try rows(
            """
            SELECT trusts.id, trusts.name, trusts.short_name, trusts.uid, trusts.code, \(Trust.lookColumns)
            FROM trusts LEFT JOIN trust_logos ON trust_logos.trust_id = trusts.id ORDER BY trusts.created_at, trusts.id
            """
        ).map(Trust.init)
    }

    /// Nil where there is no such trust.
    package func trust(_ id: ID<Trust>) throws -> Trust? {
        try row(
            """
            SELECT trusts.id, trusts.name, trusts.short_name, trusts.uid, trusts.code, \(Trust.lookColumns)
            FROM trusts LEFT JOIN trust_logos ON trust_logos.trust_id = trusts.id WHERE trusts.id = \(id)
            """
        ).map(Trust.init)
    }

    func add(_ trust: Trust) throws {
        try run(
            """
            INSERT INTO trusts (id, name, short_name, uid, code, created_at)
            VALUES (\(trust.id), \(trust.name), \(trust.shortName), \(trust.uid), \(trust.code.letters), \(now))
            """
        )
    }

    func keep(_ trust: Trust) throws {
        try run(
            """
            UPDATE trusts
            SET name = \(trust.name), short_name = \(trust.shortName), uid = \(trust.uid), code = \(trust.code.letters)
            WHERE id = \(trust.id)
            """
        )
    }

    /// The letters that begin mark numbers of some trust already.
    func takenCodes() throws -> Set<String> {
        Set(try rows("SELECT code FROM trusts").map { try $0["code"] })
    }
}

extension Trust {
    init(_ row: Row) throws {
        let code: String = try row["code"]
        let name: String = try row["name"]
        self = try Trust(
            id: try row["id"],
            name: name,
            shortName: try row["short_name"],
            uid: try row["uid"],
            code: MarkCode(code) ?? MarkCode(initialsOf: name)
        ).looking(as: row)
    }
}
