/// Makes and checks passwords on threads of its own, so that no page waits while one is worked on.
///
/// App makes one for the whole program.
package final class Passwords: Sendable {
    private let cost: PasswordHash.Cost
    private let threads: PasswordThreads
    /// What is compared with where there is nobody.
    let decoy: PasswordHash

    /// - Parameters:
    ///   - threads: how many passwords are worked on at the same time.
    ///   - waiting: how many more may wait; one more than that is told to come back.
    package init(cost: PasswordHash.Cost = .standard, threads: Int = 2, waiting: Int = 64) {
        self.cost = cost
        self.threads = PasswordThreads(threads, waiting: waiting)
        decoy = .decoy(cost)
    }

    /// - Throws: `Problem.tooMany` when too many are waiting already.
    package func hash(_ password: String) async throws -> PasswordHash {
        try await threads.perform { [cost] in try PasswordHash(of: password, cost: cost) }
    }

    /// Whether it is that password; where there is none to compare with, does the same work and says no.
    ///
    /// - Throws: `Problem.tooMany` when too many are waiting already.
    package func matches(_ password: String, _ hash: PasswordHash?) async throws -> Bool {
        let other = hash ?? decoy
        return try await threads.perform { try other.matches(password) } && hash != nil
    }

    /// The same password at today's cost; nil when it is kept so already.
    func renewed(_ hash: PasswordHash, of password: String) async throws -> PasswordHash? {
        hash.cost == cost ? nil : try await self.hash(password)
    }
}
