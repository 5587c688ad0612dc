import Database

extension Hub {
    /// Why a hub cannot be kept so.
    package enum Refusal: Error, Equatable {
        case nameMissing
        case nameTooLong
        case nameTaken(String)
        /// A school that the trust does not have.
        case schoolElsewhere

        package var words: String {
            switch self {
            case .nameMissing: "Give the hub a name."
            case .nameTooLong: "The hub's name is longer than 120 characters. Give a shorter one."
            case .nameTaken(let name): "There is a hub “\(name)” already. Give this one another name."
            case .schoolElsewhere: "One of the schools is not in this trust. Choose the schools again."
            }
        }
    }

    /// This hub under a new name and with other schools, if the trust's other hubs and its schools allow it.
    func arranged(
        name: String,
        schools: Set<ID<School>>,
        among hubs: [Hub],
        of trust: Set<ID<School>>
    ) throws(Refusal) -> Hub {
        let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !name.isEmpty else { throw .nameMissing }
        guard name.unicodeScalars.count <= 120 else { throw .nameTooLong }
        if let other = hubs.first(where: { $0.id != id && $0.name.lowercased() == name.lowercased() }) {
            throw .nameTaken(other.name)
        }
        guard schools.isSubset(of: trust) else { throw .schoolElsewhere }
        return Hub(id: id, trust: self.trust, name: name, schools: schools)
    }
}

extension Transaction {
    /// Makes a hub of some schools.
    ///
    /// - Throws: ``Hub/Refusal``
    @discardableResult
    package func addHub(
        named name: String,
        of schools: Set<ID<School>>,
        in trust: ID<Trust>,
        by author: Author
    ) throws -> Hub {
        let hub = try arranged(Hub(trust: trust, name: name), name, schools)
        try add(hub)
        try note(.added, of: .hub, hub.id, "Made the hub \(hub.name).", by: author)
        return hub
    }

    /// Renames a hub and changes which schools are in it; nothing is noted where nothing differs.
    ///
    /// - Throws: ``Hub/Refusal``
    @discardableResult
    package func change(_ hub: Hub, name: String, schools: Set<ID<School>>, by author: Author) throws -> Hub {
        let after = try arranged(hub, name, schools)
        guard after != hub else { return hub }
        try keep(after)
        try note(.changed, of: .hub, hub.id, "Changed the hub \(after.name).", by: author)
        return after
    }

    /// Removes a hub; its schools stay.
    package func removeHub(_ hub: Hub, by author: Author) throws {
        try remove(hub)
        try note(.removed, of: .hub, hub.id, "Removed the hub \(hub.name).", by: author)
    }

    private func arranged(_ hub: Hub, _ name: String, _ schools: Set<ID<School>>) throws -> Hub {
        try hub.arranged(
            name: name,
            schools: schools,
            among: try hubs(of: hub.trust),
            of: Set(try self.schools(of: hub.trust).map(\.id))
        )
    }
}
