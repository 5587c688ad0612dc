import Database
import Testing

@testable import Accounts

@Suite("Guessing")
struct ThrottleTests {
    private let start = Instant(startOf: Day(year: 2026, month: 11, day: 20))
    private let email = Throttle.Key.email(.of("ruth@alder.example"))

    private func at(_ seconds: Double) -> Instant { start.adding(seconds: seconds) }

    @Test("is free three times, then each try waits twice as long as the one before")
    func doubling() {
        var failures: [Instant] = []
        var waits: [Int] = []
        for _ in 0..<8 {
            waits.append(Throttle.wait(email, after: failures, at: at(0)))
            failures.append(at(0))
        }
        #expect(waits == [0, 0, 0, 0, 1, 2, 4, 8])
    }

    @Test("never comes to more than ten in five minutes, however patient")
    func tenInFive() {
        var failures: [Instant] = []
        for second in stride(from: 0.0, to: 7_200, by: 0.5) {
            let known = failures.filter { at(second) - $0 < Throttle.memory }
            if Throttle.wait(email, after: known, at: at(second)) == 0 { failures.append(at(second)) }
        }
        for first in failures {
            #expect(failures.count { $0 >= first && $0 - first < Throttle.window } <= 10)
        }
        #expect(failures.count > 10)
    }

    @Test("is possible again at the latest after five minutes")
    func again() {
        let failures = (0..<40).map { at(Double($0)) }
        #expect(Throttle.wait(email, after: failures, at: at(45)) > 0)
        #expect(Throttle.wait(email, after: failures, at: at(39 + 300)) == 0)
    }

    @Test("from one network address is bounded too, but leaves room for a whole school")
    func address() {
        let key = Throttle.Key.address("192.0.2.7")
        let failures = (0..<60).map { at(Double($0)) }
        #expect(Throttle.wait(key, after: Array(failures.prefix(59)), at: at(60)) == 0)
        #expect(Throttle.wait(key, after: failures, at: at(60)) == 240)
    }

    @Test("the set-up code is bounded to ten in five minutes")
    func setUp() {
        let failures = (0..<10).map { at(Double($0)) }
        #expect(Throttle.wait(.setUp, after: Array(failures.prefix(9)), at: at(10)) == 0)
        #expect(Throttle.wait(.setUp, after: failures, at: at(10)) == 290)
    }

    @Test("does not put what was typed for an address into the table")
    func hashed() {
        #expect(!email.text.contains("ruth"))
        #expect(Throttle.Key.email(.of("other@alder.example")).text != email.text)
    }
}
