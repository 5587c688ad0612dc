import Database
import Frameworks
import Schools

/// A published framework version opened to a cohort of schools, with dates.
package struct Cycle: Hashable, Sendable {
    package let id: ID<Cycle>
    package let trust: ID<Trust>
    package let framework: ID<Framework>
    package let version: ID<Framework.Version>
    package var title: String
    package var purpose: Purpose
    package var dates: Dates
    /// nil while schools work in it.
    package var closedOn: Day?

    package init(
        id: ID<Cycle> = ID(),
        trust: ID<Trust>,
        framework: ID<Framework>,
        version: ID<Framework.Version>,
        title: String,
        purpose: Purpose,
        dates: Dates,
        closedOn: Day? = nil
    ) {
        self.id = id
        self.trust = trust
        self.framework = framework
        self.version = version
        self.title = title
        self.purpose = purpose
        self.dates = dates
        self.closedOn = closedOn
    }

    package var isOpen: Bool { closedOn == nil }

    /// What the cycle is for.
    package enum Purpose: String, Column, CaseIterable {
        case pilot, full

        package var words: String {
            switch self {
            case .pilot: "Pilot"
            case .full: "Full cycle"
            }
        }
    }

    /// What a school works towards in a cycle.
    package enum Pathway: String, Column, Codable, CaseIterable {
        case award, improvement

        package var words: String {
            switch self {
            case .award: "Award"
            case .improvement: "Improvement route"
            }
        }
    }

    /// The four dates of a cycle, none before the one it follows.
    package struct Dates: Hashable, Sendable {
        package let opensOn: Day
        package let submitBy: Day
        package let validateBy: Day
        package let decideBy: Day

        /// Refuses dates that are out of order.
        package init(opensOn: Day, submitBy: Day, validateBy: Day, decideBy: Day) throws(Cycle.Refusal) {
            guard opensOn <= submitBy, submitBy <= validateBy, validateBy <= decideBy else { throw .datesOutOfOrder }
            self.opensOn = opensOn
            self.submitBy = submitBy
            self.validateBy = validateBy
            self.decideBy = decideBy
        }
    }

    /// A school chosen for a cycle, and what it works towards.
    package struct Invited: Hashable, Sendable {
        package let school: ID<School>
        package let pathway: Pathway

        package init(_ school: ID<School>, _ pathway: Pathway = .award) {
            self.school = school
            self.pathway = pathway
        }
    }
}
