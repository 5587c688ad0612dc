import Database
import Foundation

/// How lists that are always read whole lie in one column: JSON with its keys in order.
enum JSONCell {
    static func write(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func read<Value: Decodable>(_ text: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    }
}

extension Framework.Version {
    /// Reads a version from its own row and those of its areas.
    init(_ head: Row, areas rows: [Row]) throws {
        let scales: [Scale] = try JSONCell.read(head["scales"])
        self.init(
            id: try head["id"],
            framework: try head["framework_id"],
            key: try head["key"],
            number: try head["number"],
            stage: try head["stage"],
            publishedAt: try head["published_at"],
            title: try head["title"],
            purpose: try head["purpose"],
            promise: try head["promise"],
            about: try head["about"],
            words: try JSONCell.read(head["words"]),
            scales: scales,
            areas: try rows.map { try Area($0, scales) },
            rule: try JSONCell.read(head["rule"])
        )
    }
}

extension Area {
    init(_ row: Row, _ scales: [Scale]) throws {
        let key: String? = try row["scale"]
        self.init(
            id: try row["id"],
            parent: try row["parent_id"],
            key: try row["key"],
            title: try row["title"],
            short: try row["short"],
            letter: try row["letter"],
            about: try row["about"],
            guidance: try row["guidance"],
            applies: try JSONCell.read(row["applies"]),
            expects: try JSONCell.read(row["expects"]),
            aligned: try JSONCell.read(row["aligned"]),
            turn: try row["turn"],
            scale: scales.first { $0.key == key },
            descriptors: try JSONCell.read(row["levels"])
        )
    }
}
