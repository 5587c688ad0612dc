import Crypto
import Database
import Foundation
import Schools
import Web

/// The folder of files, each stored once in its trust under the SHA-256 of its content.
package struct FileStore: Sendable {
    /// In bytes: 25 MB.
    package static let largest = 25 * 1024 * 1024

    private let folder: URL

    package init(folder: String) { self.folder = URL(fileURLWithPath: folder, isDirectory: true) }

    /// Looks at an upload and stores it; what was stored before is not stored again.
    ///
    /// - Throws: ``FileRefusal``
    package func keep(_ upload: Upload, trust: ID<Trust>) throws -> KeptFile {
        guard upload.size <= Self.largest else { throw FileRefusal.tooLarge(upload.size) }
        return try keep(upload.bytes(), named: upload.name, trust: trust)
    }

    /// Looks at some content and stores it under the name that it came with.
    ///
    /// - Throws: ``FileRefusal``
    package func keep(_ content: Data, named name: String, trust: ID<Trust>) throws -> KeptFile {
        let type = try FileInspection.type(of: content, named: name)
        let sha256 = SHA256.hash(data: content).map(Self.hex).joined()
        let place = url(of: sha256, trust: trust)
        let isThere = (try? place.resourceValues(forKeys: [.fileSizeKey]).fileSize) == content.count
        if !isThere { try write(content, to: place) }
        return KeptFile(sha256: sha256, size: content.count, type: type, name: Upload.cleaned(name))
    }

    /// Where a stored file lies.
    package func url(of file: KeptFile, trust: ID<Trust>) -> URL { url(of: file.sha256, trust: trust) }

    /// Where the stored file with that content lies.
    package func url(of sha256: String, trust: ID<Trust>) -> URL {
        folder.appendingPathComponent(trust.text, isDirectory: true)
            .appendingPathComponent(String(sha256.prefix(2)), isDirectory: true)
            .appendingPathComponent(sha256)
    }

    /// Whole or not at all: written beside its place, on the disk, then renamed.
    private func write(_ content: Data, to place: URL) throws {
        let shelf = place.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: shelf, withIntermediateDirectories: true)
        let draft = shelf.appendingPathComponent(".\(ID<KeptFile>().text).new")
        do {
            try content.write(to: draft)
            let handle = try FileHandle(forWritingTo: draft)
            try handle.synchronize()
            try handle.close()
            guard rename(draft.path, place.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
        } catch {
            try? FileManager.default.removeItem(at: draft)
            throw error
        }
    }

    private static func hex(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }
}
