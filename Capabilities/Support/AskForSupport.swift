import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Web

extension SupportBook {
    /// The areas in which a school may ask, in the order of its evaluations.
    package func areasToAsk(at school: ID<School>) -> [(evaluation: Evaluation, area: SupportArea)] {
        guard let facts = schools[school] else { return [] }
        let asked = Set(asks.filter { $0.school == school }.map(\.area))
        return evaluations.filter { $0.school.id == school }.flatMap { evaluation in
            areas.wires(of: evaluation.version, for: facts).filter { !asked.contains($0.id) }.map { (evaluation, $0) }
        }
    }
}

extension Transaction {
    /// Asks others for support in an area of an evaluation, from a hindering factor or without one.
    ///
    /// - Parameter book: the trust's support as this person comes to it, read in this transaction.
    /// - Throws: ``SupportRefusal``, or not allowed for anybody but the head
    @discardableResult
    package func ask(
        _ words: AskWords,
        in area: ID<Area>,
        of evaluation: ID<Evaluation>,
        from factor: ID<Factor>? = nil,
        by person: Person,
        knowing book: SupportBook
    ) throws -> ID<Ask> {
        let evaluation = try self.evaluation(evaluation, seenBy: person)
        let school = evaluation.school.id
        guard person.may(.joinSupport, at: school) else {
            throw Problem.notAllowed("Only the headteacher of the school can ask for support.")
        }
        guard let facts = book.schools[school],
            let found = book.areas.wires(of: evaluation.version, for: facts).first(where: { $0.id == area })
        else { throw SupportRefusal.notForThisSchool }
        if let factor { _ = try self.factor(factor, of: evaluation) }
        guard !book.asks.contains(where: { $0.school == school && $0.area == area }) else {
            throw SupportRefusal.alreadyAsks
        }
        let ask = Ask(
            id: ID(),
            trust: evaluation.trust,
            school: school,
            evaluation: evaluation.id,
            area: area,
            factor: factor,
            words: AskWords(
                wants: try SupportText.checked(words.wants, missing: AskForm.wantsMissing),
                theme: try SupportText.checked(theme: words.theme)
            ),
            by: person.name,
            at: now,
            stage: .open
        )
        try insert(ask)
        try note(.askedForHelp, of: .ask, ask.id, in: school, "Asked for support in \(found.name).", by: person.author)
        return ask.id
    }

    /// Takes an ask back for its school.
    ///
    /// - Throws: ``SupportRefusal``, or not allowed for anybody but the head
    package func withdraw(_ ask: Ask, by person: Person, knowing book: SupportBook) throws {
        guard person.may(.joinSupport, at: ask.school) else {
            throw Problem.notAllowed("Only the headteacher of the school can take an ask back.")
        }
        guard ask.stage == .open else { throw SupportRefusal.askClosed }
        if let link = book.link(for: ask.id) { throw SupportRefusal.askPaired(link.helping.name) }
        try set(.withdrawn, for: ask.id)
        try note(.closedSupport, of: .ask, ask.id, in: ask.school, "Withdrew an ask for support.", by: person.author)
    }
}
