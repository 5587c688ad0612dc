import Accounts
import Database
import Schools
import Web

/// What frameworks are told by what comes after them; App fills it in.
package struct FrameworksAround: Sendable {
    /// The versions of cycles that a person's schools take part in.
    package typealias Opened = @Sendable (Transaction, Person) throws -> Set<ID<Framework.Version>>

    /// The submissions of a framework that a rule can be tried on, the newest first.
    package typealias Trials = @Sendable (Transaction, ID<Framework>, Person) throws -> [RuleTrial.Choice]
    /// One of them, as it was sent.
    package typealias Trial = @Sendable (Transaction, ID<RuleTrial>, Person) throws -> RuleTrial

    private let opened: Opened
    let trials: Trials
    let trial: Trial

    package static let nothing = FrameworksAround(opened: { _, _ in [] })

    package init(
        opened: @escaping Opened,
        trials: @escaping Trials = { _, _, _ in [] },
        trial: @escaping Trial = { _, _, _ in throw Problem.notFound }
    ) {
        self.opened = opened
        self.trials = trials
        self.trial = trial
    }

    /// The versions that a person may read before they are published; one query, and none where none is tried.
    func opened(
        _ tx: Transaction,
        to person: Person,
        among versions: [VersionSummary]
    ) throws -> Set<ID<Framework.Version>> {
        let tried = Set(versions.filter(\.stage.isTried).map(\.id))
        if tried.isEmpty || person.isOfTrust { return tried }
        return try opened(tx, person).intersection(tried)
    }

    fileprivate func isOpened(_ tx: Transaction, _ version: ID<Framework.Version>, to person: Person) throws -> Bool {
        try person.isOfTrust || opened(tx, person).contains(version)
    }
}

extension Transaction {
    /// A version for whoever may read it: a draft for designers, one that is tried for the trust and the schools in its
    /// cycle, any other for all of the trust; not found for anybody else.
    package func version(
        _ id: ID<Framework.Version>,
        readBy person: Person,
        from shelf: FrameworkShelf? = nil,
        _ around: FrameworksAround
    ) throws -> Framework.Version {
        let version = try version(id, trust: person.trust.id, from: shelf)
        if person.may(.designFrameworks) || version.stage.isForAll { return version }
        guard version.stage.isTried, try around.isOpened(self, id, to: person) else { throw Problem.notFound }
        return version
    }
}
