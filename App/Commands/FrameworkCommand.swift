import ArgumentParser
import Foundation
import Frameworks

/// What can be done with framework files.
struct FrameworkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "framework",
        abstract: "Work with framework files.",
        subcommands: [FrameworkCheckCommand.self, FrameworkExportCommand.self, FrameworkImportCommand.self]
    )
}

/// Says every mistake in a framework file, with its line.
struct FrameworkCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say every mistake in a framework file (YAML), with its line.",
        discussion: "The exit code is 0 where there is none, and 1 where there is any or the file cannot be read."
    )

    @Argument(help: "The framework's YAML file.")
    var file: String

    func run() async throws {
        let (lines, isRight) = try report()
        for line in lines { Say.line(line) }
        if !isRight { throw ExitCode.failure }
    }

    /// The lines to say, and whether the file is free of mistakes.
    ///
    /// - Throws: ``Refusal``
    func report() throws -> (lines: [String], isRight: Bool) {
        switch FrameworkFile.read(try bytes()) {
        case .success(let version):
            let areas = version.areas.count
            let words = areas == 1 ? version.words.area : version.words.areas
            return (["\(file): no mistakes in \(version.title), version \(version.number), \(areas) \(words)"], true)
        case .failure(let fault):
            let count = fault.mistakes.count
            let lines = fault.mistakes.map { $0.text(in: file) }
            return (lines + ["\(count) \(count == 1 ? "mistake" : "mistakes")"], false)
        }
    }

    func bytes() throws -> Data {
        guard FileManager.default.fileExists(atPath: file) else { throw Refusal("There is no file “\(file)”.") }
        do {
            return try Data(contentsOf: URL(fileURLWithPath: file))
        } catch {
            throw Refusal("The file “\(file)” cannot be read: \(error.localizedDescription)")
        }
    }
}
