import Database
import Schools
import Web

/// Somebody else changed the rule meanwhile: theirs, and who and when where it is known.
struct RuleConflict: Sendable {
    let theirs: Framework.Version
    let state: FieldState?
}

extension Transaction {
    /// Keeps the award rule of a draft as typed; gives what stands there when somebody else changed it meanwhile.
    ///
    /// - Parameter seen: the fingerprint of the rule that was read.
    /// - Throws: `FormErrors`, ``Framework/Refusal``
    func editRule(
        of id: ID<Framework.Version>,
        as form: RuleForm,
        seen: String,
        by author: Author
    ) throws -> RuleConflict? {
        let draft = try version(id, trust: author.trust)
        guard draft.stage == .draft else { throw Framework.Refusal.noDraft(name: draft.name) }
        let rule = try form.checked(draft).get()
        guard rule != draft.rule else { return nil }
        if seen != RuleForm(draft).fingerprint(draft) {
            let states = try fieldStates(of: id, subject: id.text)
            return RuleConflict(theirs: draft, state: states["rule"])
        }
        try keep(rule, of: draft)
        try noteFields(["rule"], of: id, subject: id.text, by: author)
        let words = "Changed the award rule of draft \(draft.number) of \(draft.title)."
        try note(.changed, of: .framework, id, words, by: author)
        return nil
    }

    /// Writes the award rule of a draft; refuses a version that is a draft no longer.
    func keep(_ rule: AwardRule, of draft: Framework.Version) throws {
        let changed = try run(
            """
            UPDATE framework_versions AS v SET rule = \(JSONCell.write(rule))
            WHERE v.id = \(draft.id) AND \(Query.isWritable)
            """
        )
        guard changed == 1 else { throw Framework.Refusal.noDraft(name: draft.name) }
    }
}
