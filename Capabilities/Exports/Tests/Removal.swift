import Accounts
import App
import Database
import Evaluations
import Foundation
import Rehearsal
import Schools
import Testing
import Web

@testable import Exports

/// The sample trust, told once for all tests of this part, and what was taken away from it, unpacked.
struct Removal: Sendable {
    let house: House
    let site: Site
    let folder: URL

    private static let told = Task { () -> Removal in
        let folder = FileManager.default.temporaryDirectory.appending(component: "exports-\(UUID().uuidString)")
        var settings = Settings()
        settings.database = "sqlite:\(folder.path)/waymark.sqlite"
        settings.files = folder.appending(component: "files").path
        try await Waymark.tellSample(settings)
        let house = try await House(settings, log: Site.quiet)
        try await upload(to: house)
        return Removal(house: house, site: Site(house.server()), folder: folder)
    }

    /// Every fifth piece of evidence comes with a file of the same name.
    private static func upload(to house: House) async throws {
        try await house.database.write { tx in
            let trust = try #require(try tx.trusts().first)
            let pieces: [String] = try tx.rows("SELECT id FROM evidence ORDER BY id").map { try $0["id"] }
            for (place, id) in pieces.enumerated() where place.isMultiple(of: 5) {
                let kept = try house.files.keep(Data("Minutes \(place)".utf8), named: "Minutes.txt", trust: trust.id)
                try tx.run(
                    """
                    INSERT INTO files (trust_id, sha256, size, type, created_at)
                    VALUES (\(trust.id), \(kept.sha256), \(kept.size), \(kept.type), \(tx.now))
                    """
                )
                try tx.run(
                    "UPDATE evidence SET file_sha256 = \(kept.sha256), file_name = \(kept.name) WHERE id = \(id)"
                )
            }
        }
    }

    static func sample() async throws -> Removal { try await told.value }

    /// - Parameter name: what stands before the @ of the address.
    func person(_ name: String) async throws -> Person {
        let email = try #require(EmailAddress("\(name)@aldervalley.example"))
        return try await house.database.read { tx in try #require(try tx.person(email: email)) }
    }

    func visitor(_ name: String) async throws -> Visitor {
        let person = try await person(name)
        let token = try await house.database.write { tx in try tx.startSession(of: person.id) }
        return site.visitor(token.text)
    }

    func trust() async throws -> Trust { try await house.database.read { tx in try #require(try tx.trusts().first) } }

    func schools() async throws -> [School] {
        let trust = try await trust()
        return try await house.database.read { tx in try tx.schools(of: trust.id) }
    }

    /// Makes the file of a reach and unpacks it with Python's zipfile.
    func unpacked(_ reach: ExportReach) async throws -> (ExportReport, Unpacked) {
        let file = TemporaryFile(ending: "zip")
        let report = try await house.database.read { [house] tx in
            try WriteExport.run(reach, tx, files: house.files, to: file.url)
        }
        return (report, try Unpacked(Array(Data(contentsOf: file.url))))
    }
}

/// An export as it lies on the disk of whoever unpacked it.
struct Unpacked {
    let folder: URL

    init(_ zip: [UInt8]) throws {
        let file = TemporaryFile(ending: "zip")
        try Data(zip).write(to: file.url)
        folder = FileManager.default.temporaryDirectory.appending(component: "unpacked-\(UUID().uuidString)")
        try ReadBack.unpack(file.url, into: folder)
    }

    func bytes(_ path: String) throws -> Data { try Data(contentsOf: folder.appending(path: path)) }
    func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

    func objects(_ path: String) throws -> [[String: Any]] {
        try #require(try JSONSerialization.jsonObject(with: bytes(path)) as? [[String: Any]])
    }

    /// The path of every file in it.
    func paths() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { path in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: folder.appending(path: path).path, isDirectory: &isFolder)
                && !isFolder.boolValue
        }
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }
}
