import Database
import Synchronization

/// A clock that goes on only when it is told to.
final class PanelClock: Sendable {
    private let time = Mutex(Instant(startOf: Day(year: 2026, month: 11, day: 22)).adding(seconds: 9 * 3600))

    var now: Instant { time.withLock { $0 } }

    func pass(days: Int = 0, minutes: Int = 0) {
        time.withLock { $0 = $0.adding(seconds: Double(days * 86_400 + minutes * 60)) }
    }
}

/// A test asked for something that the sample does not have.
struct Missing: Error { let what: String }
