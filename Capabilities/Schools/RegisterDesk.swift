import Database
import Dispatch
import Foundation
import Web

/// Where uploaded register files lie and are read, one after another on a thread of their own: a national file takes
/// the better part of a second, and no page should wait for it.
final class RegisterDesk: Sendable {
    private let folder: URL
    private let queue = DispatchQueue(label: "register")

    /// - Parameter files: the folder of uploaded files; the register's lie in `imports` below it.
    init(files: String) {
        folder = URL(fileURLWithPath: files).appendingPathComponent("imports")
    }

    /// Reads an upload through, and keeps it under its hash where it is a register.
    ///
    /// - Throws: ``RegisterFile/Refusal``
    func take(_ upload: Upload) async throws {
        try await aside { [self] in
            _ = try RegisterFile(.file(upload.url)).trusts()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let kept = place(upload.sha256)
            if FileManager.default.fileExists(atPath: kept.path) { try FileManager.default.removeItem(at: kept) }
            try FileManager.default.moveItem(at: upload.url, to: kept)
        }
    }

    /// Reads one trust's schools from a kept file.
    ///
    /// - Throws: ``RegisterFile/Refusal``
    func read(_ sha256: String, _ filter: TrustFilter, known: Set<RegisterNumber>) async throws -> RegisterReading {
        try await aside { [self] in try RegisterFile(.file(place(sha256))).read(filter, known: known) }
    }

    func remove(_ sha256: String) async throws {
        try await aside { [self] in
            let kept = place(sha256)
            if FileManager.default.fileExists(atPath: kept.path) { try FileManager.default.removeItem(at: kept) }
        }
    }

    /// Removes the files that came before a moment and that nobody has imported since.
    func clear(before moment: Instant) async throws {
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
