import ArgumentParser
import Database
import Foundation
import Rehearsal
import Schools
import Testing

@testable import App

@Suite("waymark export")
struct ExportCommandTests {
    private func run(_ address: String, _ arguments: String...) async throws -> [String] {
        let command = try ExportCommand.parse(arguments + ["--database", address])
        return try await command.report(command.common.settings())
    }

    @Test("writes one file, over the one that was there, of the trust or of one school", .enabled(if: ReadBack.isThere))
    func writes() async throws {
        let place = try await RegisterOnDisk()
        defer { place.remove() }
        let (address, folder) = (place.address, place.folder)
        let file = folder.appending(path: "all.zip").path
        let said = try #require(try await run(address, file).last)
        #expect(said.hasPrefix("\(file): ") && said.hasSuffix(" 0 files"))
        let whole = try ReadBack.zip(Array(Data(contentsOf: URL(filePath: file))))
        #expect(whole.broken == nil && whole.entries.contains { $0.name == "tables/schools.csv" })
        let names = try await schoolNames(address)
        _ = try await run(address, file, "--school", names[0].uppercased())
        let one = try ReadBack.zip(Array(Data(contentsOf: URL(filePath: file))))
        #expect(one.broken == nil && one.entries.count < whole.entries.count)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).allSatisfy { !$0.hasSuffix(".new") })
    }

    @Test("says which school there is no such name of, and that the place cannot be written")
    func refusals() async throws {
        let place = try await RegisterOnDisk()
        defer { place.remove() }
        let (address, folder) = (place.address, place.folder)
        let file = folder.appending(path: "all.zip").path
        let part = String(try await schoolNames(address)[0].prefix(4))
        await #expect { try await run(address, file, "--school", part) } throws: { "\($0)".contains("Did you mean") }
        await #expect { try await run(address, file, "--school", "Nowhere") } throws: {
            "\($0)" == "There is no school “Nowhere” in Alder Valley Learning Trust."
        }
        await #expect { try await run(address, "/nowhere/all.zip") } throws: { "\($0)".contains("cannot be written") }
        await #expect { try await run("sqlite:\(folder.path)/none.sqlite", file) } throws: { "\($0)".contains("trust") }
        #expect(!FileManager.default.fileExists(atPath: file))
    }

    private func schoolNames(_ address: String) async throws -> [String] {
        let database = try await Database(address)
        let names = try await database.read { tx in
            let trust = try #require(try tx.trusts().first)
            return try tx.schools(of: trust.id).map(\.name)
        }
        await database.close()
        return names
    }
}
