import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// The whole site behind one door: served on a port, or asked in memory.
package struct Server: Sendable {
    private let responder: any HTTPResponder<FrontContext>
    private let log: Logger
    /// Seconds that a connection may say nothing, also in the middle of a request, before it is closed.
    private static let longestSilence: Int64 = 60

    package init(_ contents: Contents, log: Logger) {
        responder = contents.router.buildResponder()
        self.log = log
    }

    /// Serves until the process is told to stop; lets requests under way finish.
    /// - Parameters:
    ///   - lookouts: stand beside the site as long as it is served.
    ///   - ready: called once when the port is open.
    package func serve(
        host: String,
        port: Int,
        beside lookouts: [Lookout] = [],
        ready: @escaping @Sendable () async -> Void
    ) async throws {
        let application = Application(
            responder: AnyDoor(responder: responder),
            server: .http1(configuration: .init(idleTimeout: .seconds(Self.longestSilence))),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: nil),
            services: lookouts.map { StandingLookout(lookout: $0, log: log) },
            onServerRunning: { _ in await ready() },
            logger: log
        )
        try await application.runService()
    }

    /// Answers one request in memory, as the port would.
    /// - Parameters:
    ///   - address: of the other end.
    ///   - body: sent in pieces of 32 KiB.
    package func ask(
        _ method: String,
        _ path: String,
        from address: String = "local",
        headers: [String: String] = [:],
        body: [UInt8] = []
    ) async throws -> Heard {
        var fields = HTTPFields()
        for (name, value) in headers { HTTPField.Name(name).map { fields[$0] = value } }
        let head = HTTPRequest(
            method: HTTPRequest.Method(method) ?? .get,
            scheme: "http",
            authority: "localhost",
            path: path,
            headerFields: fields
        )
        let request = Request(head: head, body: RequestBody(asyncSequence: Pieces(bytes: body)))
        let context = FrontContext(from: address, log: log.with(reference: RequestID().description))
        let response = try await responder.respond(to: request, context: context)
        let ear = Ear()
        try await response.body.write(ear)
        return Heard(status: response.status.code, headers: response.headers, body: await ear.box.bytes)
    }

    /// What came back.
    package struct Heard: Sendable {
        package let status: Int
        let headers: HTTPFields
        package let body: [UInt8]

        package var text: String { String(decoding: body, as: UTF8.self) }

        package func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }

        /// Every value of a header that may come more than once, such as Set-Cookie.
        package func headers(_ name: String) -> [String] { HTTPField.Name(name).map { headers[values: $0] } ?? [] }
    }
}

/// The responder as a type that the library can hold.
private struct AnyDoor: HTTPResponder {
    let responder: any HTTPResponder<FrontContext>

    func respond(to request: Request, context: FrontContext) async throws -> Response {
        try await responder.respond(to: request, context: context)
    }
}

/// A body that arrives in pieces, as from a wire.
private struct Pieces: AsyncSequence, Sendable {
    let bytes: [UInt8]

    func makeAsyncIterator() -> AsyncStream<ByteBuffer>.AsyncIterator {
        AsyncStream { stream in
            for start in stride(from: 0, to: bytes.count, by: 32 * 1024) {
                stream.yield(ByteBuffer(bytes: bytes[start..<Swift.min(start + 32 * 1024, bytes.count)]))
            }
            stream.finish()
        }.makeAsyncIterator()
    }
}

/// Collects what a response writes.
private struct Ear: ResponseBodyWriter {
    let box = Box()

    mutating func write(_ buffer: ByteBuffer) async throws { await box.add(buffer) }

    consuming func finish(_ trailers: HTTPFields?) async throws {}

    actor Box {
        var bytes: [UInt8] = []

        func add(_ buffer: ByteBuffer) { bytes.append(contentsOf: buffer.readableBytesView) }
    }
}

extension Logger {
    fileprivate func with(reference: String) -> Logger {
        var log = self
        log[metadataKey: "hb.request.id"] = .string(reference)
        return log
    }
}
