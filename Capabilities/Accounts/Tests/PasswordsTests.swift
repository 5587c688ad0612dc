import Foundation
import Synchronization
import Testing
import Web

@testable import Accounts

@Suite("Working on passwords")
struct PasswordsTests {
    @Test("says yes to the right one only, and no where there is nobody")
    func check() async throws {
        let passwords = Passwords(cost: .rehearsal)
        let hash = try await passwords.hash("nine wires and a bead")
        #expect(try await passwords.matches("nine wires and a bead", hash))
        #expect(try await !passwords.matches("nine wires and a head", hash))
        #expect(try await !passwords.matches("nine wires and a bead", nil))
    }

    @Test("does the work for an unknown address too")
    func sameWork() async throws {
        let cost = PasswordHash.Cost(ln: 14, r: 8, p: 4)
        let passwords = Passwords(cost: cost)
        let time = try await ContinuousClock().measure { _ = try await passwords.matches("wrong", nil) }
        // Such a key takes 60 ms and more on any machine; no work takes microseconds.
        #expect(time > .milliseconds(10))
        #expect(passwords.decoy.cost == cost)
    }

    @Test("makes a hash of another cost anew, and leaves one of today's as it is")
    func renewal() async throws {
        let old = try PasswordHash.quick("nine wires and a bead")
        let passwords = Passwords(cost: PasswordHash.Cost(ln: 5, r: 8, p: 1))
        let renewed = try #require(try await passwords.renewed(old, of: "nine wires and a bead"))
        #expect(renewed.cost.ln == 5)
        #expect(try renewed.matches("nine wires and a bead"))
        #expect(try await passwords.renewed(renewed, of: "nine wires and a bead") == nil)
    }

    @Test("tells whoever comes when the line is full to come back", .timeLimit(.minutes(8)))
    func fullLine() async throws {
        let threads = PasswordThreads(1, waiting: 2)
        let gate = DispatchSemaphore(value: 0)
        let isWorking = Mutex(false)
        let first = Task {
            try await threads.perform {
                isWorking.withLock { $0 = true }
                gate.wait()
            }
        }
        while !isWorking.withLock({ $0 }) { try await Task.sleep(for: .milliseconds(1)) }
        let waiting = [Task { try await threads.perform {} }, Task { try await threads.perform {} }]
        while threads.waiting < 2 { try await Task.sleep(for: .milliseconds(1)) }
        for _ in 0..<5 {
            await #expect(throws: Problem.tooMany(seconds: 10)) { try await threads.perform {} }
        }
        gate.signal()
        for task in waiting + [first] { try await task.value }
        try await threads.perform {}
    }

    @Test("keeps nobody else waiting")
    func othersGoOn() async throws {
        let threads = PasswordThreads(2, waiting: 64)
        let gate = DispatchSemaphore(value: 0)
        let slow = (0..<32).map { _ in Task { try await threads.perform { gate.wait() } } }
        // With every thread of the pool held by a password, none of these would ever come back.
        let sum = await withTaskGroup(of: Int.self) { group in
            for number in 1...100 { group.addTask { number } }
            return await group.reduce(0, +)
        }
        #expect(sum == 5_050)
        for _ in slow { gate.signal() }
        for task in slow { try await task.value }
    }
}
