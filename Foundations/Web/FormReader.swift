import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Reads the body of a request into a form, within a limit; files go to disk as they arrive.
struct FormReader {
    private static let mostFields = 2_000
    /// How much of a body over the limit is read and dropped, so that the browser hears the answer.
    private static let mostDropped = 512 * 1024 * 1024

    let limit: Int
    let folder: String

    func read(_ request: Request) async throws -> Form {
        if let length = request.headers[.contentLength].flatMap(Int.init), length > limit {
            try await drop(request.body)
            throw Problem.tooLarge(limit: limit)
        }
        let type = request.headers[.contentType] ?? ""
        if type.lowercased().hasPrefix("application/x-www-form-urlencoded") || type.isEmpty {
            return try await encoded(request.body)
        }
        guard let boundary = Multipart.boundary(of: type), let parser = Multipart(boundary: boundary) else {
            throw Problem.badRequest("This page takes forms only.")
        }
        return try await multipart(request.body, parser)
    }

    private func encoded(_ body: RequestBody) async throws -> Form {
        var bytes: [UInt8] = []
        var pieces = body.makeAsyncIterator()
        while let buffer = try await next(&pieces) {
            bytes.append(contentsOf: buffer.readableBytesView)
            try await refuse(over: bytes.count, body)
        }
        var form = Form()
        for pair in URLEncoding.pairs(bytes).prefix(Self.mostFields) { form.add(pair.name, pair.value) }
        return form
    }

    private func multipart(_ body: RequestBody, _ parser: Multipart) async throws -> Form {
        var parser = parser
        var draft = FormDraft(folder: folder, mostParts: Self.mostFields)
        var count = 0
        do {
            var pieces = body.makeAsyncIterator()
            while let buffer = try await next(&pieces) {
                count += buffer.readableBytes
                try await refuse(over: count, body)
                for event in try parser.take(buffer.readableBytesView) { try draft.take(event) }
            }
            try parser.end()
        } catch let fault as MultipartFault {
            throw Problem.badRequest(fault.words)
        }
        return draft.form
    }

    /// The next piece of a body; one that breaks off is refused in words for its sender, who may try again.
    private func next(_ pieces: inout RequestBody.AsyncIterator) async throws -> ByteBuffer? {
        do {
            return try await pieces.next()
        } catch {
            throw Problem.badRequest(MultipartFault.truncated.words)
        }
    }

    private func refuse(over count: Int, _ body: RequestBody) async throws {
        guard count > limit else { return }
        throw Problem.tooLarge(limit: limit)
    }

    private func drop(_ body: RequestBody) async throws {
        var count = 0
        for try await buffer in body {
            count += buffer.readableBytes
            guard count <= Self.mostDropped else { return }
        }
    }
}

/// A form as its parts arrive.
struct FormDraft {
    let folder: String
    let mostParts: Int
    private(set) var form = Form()
    private var part: Multipart.Part?
    private var text: [UInt8] = []
    private var file: IncomingFile?
    private var parts = 0

    init(folder: String, mostParts: Int) {
        self.folder = folder
        self.mostParts = mostParts
    }

    mutating func take(_ event: Multipart.Event) throws {
        switch event {
        case .began(let head):
            parts += 1
            guard parts <= mostParts else { throw MultipartFault.malformed }
            part = head
            text = []
            file = head.fileName == nil ? nil : try IncomingFile(in: folder)
        case .bytes(let bytes):
            if let file { try file.write(bytes) } else { text.append(contentsOf: bytes) }
        case .ended:
            if let part, let file {
                form.add(file.finished(part))
            } else if let part {
                form.add(part.name, String(decoding: text, as: UTF8.self))
            }
            file = nil
        }
    }
}

/// A file while it is written; what is not finished is removed.
final class IncomingFile {
    private let url: URL
    private let handle: FileHandle
    private var digest = SHA256()
    private var size = 0
    private var isFinished = false

    init(in folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        url = URL(fileURLWithPath: folder).appendingPathComponent(UUID().uuidString.lowercased())
        guard FileManager.default.createFile(atPath: url.path, contents: nil, attributes: [.posixPermissions: 0o600])
        else {
            throw CocoaError(.fileWriteUnknown)
        }
        handle = try FileHandle(forWritingTo: url)
    }

    deinit {
        try? handle.close()
        if !isFinished { try? FileManager.default.removeItem(at: url) }
    }

    func write(_ bytes: [UInt8]) throws {
        try handle.write(contentsOf: bytes)
        digest.update(data: bytes)
        size += bytes.count
    }

    func finished(_ part: Multipart.Part) -> Upload {
        isFinished = true
        let hash = digest.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        return Upload(
            field: part.name,
            name: part.fileName ?? "",
            claimedType: part.type ?? "",
            size: size,
            sha256: hash,
            url: url
        )
    }
}
