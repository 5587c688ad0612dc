import Database
import Synchronization

/// A clock that goes on only when it is told to.
package final class StoppedClock: Sendable {
    private let time: Mutex<Instant>

    package init(at time: Instant) { self.time = Mutex(time) }

    package convenience init(_ day: Day, hour: Int = 0) {
        self.init(at: Instant(startOf: day).adding(seconds: Double(hour) * 3_600))
    }

    package var now: Instant { time.withLock { $0 } }

    package func go(days: Int = 0, minutes: Int = 0, seconds: Double = 0) {
        time.withLock { $0 = $0.adding(seconds: Double(days * 86_400 + minutes * 60) + seconds) }
    }
}
