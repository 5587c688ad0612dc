import Foundation

/// A program of others that looks at what we made.
enum OtherProgram {
    /// A program that did not end well.
    struct Failure: Error {
        let command: [String]
        let status: Int32
    }

    /// The interpreter that `WAYMARK_PYTHON` names.
    static let python = ProcessInfo.processInfo.environment["WAYMARK_PYTHON"].flatMap { $0.isEmpty ? nil : $0 }

    /// The path of a file in `script/lib`.
    static func script(_ name: String) -> String {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../script/lib/\(name)")
            .standardizedFileURL.path
    }

    static func output(of command: [String]) throws -> Data {
        let (process, pipe) = (Process(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(command: command, status: process.terminationStatus)
        }
        return output
    }
}
