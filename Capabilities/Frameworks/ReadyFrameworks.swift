import Foundation

/// The frameworks that come with Waymark, complete and ready to be copied; App reads them once at the start.
package struct ReadyFrameworks: Sendable {
    /// A to Z by title.
    package let all: [Framework.Version]

    /// Reads every file; one with a mistake stops the start and says which.
    package init() throws {
        all = try Self.files.map { url in
            do {
                return try FrameworkFile.read(Data(contentsOf: url)).get()
            } catch let fault as FrameworkFileFault {
                throw Broken(lines: fault.mistakes.map { $0.text(in: url.lastPathComponent) })
            }
        }
        .sorted { $0.title < $1.title }
    }

    package func framework(_ key: String) -> Framework.Version? { all.first { $0.key == key } }

    /// The files as they lie in the program's folder, in the order of their names.
    package static var files: [URL] {
        get throws {
            let folder = Bundle.module.bundleURL.appendingPathComponent("Ready")
            return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
                .filter { $0.pathExtension == "yaml" }
                .sorted { $0.lastPathComponent < $1.lastPathComponent }
        }
    }

    /// A ready framework that cannot be read.
    struct Broken: Error, CustomStringConvertible {
        let lines: [String]
        var description: String { lines.joined(separator: "\n") }
    }
}
