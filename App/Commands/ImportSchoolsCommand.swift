import ArgumentParser
import Database
import Foundation
import Schools

/// Brings in the trust's schools from a file of the national register; safe to repeat.
struct ImportSchoolsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schools",
        abstract: "Bring in the trust's schools from the register of schools in England (CSV).",
        discussion: """
            Adds schools that are new, corrects what the register says otherwise, and closes those that have closed or \
            left. What an administrator set by hand stays. A second time there is nothing to do. The last line tells \
            what was done, such as: 92 new, 0 changed, 0 closed, 0 unchanged, 0 faults
            """
    )

    @OptionGroup var common: Common

    @Argument(help: "The register's CSV file, with all its columns.")
    var file: String

    @Option(help: "The trust in the file: its number (UID) or its name (default: the trust as it is known)")
    var trust: String?

    @Flag(help: "Say what would change, and write nothing.")
    var dryRun = false

    @Flag(help: "Leave schools open that the file does not have, for a file of part of a trust.")
    var keepAbsent = false

    func run() async throws {
        for line in try await report(common.settings()) { Say.line(line) }
    }

    /// Does it, and gives the lines that tell what was done.
    ///
    /// - Throws: ``Refusal``
    func report(_ settings: Settings) async throws -> [String] {
        do {
            let register = try opened()
            return try await settings.withDatabase(isDry: dryRun) { database in try await report(register, database) }
        } catch let refusal as RegisterFile.Refusal {
            throw Refusal(refusal.words)
        } catch let unclear as Trust.Unclear {
            throw Refusal(unclear.words)
        }
    }

    private func opened() throws -> RegisterFile {
        guard FileManager.default.fileExists(atPath: file) else { throw Refusal("There is no file “\(file)”.") }
        return try RegisterFile(.file(URL(fileURLWithPath: file)))
    }

    private func report(_ register: RegisterFile, _ database: Database) async throws -> [String] {
        let typed = trust
        let mayBeEmpty = dryRun && typed != nil
        let (trust, schools) = try await database.read { tx in
            let trusts = try tx.trusts()
            if trusts.isEmpty, mayBeEmpty { return (Trust?.none, [School]()) }
            let trust = try trusts.meant(by: typed)
            return (trust, try tx.schools(of: trust.id))
        }
        let filter = trust.map { TrustFilter($0, orTyped: typed) } ?? TrustFilter(typed: typed ?? "")
        let reading = try read(register, filter, known: schools)
        guard let trust, !dryRun else {
            let changes = SchoolChanges(trust: trust?.id ?? ID(), schools: schools, reading: reading)
            return lines(reading, keepAbsent ? changes.keepingAbsent : changes)
        }
        return lines(reading, try await write(reading, trust, database))
    }

    private func read(
        _ register: RegisterFile,
        _ filter: TrustFilter,
        known schools: [School]
    ) throws -> RegisterReading {
        var progress = Progress("rows")
        let reading = try register.read(filter, known: Set(schools.compactMap(\.number))) { progress.reached($0) }
        progress.finished()
        return reading
    }

    private func write(_ reading: RegisterReading, _ trust: Trust, _ database: Database) async throws -> SchoolChanges {
        let keepsAbsent = keepAbsent
        return try await database.write { tx in
            let changes = try tx.changes(by: reading, to: trust)
            if changes.closesMost, !keepsAbsent {
                throw Refusal("Nothing was imported. \(Self.closesMost(changes)), or say --keep-absent to leave them.")
            }
            let author = Author(id: nil, name: "Command line", trust: trust.id)
            return try tx.importSchools(reading, to: trust, keepsAbsent: keepsAbsent, by: author)
        }
    }

    private static func closesMost(_ changes: SchoolChanges) -> String {
        "Most schools would close (\(changes.closed.count)): check the trust and that the file is whole"
    }

    private func lines(_ reading: RegisterReading, _ changes: SchoolChanges) -> [String] {
        let name = URL(fileURLWithPath: file).lastPathComponent
        var lines = [
            "\(name): \(reading.encoding.rawValue), \(reading.rows) rows, \(reading.entries.count) of the trust"
        ]
        lines += reading.faults.map(\.words)
        if reading.faultCount > reading.faults.count {
            lines.append("and \(reading.faultCount - reading.faults.count) faults more")
        }
        if dryRun {
            if changes.closesMost { lines.append("\(Self.closesMost(changes)).") }
            lines.append("This was a dry run: nothing was written.")
        }
        return lines + ["\(changes.words), \(reading.faultCount) faults"]
    }
}
