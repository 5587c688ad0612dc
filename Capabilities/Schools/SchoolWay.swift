import Database
import Web

/// Where a school's page leads on to, in a part that comes later.
package struct SchoolWay: Hashable, Sendable {
    package let words: String
    package let path: String

    package init(_ words: String, _ path: String) {
        self.words = words
        self.path = path
    }
}

/// Says where the page of a school leads whoever asks; handed in by the application.
package typealias SchoolWays = @Sendable (Transaction, Visit, ID<School>) throws -> [SchoolWay]
