import Database

/// The hand that did something, as history names it.
package struct Author: Hashable, Sendable {
    /// The person's id; nil when the program did it, from the command line or by itself.
    package let id: String?
    package let name: String
    package let trust: ID<Trust>

    package init(id: String?, name: String, trust: ID<Trust>) {
        self.id = id
        self.name = name
        self.trust = trust
    }
}
