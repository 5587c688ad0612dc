import ArgumentParser
import Database
import Evaluations
import Exports
import Foundation
import Schools
import Spreadsheets
import Web

/// Writes everything that a trust or one of its schools owns into a ZIP file.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write everything that the trust or a school owns into a ZIP file.",
        discussion: """
            The file holds every table as CSV and JSON, every uploaded file, the frameworks as YAML, and a README that \
            explains them. The site may be served meanwhile: the file shows one moment. The last line tells what was \
            written, such as: export.zip: 55 tables, 12345 rows, 67 files
            """
    )

    @OptionGroup var common: Common

    @Argument(help: "The file to write; one that is there is written over.")
    var file: String

    @Option(help: "Only what this school owns: its name or its number")
    var school: String?

    @Option(help: "The trust: its number (UID) or its name (default: the only trust)")
    var trust: String?

    func run() async throws {
        for line in try await report(common.settings()) { Say.line(line) }
    }

    /// Does it, and gives the lines that tell what was done.
    ///
    /// - Throws: ``Refusal``
    func report(_ settings: Settings) async throws -> [String] {
        let target = URL(fileURLWithPath: file)
        let made = target.deletingLastPathComponent().appendingPathComponent(".\(target.lastPathComponent).new")
        do {
            let lines = try await settings.withDatabase(isDry: true) { database in
                try await write(database, FileStore(folder: settings.files), to: made)
            }
            guard rename(made.path, target.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
            return lines
        } catch let unclear as Trust.Unclear {
            throw Refusal(unclear.words)
        } catch let failure as Zip.Failure {
            throw Refusal("The file “\(file)” cannot be written: \(failure.words)")
        } catch let error as CocoaError {
            throw Refusal("The file “\(file)” cannot be written: \(error.localizedDescription)")
        }
    }

    private func write(_ database: Database, _ files: FileStore, to made: URL) async throws -> [String] {
        let reach = try await database.read { [trust, school] tx in
            let trust = try tx.trusts().meant(by: trust)
            return try Self.reach(trust, school, tx)
        }
        let report = try await database.read { tx in
            var progress = Progress("rows")
            let report = try WriteExport.run(reach, tx, files: files, to: made) { progress.reached($0) }
            progress.finished()
            return report
        }
        return report.missing.map { "Not on the disk: \($0)" } + ["\(file): \(report.words)"]
    }

    private static func reach(_ trust: Trust, _ name: String?, _ tx: Transaction) throws -> ExportReach {
        guard let name else { return .trust(trust.id) }
        let schools = try tx.schools(of: trust.id)
        let wanted = name.trimmed.lowercased()
        let named = schools.filter { $0.name.lowercased() == wanted || $0.number?.number == name.trimmed }
        if named.count == 1 { return .school(named[0].id, of: trust.id) }
        guard named.isEmpty else {
            throw Refusal("\(trust.name) has several schools called “\(name)”. Give the number of the one you mean.")
        }
        let near = schools.map(\.name).filter { $0.lowercased().contains(wanted) }.prefix(5)
        let hint = near.isEmpty ? "" : " Did you mean \(Words.list(Array(near), or: "or"))?"
        throw Refusal("There is no school “\(name)” in \(trust.name).\(hint)")
    }
}
