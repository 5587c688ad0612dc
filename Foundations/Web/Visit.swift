import Database
import Foundation
import HTTPTypes
import Hummingbird
import Logging

/// One request on its way through a handler: what was asked, by which browser, and what was typed.
package struct Visit: Sendable {
    let request: Request
    let parameters: Parameters
    package let settings: WebSettings
    /// The longest body this page takes, in bytes.
    let limit: Int
    /// The request's own id, which is in the log and on the page of an unexpected error.
    package let reference: String
    /// Address of the browser, for slowing down guesses; behind a proxy as far as that is to be trusted.
    package let address: String
    package let log: Logger

    init(_ request: Request, _ context: FrontContext, _ settings: WebSettings, limit: Int) {
        self.request = request
        self.settings = settings
        self.limit = limit
        parameters = context.parameters
        reference = context.id
        let forwarded = request.headers[values: .forwardedFor]
        address = settings.trustedProxies.client(behind: context.address, forwarded)
        log = context.logger
    }

    /// A part of the path by its name in the table of contents.
    package func path(_ name: String) throws -> String {
        guard let value = parameters.get(name)?.removingPercentEncoding, !value.isEmpty else { throw Problem.notFound }
        return value
    }

    /// An id in the path; what is not an id is not found.
    package func id<Kind>(_ name: String, as kind: Kind.Type = Kind.self) throws -> ID<Kind> {
        guard let id = ID<Kind>(try path(name)) else { throw Problem.notFound }
        return id
    }

    /// The query as typed.
    package var query: Form {
        var form = Form()
        for pair in URLEncoding.pairs((request.uri.query ?? "").utf8) { form.add(pair.name, pair.value) }
        return form
    }

    /// The path with its query, for coming back to.
    package var back: String { request.head.path ?? "/" }

    package var pathOnly: String { request.uri.path }

    /// Whether the page is only asked for, as by a link, so that it can be asked for again later.
    package var isReading: Bool { request.method == .get || request.method == .head }

    /// Whether a script asks, which wants a small JSON answer in place of a page.
    package var wantsFragment: Bool { request.headers[.waymarkFragment] != nil }

    /// The session token of the browser.
    package var token: String? { request.cookies[settings.cookieName]?.value }

    /// A cookie of ours by name.
    package func cookie(_ name: String) -> String? { request.cookies[name]?.value }

    /// Scheme and host as the outside sees them, such as `https://marks.example.org`.
    package var origin: String { settings.origin ?? "http://\(request.head.authority ?? "localhost")" }

    /// The entity tag that a browser has kept.
    package var keptTag: String? { request.headers[.ifNoneMatch] }

    /// Reads the form that was sent; refuses what is too long, truncated or not a form.
    package func form() async throws -> Form {
        try await FormReader(limit: limit, folder: settings.uploads).read(request)
    }
}

/// What the web part must be told once, at the start.
package struct WebSettings: Sendable {
    /// Scheme and host as the outside sees them; nil takes the host the browser asked for.
    package var origin: String?
    /// Where uploads lie while a request lasts.
    package var uploads: String
    package var trustedProxies: TrustedProxies

    package init(origin: String? = nil, uploads: String, trustedProxies: TrustedProxies = .none) {
        self.origin = origin
        self.uploads = uploads
        self.trustedProxies = trustedProxies
    }

    package var isSecure: Bool { origin?.hasPrefix("https://") ?? false }

    /// Browsers hold a `__Host-` cookie to https and to this host alone; plain http needs another name.
    package var cookieName: String { isSecure ? "__Host-session" : "session" }
}

extension HTTPField.Name {
    static let waymarkFragment = HTTPField.Name("Waymark-Fragment").unsafelyUnwrapped
    static let forwardedFor = HTTPField.Name("X-Forwarded-For").unsafelyUnwrapped
    static let fetchSite = HTTPField.Name("Sec-Fetch-Site").unsafelyUnwrapped
    static let permissionsPolicy = HTTPField.Name("Permissions-Policy").unsafelyUnwrapped
    static let referrerPolicy = HTTPField.Name("Referrer-Policy").unsafelyUnwrapped
    static let openerPolicy = HTTPField.Name("Cross-Origin-Opener-Policy").unsafelyUnwrapped
    static let resourcePolicy = HTTPField.Name("Cross-Origin-Resource-Policy").unsafelyUnwrapped
}
