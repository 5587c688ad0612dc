import ArgumentParser
import Database
import Foundation
import Testing

@testable import App

@Suite("waymark framework export and import")
struct FrameworkFileCommandsTests {
    private static let ready = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Capabilities/Frameworks/Ready").standardizedFileURL

    private func bring(_ desk: Desk, _ arguments: String...) async throws -> (lines: [String], isRight: Bool) {
        let command = try FrameworkImportCommand.parse(arguments + ["--database", desk.address])
        return try await command.report(command.common.settings())
    }

    private func take(_ desk: Desk, _ arguments: String...) async throws -> [String] {
        let command = try FrameworkExportCommand.parse(arguments + ["--database", desk.address])
        return try await command.report(command.common.settings())
    }

    @Test("lose nothing of the ready frameworks, and give the same file to the byte the second time")
    func roundTrip() async throws {
        let desk = try await Desk.withTrust()
        for key in ["english-and-mathematics", "inclusion-excellence", "inspection-readiness"] {
            let came = try await bring(desk, Self.ready.appending(path: "\(key).yaml").path)
            #expect(came.isRight && came.lines.count == 1 && came.lines[0].contains("kept as draft 1.0 of"))
            let (one, two) = (desk.folder.appending(path: "one.yaml"), desk.folder.appending(path: "two.yaml"))
            #expect(try await take(desk, key, one.path).count == 1)
            #expect(try await bring(desk, one.path).lines[0].contains("kept as draft 1.1 of"))
            #expect(try await take(desk, key, two.path, "--version", "1.1").count == 1)
            let texts = try [one, two].map { try String(contentsOf: $0, encoding: .utf8) }
            #expect(texts[0].replacing("version: \"1.0\"", with: "version: \"1.1\"") == texts[1])
        }
    }

    @Test("say every mistake of a file with its line, and take none of it")
    func mistakes() async throws {
        let desk = try await Desk.withTrust()
        let file = desk.folder.appending(path: "half.yaml")
        try Data("title: Half\nkey: Not a key\ntitel: twice\n".utf8).write(to: file)
        let report = try await bring(desk, file.path)
        #expect(!report.isRight && report.lines.contains { $0.hasPrefix("\(file.path):2:6:") })
        #expect(report.lines.last?.hasSuffix("mistakes") == true)
        await #expect(throws: Refusal.self) { try await take(desk, "half", file.path) }
    }

    @Test("refuse a framework, a version, a trust or a file that is not there")
    func refusals() async throws {
        let desk = try await Desk.withTrust()
        let file = desk.folder.appending(path: "out.yaml").path
        _ = try await bring(desk, Self.ready.appending(path: "inclusion-excellence.yaml").path)
        #expect(try await take(desk, "inclusion excellence", file).count == 1)
        await #expect(throws: Refusal.self) { try await take(desk, "exclusion", file) }
        await #expect(throws: Refusal.self) { try await take(desk, "inclusion-excellence", file, "--version", "9.9") }
        await #expect(throws: Refusal.self) { try await take(desk, "inclusion-excellence", file, "--trust", "Nobody") }
        await #expect(throws: Refusal.self) { try await take(desk, "inclusion-excellence", "/nowhere/at/all.yaml") }
        await #expect(throws: Refusal("There is no file “nowhere.yaml”.")) { try await bring(desk, "nowhere.yaml") }
    }
}
