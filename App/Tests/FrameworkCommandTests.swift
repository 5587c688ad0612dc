import ArgumentParser
import Foundation
import Testing

@testable import App

@Suite("waymark framework check")
struct FrameworkCommandTests {
    private static let ready = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Capabilities/Frameworks/Ready").standardizedFileURL

    @Test("finds no mistake in the ready frameworks")
    func ready() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.ready.path).filter { $0.hasSuffix("yaml") }
        #expect(files.count == 3)
        for name in files {
            let report = try FrameworkCheckCommand.parse([Self.ready.appending(path: name).path]).report()
            #expect(report.isRight, "\(report.lines)")
            #expect(report.lines.first?.contains("no mistakes in") == true)
        }
    }

    @Test("says every mistake with its line, and how many there are")
    func mistakes() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "check-\(UUID().uuidString).yaml")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data("title: Half\nkey: Not a key\ntitel: twice\n".utf8).write(to: file)
        let report = try FrameworkCheckCommand.parse([file.path]).report()
        #expect(!report.isRight)
        #expect(report.lines.contains { $0.hasPrefix("\(file.path):2:") })
        #expect(report.lines.contains { $0.hasPrefix("\(file.path):3:") && $0.contains("titel") })
        #expect(report.lines.last == "\(report.lines.count - 1) mistakes")
    }

    @Test("refuses a file that is not there or is a folder")
    func unreadable() throws {
        #expect(throws: Refusal("There is no file “nowhere.yaml”.")) {
            try FrameworkCheckCommand.parse(["nowhere.yaml"]).report()
        }
        let folder = FileManager.default.temporaryDirectory.path
        #expect(throws: Refusal.self) { try FrameworkCheckCommand.parse([folder]).report() }
    }
}
