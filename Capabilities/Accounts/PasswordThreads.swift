import Dispatch
import Foundation
import Synchronization
import Web

/// A few threads that take work from one bounded line, first come first served.
final class PasswordThreads: Sendable {
    private let line: Line

    init(_ count: Int, waiting: Int) {
        line = Line(longest: waiting)
        for _ in 0..<count {
            let thread = Thread { [line] in line.work() }
            thread.name = "passwords"
            thread.start()
        }
    }

    deinit { line.close() }

    /// How many wait for a thread.
    var waiting: Int { line.count }

    func perform<Outcome: Sendable>(_ work: @escaping @Sendable () throws -> Outcome) async throws -> Outcome {
        try await withCheckedThrowingContinuation { continuation in
            let isTaken = line.add { continuation.resume(with: Result(catching: work)) }
            if !isTaken { continuation.resume(throwing: Problem.tooMany(seconds: 10)) }
        }
    }
}

/// What waits to be done.
private final class Line: Sendable {
    private let longest: Int
    private let jobs = Mutex<[@Sendable () -> Void]>([])
    private let bell = DispatchSemaphore(value: 0)

    init(longest: Int) { self.longest = longest }

    var count: Int { jobs.withLock { $0.count } }

    /// Puts a job at the end; false when the line is full.
    func add(_ job: @escaping @Sendable () -> Void) -> Bool {
        let isTaken = jobs.withLock { jobs in
            guard jobs.count < longest else { return false }
            jobs.append(job)
            return true
        }
        if isTaken { bell.signal() }
        return isTaken
    }

    /// Works until the line is closed.
    func work() {
        #if os(Linux)
            // Of this thread alone: pages go first on a busy machine.
            _ = nice(10)
        #endif
        while true {
            bell.wait()
            let job = jobs.withLock { $0.isEmpty ? nil : $0.removeFirst() }
            guard let job else { break }
            job()
        }
        // The bell rang without a job: the line is closed, and the next thread must hear it too.
        bell.signal()
    }

    /// Lets every thread end once nothing waits.
    func close() { bell.signal() }
}
