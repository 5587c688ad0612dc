import ArgumentParser
import Database
import Foundation
import Schools
import Testing

@testable import App

@Suite("waymark import schools")
struct ImportSchoolsCommandTests {
    private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Capabilities/Schools/Tests/Fixtures").standardizedFileURL
    private let register = fixtures.appending(path: "register.csv").path
    private let older = fixtures.appending(path: "register-2024.csv").path

    /// Runs the command with a database of its own and gives its lines.
    private func run(_ desk: Desk, _ arguments: String...) async throws -> [String] {
        let command = try ImportSchoolsCommand.parse(arguments + ["--database", desk.address])
        return try await command.report(command.common.settings())
    }

    @Test("imports, and a second time finds nothing to do")
    func twice() async throws {
        let desk = try await Desk.withTrust()
        #expect(try await run(desk, register).last == "14 new, 0 changed, 0 closed, 0 unchanged, 0 faults")
        #expect(try await run(desk, register).last == "0 new, 0 changed, 0 closed, 14 unchanged, 0 faults")
        #expect(try await desk.schools() == 14)
    }

    @Test("says in a dry run what it would do, and writes nothing")
    func dryRun() async throws {
        let desk = try await Desk.withTrust()
        let lines = try await run(desk, register, "--dry-run")
        #expect(lines.first == "register.csv: Windows-1252, 20 rows, 16 of the trust")
        #expect(lines.contains("This was a dry run: nothing was written."))
        #expect(lines.last == "14 new, 0 changed, 0 closed, 0 unchanged, 0 faults")
        #expect(try await desk.schools() == 0)
    }

    @Test("makes in a dry run no database where there is none")
    func dryRunWithoutDatabase() async throws {
        let desk = Desk()
        let lines = try await run(desk, register, "--trust", "99102", "--dry-run")
        #expect(lines.last == "2 new, 0 changed, 0 closed, 0 unchanged, 0 faults")
        #expect(!FileManager.default.fileExists(atPath: desk.folder.path))
        await #expect(throws: Refusal.self) { try await run(desk, register, "--dry-run") }
    }

    @Test("takes another trust of the file by number or by name")
    func trust() async throws {
        let desk = try await Desk.withTrust()
        for name in ["99102", "étoile learning trust"] {
            let lines = try await run(desk, register, "--trust", name, "--dry-run")
            #expect(lines.last == "2 new, 0 changed, 0 closed, 0 unchanged, 0 faults")
        }
    }

    @Test("refuses without a trust, without the file, with a file that is no register, and for an unknown trust")
    func refusals() async throws {
        let desk = try await Desk.withTrust()
        let empty = Desk()
        await #expect(throws: Refusal("There is no trust yet. Found one first; “waymark setup --help” says how.")) {
            try await run(empty, register)
        }
        await #expect(throws: Refusal("There is no file “nowhere.csv”.")) { try await run(desk, "nowhere.csv") }
        let other = try desk.write("a,b\n1,2\n")
        let refusal = await #expect(throws: Refusal.self) { try await run(desk, other) }
        #expect(refusal?.words.contains("not the header of the register of schools") == true)
        let unknown = await #expect(throws: Refusal.self) { try await run(desk, register, "--trust", "Alder Vale") }
        #expect(unknown?.words.contains("No school in this file is in “Alder Vale”") == true)
        #expect(try await desk.schools() == 0)
    }

    @Test("lists faults with row and column, and imports the rest")
    func faults() async throws {
        let desk = try await Desk.withTrust()
        let text = try String(contentsOfFile: older, encoding: .utf8)
        let file = try desk.write(text.replacing("990002", with: "99000x"))
        let lines = try await run(desk, file)
        let fault = lines.first { $0.contains("99000x") }
        #expect(fault == "row 3, column URN: found “99000x”, wanted a school's number of six digits")
        #expect(lines.last?.hasSuffix(", 1 faults") == true)
    }

    @Test("refuses to close most schools unless told to leave them")
    func closesMost() async throws {
        let desk = try await Desk.withTrust()
        _ = try await run(desk, register)
        let rows = try String(contentsOfFile: older, encoding: .utf8).split(separator: "\n").prefix(2)
        let part = try desk.write(rows.joined(separator: "\n"))
        let refusal = await #expect(throws: Refusal.self) { try await run(desk, part) }
        #expect(refusal?.words.contains("Most schools would close (13)") == true)
        #expect(try await run(desk, part, "--dry-run").contains { $0.hasPrefix("Most schools would close (13)") })
        let lines = try await run(desk, part, "--keep-absent")
        #expect(lines.last?.contains("0 closed") == true)
    }
}

/// A folder with a database file, removed with the test.
final class Desk: Sendable {
    let folder = FileManager.default.temporaryDirectory.appending(path: "waymark-\(ID<Desk>())")

    var address: String { "sqlite:\(folder.path)/data/waymark.sqlite" }

    deinit { try? FileManager.default.removeItem(at: folder) }

    static func withTrust() async throws -> Desk {
        let desk = Desk()
        try await desk.with { database in
            try await database.prepare(House.schemas)
            _ = try await database.write { tx in try tx.foundTrust(named: "Alder Valley Learning Trust", by: "set-up") }
        }
        return desk
    }

    func schools() async throws -> Int {
        try await with { database in
            try await database.read { tx in try tx.trusts().map { try tx.schools(of: $0.id).count }.reduce(0, +) }
        }
    }

    /// Writes a file beside the database and gives its path.
    func write(_ text: String) throws -> String {
        let file = folder.appending(path: "\(ID<Desk>()).csv")
        try Data(text.utf8).write(to: file)
        return file.path
    }

    private func with<Outcome>(_ body: (Database) async throws -> Outcome) async throws -> Outcome {
        let database = try await Database(address)
        let outcome = try await body(database)
        await database.close()
        return outcome
    }
}
