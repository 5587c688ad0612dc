import Database
import Dispatch
import Foundation
import Web

/// Where uploaded files of others lie and are read, one after another on a thread of their own: a national file takes
/// the better part of a second, and no page should wait for it.
package final class RegisterDesk: Sendable {
    private let folder: URL
    private let queue = DispatchQueue(label: "register")

    /// - Parameters:
    ///   - files: the folder of uploaded files.
    ///   - name: the folder below it in which these lie.
    package init(files: String, in name: String = "imports") {
        folder = URL(fileURLWithPath: files).appendingPathComponent(name)
    }

    /// Keeps an upload under its hash where `check` can read it.
    ///
    /// - Throws: what `check` throws, such as a ``FileRefusal``
    package func take(_ upload: Upload, _ check: @escaping @Sendable (ByteSource) throws -> Void) async throws {
        try await aside { [self] in
            try check(.file(upload.url))
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let kept = place(upload.sha256)
            if FileManager.default.fileExists(atPath: kept.path) { try FileManager.default.removeItem(at: kept) }
            try FileManager.default.moveItem(at: upload.url, to: kept)
        }
    }

    /// Reads a kept file.
    ///
    /// - Throws: what `read` throws, such as a ``FileRefusal``
    package func read<Outcome: Sendable>(
        _ sha256: String,
        _ read: @escaping @Sendable (ByteSource) throws -> Outcome
    ) async throws -> Outcome {
        try await aside { [self] in try read(.file(place(sha256))) }
    }

    package func remove(_ sha256: String) async throws {
        try await aside { [self] in
            let kept = place(sha256)
            if FileManager.default.fileExists(atPath: kept.path) { try FileManager.default.removeItem(at: kept) }
        }
    }

    /// Removes the files that came before a moment and that nobody has imported since.
    package func clear(before moment: Instant) async throws {
        try await aside { [self] in
            guard FileManager.default.fileExists(atPath: folder.path) else { return }
            for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
                let path = folder.appendingPathComponent(name).path
                let came = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
                guard let came, came.timeIntervalSince1970 < moment.secondsSince1970 else { continue }
                try FileManager.default.removeItem(atPath: path)
            }
        }
    }

    private func place(_ sha256: String) -> URL { folder.appendingPathComponent(sha256) }

    private func aside<Outcome: Sendable>(_ work: @escaping @Sendable () throws -> Outcome) async throws -> Outcome {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try work() }) }
        }
    }
}
