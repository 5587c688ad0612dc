import Database
import Synchronization
import Web

/// Notes which sessions are in use, at most once a minute each, in a write of its own that no reading page waits for.
///
/// App makes one and runs `noteUse` after every request. A session that this program has not met before is only
/// remembered, so that the first page after a start writes nothing.
package final class SessionNotes: Sendable {
    private let database: Database
    private let clock: @Sendable () -> Instant
    /// When each session was noted last, by its token.
    private let noted = Mutex<[Token: Instant]>([:])
    private static let most = 20_000

    package init(_ database: Database, clock: @escaping @Sendable () -> Instant = { .now }) {
        self.database = database
        self.clock = clock
    }

    package func noteUse(by visit: Visit) async throws {
        guard let token = visit.token.flatMap({ Token($0) }), isDue(token) else { return }
        try await database.write { tx in try tx.noteUse(of: token) }
    }

    private func isDue(_ token: Token) -> Bool {
        let now = clock()
        return noted.withLock { noted in
            if noted.count > Self.most { noted.removeAll() }
            guard let last = noted[token] else {
                noted[token] = now
                return false
            }
            guard now - last >= Session.noteEvery else { return false }
            noted[token] = now
            return true
        }
    }
}
