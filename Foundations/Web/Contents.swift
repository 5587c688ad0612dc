import HTTPTypes
import Hummingbird
import Logging

/// The table of contents: which handler answers which path.
package final class Contents {
    /// Answers one request; may throw a `Problem`.
    package typealias Handler = @Sendable (Visit) async throws -> Answer

    /// Longest body of an ordinary form, in bytes: a field of 100,000 characters in any script, percent-encoded, fits.
    package static let formLimit = 4 * 1024 * 1024

    let router = Router(context: FrontContext.self, options: .autoGenerateHeadEndpoints)
    package let settings: WebSettings
    /// Every method and path in the table, such as `GET /schools/{school}`.
    package private(set) var paths: [String] = []

    /// - Parameters:
    ///   - after: runs after every request that was answered without a problem, before the answer goes out.
    ///   - problem: turns a problem into what people see.
    package init(
        _ settings: WebSettings,
        after: @escaping @Sendable (Visit) async throws -> Void = { _ in },
        problem: @escaping ProblemPage
    ) {
        self.settings = settings
        router.add(middleware: Front(settings: settings, after: after, page: problem))
    }

    package func get(_ path: String, _ handler: @escaping Handler) {
        add(path, .get, limit: 0, handler)
    }

    /// - Parameter limit: the longest body, in bytes.
    package func post(_ path: String, limit: Int = Contents.formLimit, _ handler: @escaping Handler) {
        add(path, .post, limit: limit, handler)
    }

    private func add(_ path: String, _ method: HTTPRequest.Method, limit: Int, _ handler: @escaping Handler) {
        paths.append("\(method.rawValue) \(path)")
        let settings = settings
        router.on(RouterPath(path), method: method) { request, context in
            let visit = Visit(request, context, settings, limit: limit)
            return try await handler(visit).response()
        }
    }
}

/// What travels with a request through the library.
struct FrontContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Address of the other end of the wire, be it a browser or a proxy.
    let address: String

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        address = source.channel.remoteAddress?.ipAddress ?? "local"
    }

    /// A request that came over no wire.
    init(from address: String, log: Logger) {
        coreContext = CoreRequestContextStorage(source: MemorySource(logger: log))
        self.address = address
    }

    private struct MemorySource: RequestContextSource {
        let logger: Logger
    }
}
