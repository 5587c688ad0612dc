import Database

/// A named group of a trust's schools.
package struct Hub: Equatable, Sendable {
    package let id: ID<Hub>
    package let trust: ID<Trust>
    package var name: String
    package var schools: Set<ID<School>>

    package init(id: ID<Hub> = ID(), trust: ID<Trust>, name: String, schools: Set<ID<School>> = []) {
        self.id = id
        self.trust = trust
        self.name = name
        self.schools = schools
    }
}
