import Database
import Evaluations
import Frameworks
import Inspections
import Schools

/// A pathway that a school's category of concern speaks for; a trust lead decides.
struct RouteProposal: Hashable, Sendable {
    let evaluation: ID<Evaluation>
    let school: String
    let framework: String
    /// What the school would work towards.
    let pathway: Cycle.Pathway
    let why: String

    /// What the standings speak for: into the route where a school is in a category, out of it where it no longer is.
    ///
    /// What a lead knew when deciding on the route speaks for nothing new.
    ///
    /// - Parameter asking: versions whose mark asks that a school is in no category.
    static func all(
        _ schools: [RouteSchool],
        _ standings: [ID<School>: CategoryStanding],
        asking: Set<ID<Framework.Version>>
    ) -> [RouteProposal] {
        schools.compactMap { school in
            guard let standing = standings[school.school] else { return nil }
            switch (school.pathway, standing.blocks) {
            case (.award, let blocks?) where asking.contains(school.version):
                return RouteProposal(school, towards: .improvement, why: blocks)
            case (.improvement, nil) where standing.fact == .outside && standing.seal != school.seen:
                return RouteProposal(school, towards: .award, why: "The school is in no category of concern.")
            default: return nil
            }
        }
    }

    private init(_ school: RouteSchool, towards pathway: Cycle.Pathway, why: String) {
        evaluation = school.evaluation
        self.school = school.name
        framework = school.framework
        self.pathway = pathway
        self.why = why
    }
}
