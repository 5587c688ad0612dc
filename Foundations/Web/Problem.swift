/// A plain reason why a request gets no ordinary answer.
package enum Problem: Error, Sendable, Equatable {
    /// Not there, or not for whoever asks.
    case notFound
    /// There, but whoever asks may not do this; says who may.
    case notAllowed(String)
    /// Nobody is signed in; leads to the sign-in page and back to the path.
    case signIn(back: String)
    /// The rules refuse: what is so, and what to do.
    case refused(what: String, then: String)
    /// More bytes than the limit.
    case tooLarge(limit: Int)
    /// The request makes no sense, such as a truncated upload; says what was wrong with it.
    case badRequest(String)
    /// A form from another site.
    case forged
    /// Too many tries; may come back after so many seconds.
    case tooMany(seconds: Int)
    /// Nobody expected it; was logged once under the reference.
    case unexpected(reference: String)

    package var status: Int {
        switch self {
        case .notFound: 404
        case .notAllowed, .forged: 403
        case .signIn: 401
        case .refused: 409
        case .tooLarge: 413
        case .badRequest: 400
        case .tooMany: 429
        case .unexpected: 500
        }
    }
}
