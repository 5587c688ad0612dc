import ArgumentParser
import Database
import Foundation
import Schools

@testable import App

/// A folder with a database in it: a trust, and the schools of the register's fixture.
struct RegisterOnDisk {
    static let trust = "Alder Valley Learning Trust"
    static let capabilities = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Capabilities").standardizedFileURL
    static let register = capabilities.appending(path: "Schools/Tests/Fixtures/register.csv").path

    let folder = FileManager.default.temporaryDirectory.appending(path: "waymark-\(ID<Trust>())")
    var address: String { "sqlite:\(folder.path)/waymark.sqlite" }

    init() async throws {
        let database = try await Database(address)
        try await database.prepare(House.schemas)
        _ = try await database.write { tx in try tx.foundTrust(named: Self.trust, by: "set-up") }
        await database.close()
        let command = try ImportSchoolsCommand.parse([Self.register, "--database", address])
        _ = try await command.report(command.common.settings())
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }
}
