import Database
import Schools

/// What the first visit, or the command `setup`, makes: the trust and its first administrator.
package struct SetUp: Sendable {
    package let trust: String
    package let name: String
    package let email: EmailAddress
    /// As typed; hashed before anything is kept.
    package let password: String

    /// Why it cannot be done.
    package enum Refusal: Error, Equatable {
        case alreadyDone

        package var words: String { "This Waymark is set up already. Sign in, or ask its administrator." }
    }
}

extension Transaction {
    /// Whether there is a trust.
    package func isSetUp() throws -> Bool { try !trusts().isEmpty }

    /// Founds the trust and makes its first administrator, who can sign in at once.
    ///
    /// - Throws: ``SetUp/Refusal``
    @discardableResult
    package func setUp(_ setUp: SetUp, password: PasswordHash) throws -> Person {
        guard try !isSetUp() else { throw SetUp.Refusal.alreadyDone }
        let trust = try foundTrust(named: setUp.trust, by: setUp.name)
        let details = PersonDetails(
            name: setUp.name,
            email: setUp.email,
            post: nil,
            roles: [RoleHeld(.trustAdministrator)]
        )
        let founder = Author(id: nil, name: setUp.name, trust: trust.id)
        return try add(details, to: trust, password: password, by: founder)
    }
}
