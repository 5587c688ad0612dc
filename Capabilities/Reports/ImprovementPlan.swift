import Database
import Evaluations
import Frameworks
import Schools
import Web

/// What a school will do, and has done since the cycle began, across all the frameworks that it works in.
struct ImprovementPlan: Sendable {
    let trust: String
    let school: School
    let works: [Work]
    let reach: Reach
    let today: Day

    /// How much of the plan its reader is told.
    enum Reach: Hashable, Sendable {
        /// Everything: the school's own people, and trust leads.
        case whole
        /// What is planned, by whom and by when; never what the school writes for itself.
        case governors
        /// What visits have asked for, for the specialist who makes them; no judgement.
        case visits
    }

    /// One framework, and what is planned and done there.
    struct Work: Sendable {
        let evaluation: ID<Evaluation>
        let version: Framework.Version
        let cycle: String
        /// When the cycle that it stands in began.
        let since: Day
        let notches: [ID<Area>: Int]
        let steps: [Step]
    }

    /// An action of the school, perhaps asked for by a visit.
    struct Step: Hashable, Sendable {
        let area: ID<Area>
        let title: String
        let owner: String
        let dueOn: Day
        let progress: Int
        /// What will be different for pupils.
        let success: String
        /// What was said when somebody looked last, and on which day.
        let lastSaid: Said?
        /// "Visit 3", or "Baseline".
        let visit: String?
        let ended: Ending?

        /// What was said of it on a day.
        struct Said: Hashable, Sendable {
            let on: Day
            let words: String
        }

        /// What came of it.
        struct Ending: Hashable, Sendable {
            let on: Day
            let impact: String
        }

        var isOpen: Bool { ended == nil }
    }
}

extension ImprovementPlan {
    var open: [Step] { works.flatMap(\.steps).filter(\.isOpen) }

    /// The same plan of some frameworks alone; of all where none is named.
    func only(_ evaluation: ID<Evaluation>?) -> ImprovementPlan {
        guard let evaluation else { return self }
        return ImprovementPlan(
            trust: trust,
            school: school,
            works: works.filter { $0.evaluation == evaluation },
            reach: reach,
            today: today
        )
    }
}

extension ImprovementPlan.Work {
    /// The areas in which something is open, in the order of the framework, each with its steps, those due first first.
    var openAreas: [(area: Area, steps: [ImprovementPlan.Step])] {
        version.areas.compactMap { area in
            let steps = steps.filter { $0.isOpen && $0.area == area.id }.sorted {
                ($0.dueOn, $0.title) < ($1.dueOn, $1.title)
            }
            return steps.isEmpty ? nil : (area, steps)
        }
    }

    /// What was finished since the cycle began, the newest first.
    var done: [ImprovementPlan.Step] {
        steps.filter { ($0.ended?.on ?? .distantPast) >= since }.sorted {
            ($1.ended?.on ?? since, $0.title) < ($0.ended?.on ?? since, $1.title)
        }
    }
}

extension Day {
    /// Before any day that a school writes down.
    fileprivate static let distantPast = Day(year: 1, month: 1, day: 1)
}
