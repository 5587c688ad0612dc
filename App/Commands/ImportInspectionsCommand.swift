import ArgumentParser
import Database
import Foundation
import Inspections
import Schools

/// Brings in what Ofsted found at the trust's schools from its management information; safe to repeat.
struct ImportInspectionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspections",
        abstract: "Bring in the inspections of the trust's schools from Ofsted's management information (CSV).",
        discussion: """
            Finds the trust's schools by their URNs and adds the inspections that Waymark does not have yet. A second \
            time there is nothing to do. The last line counts the file's rows, one a school: those that bring an \
            inspection, those that only correct one, those that say nothing new, those of schools that are not the \
            trust's, and what was wrong, such as: 92 new, 0 changed, 0 unchanged, 331 not ours, 0 faults
            """
    )

    @OptionGroup var common: Common

    @Argument(help: "Ofsted's CSV file of state-funded schools, as published since November 2025.")
    var file: String

    @Option(
        help: "The trust, by number or name, where there are several; in a dry run without one, a trust of the file"
    )
    var trust: String?

    @Flag(help: "Say what would change, and write nothing.")
    var dryRun = false

    func run() async throws {
        for line in try await report(common.settings()) { Say.line(line) }
    }

    /// Does it, and gives the lines that tell what was done.
    ///
    /// - Throws: ``Refusal``
    func report(_ settings: Settings) async throws -> [String] {
        do {
            let inspections = try opened()
            return try await settings.withDatabase(isDry: dryRun) { database in try await report(inspections, database)
            }
        } catch let refusal as FileRefusal {
            throw Refusal(refusal.wordsOnInspections)
        } catch let unclear as Trust.Unclear {
            throw Refusal(unclear.words)
        }
    }

    private var fileName: String { URL(fileURLWithPath: file).lastPathComponent }

    private func opened() throws -> InspectionFile {
        guard FileManager.default.fileExists(atPath: file) else { throw Refusal("There is no file “\(file)”.") }
        return try InspectionFile(.file(URL(fileURLWithPath: file)))
    }

    private func report(_ inspections: InspectionFile, _ database: Database) async throws -> [String] {
        let typed = trust
        let mayBeEmpty = dryRun && typed != nil
        let (trust, schools) = try await database.read { tx in
            let trusts = try tx.trusts()
            if trusts.isEmpty, mayBeEmpty { return (Trust?.none, [School]()) }
            let trust = try trusts.meant(by: typed)
            return (trust, try tx.schools(of: trust.id))
        }
        guard let trust else { return lines(withoutTrust: try read(inspections, .trust(typed ?? ""))) }
        let reading = try read(inspections, .schools(Set(schools.compactMap(\.number))))
        let (isDry, name) = (dryRun, fileName)
        let changes =
            isDry
            ? try await database.read { tx in try tx.changes(by: reading, to: trust.id, from: name) }
            : try await database.write { tx in
                let author = Author(id: nil, name: "Command line", trust: trust.id)
                return try tx.importInspections(reading, to: trust, from: name, by: author)
            }
        return lines(reading, changes.words)
    }

    private func read(_ inspections: InspectionFile, _ filter: InspectionFilter) throws -> InspectionReading {
        var progress = Progress("rows")
        let reading = try inspections.read(filter) { progress.reached($0) }
        progress.finished()
        return reading
    }

    /// As if the file's trust were here with its schools and without any inspection.
    private func lines(withoutTrust reading: InspectionReading) -> [String] {
        let new = reading.entries.count { !$0.findings.isEmpty }
        return lines(reading, "\(new) new, 0 changed, \(reading.entries.count - new) unchanged")
    }

    private func lines(_ reading: InspectionReading, _ changes: String) -> [String] {
        let count = reading.entries.count
        var lines = ["\(fileName): \(reading.encoding.rawValue), \(reading.rows) rows, \(count) of the trust"]
        lines += reading.faults.map(\.words)
        if reading.faultCount > reading.faults.count {
            lines.append("and \(reading.faultCount - reading.faults.count) faults more")
        }
        if dryRun { lines.append("This was a dry run: nothing was written.") }
        return lines + ["\(changes), \(reading.notOurs) not ours, \(reading.faultCount) faults"]
    }
}
