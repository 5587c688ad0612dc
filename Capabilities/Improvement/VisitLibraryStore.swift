import Accounts
import Database
import Evaluations
import Schools

/// A piece of evidence in the school's library, by its title.
struct LibraryPiece: Hashable, Sendable {
    let id: ID<Evidence>
    let title: String
}

extension Transaction {
    /// The evidence that is linked to the evaluation of a visit, A to Z.
    func library(of visit: Visit) throws -> [LibraryPiece] {
        let rows = try rows(
            """
            SELECT e.id, e.title FROM evidence e
            WHERE NOT e.is_removed AND e.id IN (
                SELECT l.evidence_id FROM evidence_areas l WHERE l.evaluation_id = \(visit.evaluation))
            ORDER BY LOWER(e.title), e.id
            """
        )
        return try rows.map { LibraryPiece(id: try $0["id"], title: try $0["title"]) }
    }

    /// The people of a school to whom a target can be given, A to Z.
    func owners(at school: ID<School>) throws -> [Person] {
        try people(at: school).filter { !$0.isDisabled && $0.may(.contribute, at: school) }
    }
}
