import Accounts
import Database
import Evaluations
import Frameworks
import Schools

/// All that is known of one visit.
package struct VisitRecord: Sendable {
    package let visit: Visit
    package let school: Evaluation.Subject
    package let version: Framework.Version
    package let texts: [VisitPlace: VisitText]
    /// The specialist's reading of each wire that was read: a notch of its scale.
    package let readings: [ID<Area>: Int]
    package let sources: [VisitSource]
    package let targets: [VisitTarget]
    package let comments: [VisitComment]

    /// The wires that are judged at the school, in order.
    package var wires: [Area] { version.wires(for: school) }

    package func text(_ field: VisitPlace.Field, of area: ID<Area>? = nil) -> String {
        texts[VisitPlace(field, of: area)]?.words ?? ""
    }

    /// The points of a text, one a line.
    package func points(_ field: VisitPlace.Field, of area: ID<Area>? = nil) -> [String] {
        texts[VisitPlace(field, of: area)]?.points ?? []
    }

    /// The wires of which something was read or written, in order.
    package var touched: [Area] {
        wires.filter { wire in
            readings[wire.id] != nil || VisitPlace.Field.ofArea.contains { !text($0, of: wire.id).isEmpty }
        }
    }
}

/// Something that the school or the specialist said about a shared visit.
package struct VisitComment: Hashable, Sendable {
    package let id: ID<VisitComment>
    package let by: String
    package let at: Instant
    package let words: String
}

extension Transaction {
    /// All of one visit: six queries however many wires there are, and two for a version not on the shelf.
    package func record(of visit: Visit, from shelf: FrameworkShelf? = nil) throws -> VisitRecord {
        VisitRecord(
            visit: visit,
            school: try evaluation(visit.evaluation, of: visit.trust).school,
            version: try version(visit.version, trust: visit.trust, from: shelf),
            texts: try texts(of: visit.id),
            readings: try readings(of: visit.id),
            sources: try sources(of: visit.id),
            targets: try targets(of: [visit.id])[visit.id] ?? [],
            comments: try comments(on: visit.id)
        )
    }

    func comments(on visit: ID<Visit>) throws -> [VisitComment] {
        try rows("SELECT id, person_name, at, words FROM visit_comments WHERE visit_id = \(visit) ORDER BY id").map {
            try VisitComment(id: $0["id"], by: $0["person_name"], at: $0["at"], words: $0["words"])
        }
    }
}
