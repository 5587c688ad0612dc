import Database
import Synchronization

/// The clock of a story: it stands where the teller puts it, and moves on by a second at every look.
final class SampleClock: Sendable {
    private let instant: Mutex<Instant>

    init(_ instant: Instant) { self.instant = Mutex(instant) }

    var now: Instant {
        instant.withLock { instant in
            instant = instant.adding(seconds: 1)
            return instant
        }
    }

    /// Moves to an hour of a day, in UTC; never back.
    func move(to day: Day, hour: Int = 14) {
        instant.withLock { instant in
            instant = max(instant, Instant(startOf: day).adding(seconds: Double(hour * 3_600)))
        }
    }
}
