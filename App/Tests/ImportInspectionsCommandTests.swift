import ArgumentParser
import Database
import Foundation
import Inspections
import Schools
import Testing

@testable import App

@Suite("waymark import inspections")
struct ImportInspectionsCommandTests {
    private let file = RegisterOnDisk.capabilities.appending(path: "Inspections/Tests/Fixtures/inspections.csv").path

    private func run(_ address: String, _ arguments: String...) async throws -> [String] {
        let command = try ImportInspectionsCommand.parse(arguments + ["--database", address])
        return try await command.report(command.common.settings())
    }

    @Test("imports, and a second time finds nothing to do; a dry run writes nothing")
    func twice() async throws {
        let place = try await RegisterOnDisk()
        defer { place.remove() }
        let address = place.address
        let dry = try await run(address, file, "--dry-run")
        #expect(dry.first == "inspections.csv: Windows-1252, 13 rows, 10 of the trust")
        #expect(dry.suffix(2).first == "This was a dry run: nothing was written.")
        #expect(dry.last == "9 new, 0 changed, 1 unchanged, 3 not ours, 0 faults")
        #expect(try await run(address, file).last == "9 new, 0 changed, 1 unchanged, 3 not ours, 0 faults")
        let again = try await run(address, file, "--trust", "Alder Valley Learning Trust")
        #expect(
            again == ["inspections.csv: Windows-1252, 13 rows, 10 of the trust"]
                + ["0 new, 0 changed, 10 unchanged, 3 not ours, 0 faults"]
        )
    }

    @Test("tries a file on a trust that it names, without any database")
    func dryRunWithoutDatabase() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "waymark-\(ID<Trust>())")
        let address = "sqlite:\(folder.path)/waymark.sqlite"
        let lines = try await run(address, file, "--trust", "Étoile Learning Trust", "--dry-run")
        #expect(lines.last == "2 new, 0 changed, 0 unchanged, 11 not ours, 0 faults")
        #expect(!FileManager.default.fileExists(atPath: folder.path))
    }

    @Test("lists faults with row and column, and refuses what is no such file or has no trust")
    func refusals() async throws {
        let place = try await RegisterOnDisk()
        defer { place.remove() }
        let (address, folder) = (place.address, place.folder)
        let text = String(decoding: try Data(contentsOf: URL(filePath: file)), as: Unicode.ASCII.self)
        let bad = folder.appending(path: "bad.csv")
        try Data(text.replacing("20/01/2026", with: "20.01.2026").utf8).write(to: bad)
        let lines = try await run(address, bad.path)
        #expect(
            lines.contains(
                "row 4, column Inspection start date: found “20.01.2026”, wanted a day such as 31/08/2026"
            )
        )
        #expect(lines.last == "9 new, 0 changed, 1 unchanged, 3 not ours, 1 faults")
        await #expect(throws: Refusal("There is no file “nowhere.csv”.")) { try await run(address, "nowhere.csv") }
        let wrong = await #expect(throws: Refusal.self) { try await run(address, RegisterOnDisk.register) }
        #expect(wrong?.words.contains("lacks the columns") == true)
        await #expect(throws: Refusal("There is no trust yet. Found one first; “waymark setup --help” says how.")) {
            try await run("sqlite::memory:", file)
        }
    }
}
