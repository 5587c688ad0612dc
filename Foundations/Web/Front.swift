import HTTPTypes
import Hummingbird
import Logging

/// Turns a problem into an answer in one place.
package typealias ProblemPage = @Sendable (Problem, Visit) async -> Answer

/// The outermost layer: refuses forged forms, turns problems into pages, and writes the security headers.
struct Front: RouterMiddleware {
    typealias Context = FrontContext

    let settings: WebSettings
    let after: @Sendable (Visit) async throws -> Void
    let page: ProblemPage

    func handle(
        _ request: Request,
        context: FrontContext,
        next: (Request, FrontContext) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do {
            guard isFromHere(request) else { throw Problem.forged }
            response = try await next(request, context)
            await note(request, context)
        } catch {
            let visit = Visit(request, context, settings, limit: 0)
            response = try await page(problem(error, context), visit).response()
        }
        SecurityHeaders.write(&response.headers, isSecure: settings.isSecure)
        return response
    }

    /// Runs what comes after; the answer stands even when that fails, since what was asked for is done.
    private func note(_ request: Request, _ context: FrontContext) async {
        do {
            try await after(Visit(request, context, settings, limit: 0))
        } catch {
            context.logger.error("after the answer", metadata: ["error": "\(String(reflecting: error))"])
        }
    }

    private func isFromHere(_ request: Request) -> Bool {
        let own = settings.origin?.split(separator: "://", maxSplits: 1).last.map(String.init)
        return CrossOrigin.allows(
            method: request.method.rawValue,
            fetchSite: request.headers[.fetchSite],
            origin: request.headers[.origin],
            host: own ?? request.head.authority
        )
    }

    private func problem(_ error: any Error, _ context: FrontContext) -> Problem {
        switch error {
        case let problem as Problem: return problem
        case let error as any HTTPResponseError where error.status.code == 404: return .notFound
        case let error as any HTTPResponseError where error.status.code < 500:
            return .badRequest("This address does not take that kind of request.")
        default:
            context.logger.error("unexpected", metadata: ["error": "\(String(reflecting: error))"])
            return .unexpected(reference: context.id)
        }
    }
}

/// The headers every answer carries.
///
/// Source: OWASP ASVS 5.0, chapter 3.4.
enum SecurityHeaders {
    private static let policy = [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
        "connect-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'",
    ].joined(separator: "; ")

    static func write(_ headers: inout HTTPFields, isSecure: Bool) {
        headers[.xContentTypeOptions] = "nosniff"
        if headers[.contentSecurityPolicy] == nil { headers[.contentSecurityPolicy] = policy }
        if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
        // A form posted under `no-referrer` names no origin, which would make our own forms look forged.
        headers[.referrerPolicy] = "same-origin"
        headers[.openerPolicy] = "same-origin"
        headers[.permissionsPolicy] = "camera=(), microphone=(), geolocation=()"
        if isSecure { headers[.strictTransportSecurity] = "max-age=63072000; includeSubDomains" }
    }
}
