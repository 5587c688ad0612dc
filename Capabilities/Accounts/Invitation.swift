import Database

/// A link by which a person comes in and chooses a password; good once, for three days.
package struct Invitation: Equatable, Sendable {
    /// In seconds.
    package static let life = 72 * 3600.0

    let id: ID<Invitation>
    let person: ID<Person>
    let endsAt: Instant
    /// Whether the person had a password before, which the new one replaces.
    let isForNewPassword: Bool

    static func path(_ token: Token) -> String { "/invitations/\(token.text)" }
}
