import Accounts
import Database
import Schools
import Web

/// Two versions of one framework, side by side for whoever may read both.
struct CompareController: Sendable {
    private let database: Database
    private let shell: Shell
    private let shelf: FrameworkShelf
    private let around: FrameworksAround

    init(_ database: Database, _ shell: Shell, _ shelf: FrameworkShelf, _ around: FrameworksAround) {
        self.database = database
        self.shell = shell
        self.shelf = shelf
        self.around = around
    }

    func add(to contents: Contents) {
        contents.get("/frameworks/{version}/compare") { visit in
            try await database.read { tx in
                let person = try tx.person(visit)
                let version = try tx.version(try visit.id("version"), readBy: person, from: shelf, around)
                let others = try others(tx, of: version, for: person)
                let changes = try earlier(visit.query["with"], of: version, among: others).map { id in
                    VersionChanges(from: try tx.version(id, trust: person.trust.id, from: shelf), to: version)
                }
                return shell.page(ComparePage.sheet(version, others, changes), for: person)
            }
        }
    }

    /// The other versions of the framework that the person may read, the newest first.
    private func others(
        _ tx: Transaction,
        of version: Framework.Version,
        for person: Person
    ) throws -> [VersionSummary] {
        let all = try tx.frameworks(person.trust.id).first { $0.framework.id == version.framework }?.versions ?? []
        let opened = try around.opened(tx, to: person, among: all)
        return all.filter { other in
            let isOpen = other.stage.isForAll || opened.contains(other.id)
            return other.id != version.id && (isOpen || person.may(.designFrameworks))
        }
    }

    /// The version that was asked for; else the newest that is older, else the next.
    private func earlier(
        _ asked: String,
        of version: Framework.Version,
        among others: [VersionSummary]
    ) throws -> ID<Framework.Version>? {
        if !asked.isEmpty {
            guard let other = others.first(where: { "\($0.id)" == asked }) else { throw Problem.notFound }
            return other.id
        }
        let older = others.first { VersionNumber($0.number) < VersionNumber(version.number) }
        return (older ?? others.last)?.id
    }
}
