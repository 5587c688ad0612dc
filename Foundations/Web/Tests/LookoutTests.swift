import Logging
import Synchronization
import Testing

@testable import Web

@Suite("A lookout", .timeLimit(.minutes(8)))
struct LookoutTests {
    private struct Trouble: Error {}

    @Test("looks again and again until it is told to stop")
    func again() async throws {
        let (looks, told) = AsyncStream<Int>.makeStream()
        let count = Mutex(0)
        let lookout = Lookout("test", every: .milliseconds(1)) {
            told.yield(
                count.withLock {
                    $0 += 1; return $0
                }
            )
        }
        let standing = Task { await lookout.stand(log: Logger(label: "test")) }
        for await look in looks where look == 3 { break }
        standing.cancel()
        await standing.value
        #expect(count.withLock { $0 } >= 3)
    }

    @Test("tries again after a look that failed")
    func trouble() async throws {
        let (looks, told) = AsyncStream<Int>.makeStream()
        let count = Mutex(0)
        let lookout = Lookout("test", every: .milliseconds(1)) {
            let number = count.withLock {
                $0 += 1; return $0
            }
            told.yield(number)
            if number == 1 { throw Trouble() }
        }
        var quiet = Logger(label: "test")
        quiet.logLevel = .critical
        let standing = Task { [quiet] in await lookout.stand(log: quiet) }
        for await look in looks where look == 2 { break }
        standing.cancel()
        await standing.value
        #expect(count.withLock { $0 } >= 2)
    }
}
