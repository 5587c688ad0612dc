import Testing

@testable import Database

@Suite("The queue of writers", .timeLimit(.minutes(8)))
struct WriteQueueTests {
    private struct Turned: Error {}

    @Test("lets only the first start the work, and hands over 64 at a time until nobody waits")
    func batches() async {
        let queue = WriteQueue()
        let (added, add) = AsyncStream<Bool>.makeStream()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<150 {
                group.addTask { try? await Self.wait(in: queue) { add.yield($0) } }
            }
            var starters = 0
            for await isStarter in added.prefix(150) where isStarter { starters += 1 }
            #expect(starters == 1)
            #expect(Self.turnAway(queue.next()) == 64)
            #expect(Self.turnAway(queue.next()) == 64)
            #expect(Self.turnAway(queue.next()) == 22)
            #expect(queue.next() == nil)
        }
        await #expect(throws: Turned.self) {
            try await Self.wait(in: queue) { isStarter in
                #expect(isStarter)
                Self.turnAway(queue.next())
            }
        }
    }

    private static func wait(in queue: WriteQueue, _ added: (Bool) -> Void) async throws {
        let work = Work {
            Transaction(on: $0, now: .now, counter: StatementCounter())
        } body: { _ in
        }
        try await withCheckedThrowingContinuation { added(queue.add(WriteJob(work, answering: $0))) }
    }

    @discardableResult
    private static func turnAway(_ jobs: ArraySlice<WriteJob>?) -> Int {
        for job in jobs ?? [] { job.refuse(Turned()) }
        return jobs?.count ?? 0
    }
}
