import ArgumentParser
import Database
import Foundation
import Frameworks
import Schools
import Web

/// Writes a framework of a trust into a file.
struct FrameworkExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a framework of a trust into a file (YAML).",
        discussion: """
            Writes the version in use, or the newest where none is in use, or the one you name. Imported again, the file \
            gives the same framework, and exported again the same file to the byte.
            """
    )

    @OptionGroup var common: Common

    @Argument(help: "The framework's key or title.")
    var name: String

    @Argument(help: "The file to write; one that is there is written over.")
    var file: String

    @Option(help: "The number of a version, such as 1.1 (default: the version in use)")
    var version: String?

    @Option(help: "The trust: its number (UID) or its name (default: the only trust)")
    var trust: String?

    func run() async throws {
        for line in try await report(common.settings()) { Say.line(line) }
    }

    /// Does it, and gives the lines that tell what was done.
    ///
    /// - Throws: ``Refusal``
    func report(_ settings: Settings) async throws -> [String] {
        let found = try await FrameworkDesk(settings, trust).work { [name, version] database, trust in
            try await database.read { tx in
                guard let framework = try tx.frameworks(trust.id).named(name) else {
                    throw Refusal("There is no framework “\(name)” in \(trust.name).")
                }
                guard let summary = framework.version(numbered: version) else {
                    throw Refusal("\(framework.framework.title) has no version \(version ?? "").")
                }
                return try tx.version(summary.id, trust: trust.id)
            }
        }
        do {
            try Data(FrameworkFile.write(found).utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
        } catch {
            throw Refusal("The file “\(file)” cannot be written: \(error.localizedDescription)")
        }
        let size = Words.count(found.tops.count, found.words.area, found.words.areas)
        return ["\(file): \(found.name), \(size)"]
    }
}

/// Takes a framework file into a trust as a draft.
struct FrameworkImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take a framework file (YAML) into a trust, as a draft.",
        discussion: """
            It becomes a new framework, or the next draft of the framework with its key. A file with a mistake is not \
            taken: every mistake is said with its line, and nothing is changed.
            """
    )

    @OptionGroup var common: Common

    @Argument(help: "The framework's YAML file.")
    var file: String

    @Option(help: "The trust: its number (UID) or its name (default: the only trust)")
    var trust: String?

    func run() async throws {
        let (lines, isRight) = try await report(common.settings())
        for line in lines { Say.line(line) }
        if !isRight { throw ExitCode.failure }
    }

    /// Does it where the file is free of mistakes, and gives the lines to say.
    ///
    /// - Throws: ``Refusal``
    func report(_ settings: Settings) async throws -> (lines: [String], isRight: Bool) {
        let check = try FrameworkCheckCommand.parse(["--", file])
        let (lines, isRight) = try check.report()
        guard isRight, case .success(let source) = FrameworkFile.read(try check.bytes()) else { return (lines, false) }
        let draft = try await FrameworkDesk(settings, trust).work { database, trust in
            let author = Author(id: nil, name: "Command line", trust: trust.id)
            return try await database.write { tx in try tx.keepDraft(source, in: trust.id, by: author) }
        }
        let size = Words.count(draft.tops.count, draft.words.area, draft.words.areas)
        return (["\(file): kept as draft \(draft.number) of \(draft.title), \(size)"], true)
    }
}

/// The database of a command about frameworks, and the trust that is meant.
struct FrameworkDesk {
    private let settings: Settings
    private let trust: String?

    init(_ settings: Settings, _ trust: String?) {
        self.settings = settings
        self.trust = trust
    }

    /// Opens the database for some work and closes it again.
    ///
    /// - Throws: ``Refusal`` where it is not clear which trust is meant.
    func work<Outcome: Sendable>(
        _ body: (Database, Trust) async throws -> Outcome
    ) async throws -> Outcome {
        let database = try await Database(settings.database)
        do {
            try await database.prepare(House.schemas)
            let trust = try await database.read { [trust] tx in
                let found = try tx.trusts().meant(by: trust)
                // With one trust alone, any name would mean it; here a wrong name is a mistake.
                guard let trust, trust != found.uid, trust.lowercased() != found.name.lowercased() else { return found }
                throw Refusal("There is no trust “\(trust)” here. There is \(found.name).")
            }
            let outcome = try await body(database, trust)
            await database.close()
            return outcome
        } catch {
            await database.close()
            if let unclear = error as? Trust.Unclear { throw Refusal(unclear.words) }
            throw error
        }
    }
}
