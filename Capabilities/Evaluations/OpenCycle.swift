import Database
import Web

/// What is wanted when a version is opened to schools.
package struct CyclePlan: Hashable, Sendable {
    package var title: String
    package var purpose: Cycle.Purpose
    package var dates: Cycle.Dates
    package var schools: [Cycle.Invited]

    package init(title: String, purpose: Cycle.Purpose, dates: Cycle.Dates, schools: [Cycle.Invited]) {
        self.title = title
        self.purpose = purpose
        self.dates = dates
        self.schools = schools
    }
}

extension Cycle {
    /// Why a cycle cannot be opened or changed.
    package enum Refusal: Error, Equatable {
        case notPublished
        case noSchools
        case datesOutOfOrder
        /// These schools, by name, work in another open cycle of the framework.
        case alreadyOpen([String])
        /// A school that is closed or is not the trust's.
        case notASchoolOfTheTrust
        case closed

        package var problem: Problem {
            switch self {
            case .notPublished:
                .refused(
                    what: "This version is not published.",
                    then: "Publish it first. A version in its pilot can be opened as a pilot."
                )
            case .noSchools:
                .refused(what: "No school was chosen.", then: "Choose at least one school for the cycle.")
            case .datesOutOfOrder:
                .refused(
                    what: "The dates are out of order.",
                    then: "A cycle opens first, then schools send, validators finish and the trust decides."
                )
            case .alreadyOpen(let names):
                .refused(
                    what:
                        "\(Words.list(names)) \(names.count == 1 ? "is" : "are") in another open cycle of this framework.",
                    then: "Close that cycle first, or leave \(names.count == 1 ? "the school" : "these schools") out."
                )
            case .notASchoolOfTheTrust:
                .refused(
                    what: "A chosen school is closed or is not one of this trust.",
                    then: "Choose the schools again."
                )
            case .closed:
                .refused(what: "This cycle is closed.", then: "Open a new cycle to go on.")
            }
        }
    }
}
