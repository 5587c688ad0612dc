import Accounts
import Database
import Frameworks
import Schools
import Web

extension Person {
    /// Throws unless the person may do so at that school: not found without the right to read there.
    func check(_ permission: Permission, at school: ID<School>) throws(Problem) {
        guard may(.readEvaluation, at: school) else { throw .notFound }
        guard may(permission, at: school) else { throw .notAllowed(permission.refusal) }
    }
}

extension Permission {
    /// Says who could: the headteacher, the contributor or both.
    var refusal: String {
        let who = Words.list(roles.map { "the \($0.words.lowercased())" }.sorted(), or: "or")
        return "Only \(who) of the school can do this."
    }
}

extension Transaction {
    /// Not found unless every area is one of the version that the evaluation stands in.
    func check(_ areas: Set<ID<Area>>, areIn evaluation: Evaluation) throws {
        guard !areas.isEmpty else { return }
        let known = try row(
            """
            SELECT COUNT(*) AS number FROM areas
            WHERE version_id = \(evaluation.version) AND id IN \(list: areas.sorted())
            """
        )
        guard try known?["number"] == areas.count else { throw Problem.notFound }
    }

    /// Not found unless the factor is one of the evaluation's and the owner somebody of the trust.
    func check(_ entry: ActionEntry, belongsTo evaluation: Evaluation) throws {
        if let factor = entry.factor { _ = try self.factor(factor, of: evaluation) }
        if let owner = entry.owner.person { _ = try person(owner, of: evaluation.trust) }
    }
}
