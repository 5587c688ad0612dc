import Database

extension Transaction {
    /// The hubs of a trust with their schools, A to Z.
    package func hubs(of trust: ID<Trust>) throws -> [Hub] {
        let members = try rows(
            """
            SELECT hub_schools.hub_id, hub_schools.school_id
            FROM hub_schools
            JOIN hubs ON hubs.id = hub_schools.hub_id
            WHERE hubs.trust_id = \(trust)
            """
        )
        var schools: [ID<Hub>: Set<ID<School>>] = [:]
        for row in members { schools[try row["hub_id"], default: []].insert(try row["school_id"]) }
        return try rows("SELECT id, trust_id, name FROM hubs WHERE trust_id = \(trust)")
            .map { row in
                let id: ID<Hub> = try row["id"]
                return Hub(id: id, trust: try row["trust_id"], name: try row["name"], schools: schools[id] ?? [])
            }
            .sorted { ($0.name.lowercased(), $0.id) < ($1.name.lowercased(), $1.id) }
    }

    /// The hub, if the trust has it.
    package func hub(_ id: ID<Hub>, of trust: ID<Trust>) throws -> Hub? {
        guard let row = try row("SELECT name FROM hubs WHERE id = \(id) AND trust_id = \(trust)") else { return nil }
        let schools = try rows("SELECT school_id FROM hub_schools WHERE hub_id = \(id)")
        return Hub(id: id, trust: trust, name: try row["name"], schools: Set(try schools.map { try $0["school_id"] }))
    }

    func add(_ hub: Hub) throws {
        try run("INSERT INTO hubs (id, trust_id, name) VALUES (\(hub.id), \(hub.trust), \(hub.name))")
        try join(hub.schools, hub.id)
    }

    func keep(_ hub: Hub) throws {
        try run("UPDATE hubs SET name = \(hub.name) WHERE id = \(hub.id)")
        try run("DELETE FROM hub_schools WHERE hub_id = \(hub.id)")
        try join(hub.schools, hub.id)
    }

    func remove(_ hub: Hub) throws {
        try run("DELETE FROM hub_schools WHERE hub_id = \(hub.id)")
        try run("DELETE FROM hubs WHERE id = \(hub.id)")
    }

    private func join(_ schools: Set<ID<School>>, _ hub: ID<Hub>) throws {
        try run(
            many: schools.sorted().lazy.map { "INSERT INTO hub_schools (hub_id, school_id) VALUES (\(hub), \($0))" }
        )
    }
}
