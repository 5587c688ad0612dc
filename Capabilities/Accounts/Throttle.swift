import Database

/// How fast somebody may guess: at most ten wrong passwords in five minutes for one e-mail address.
///
/// Source: Cyber Essentials, requirements for password-based authentication. After the fourth wrong one each further
/// try waits twice as long as the one before. The allowance of a network address is wider, because a whole school
/// may stand behind one.
enum Throttle {
    /// In seconds.
    static let window = 300.0
    /// Failures that can matter to anybody are no older than this, in seconds.
    static let memory = 3_600.0

    /// What is being guarded.
    enum Key: Hashable, Sendable {
        case email(EmailAddress)
        case address(String)
        case setUp

        var most: Int {
            switch self {
            case .email, .setUp: 10
            case .address: 60
            }
        }

        var isSlowedDown: Bool {
            if case .email = self { true } else { false }
        }
    }

    /// Whole seconds until the next try is allowed, 0 for now.
    /// - Parameter failures: oldest first.
    static func wait(_ key: Key, after failures: [Instant], at now: Instant) -> Int {
        let recent = failures.filter { now - $0 < window }
        var wait = 0.0
        if recent.count >= key.most { wait = window - (now - recent[recent.count - key.most]) }
        if key.isSlowedDown, let last = failures.last, failures.count >= 4 {
            let delay = min(Double(1 << min(failures.count - 4, 20)), window)
            wait = max(wait, delay - (now - last))
        }
        return Int(max(0, wait).rounded(.up))
    }
}
