import Accounts
import Database
import Frameworks
import Schools
import Web

extension Transaction {
    /// The submissions of a framework that an award rule can be tried on, the newest first, at most 200; one query.
    package func ruleTrials(of framework: ID<Framework>, for person: Person) throws -> [RuleTrial.Choice] {
        try rows(
            """
            SELECT s.id, k.name AS school, c.title AS cycle, s.number
            FROM submissions s JOIN framework_versions v ON v.id = s.version_id
                JOIN schools k ON k.id = s.school_id JOIN cycles c ON c.id = s.cycle_id
            WHERE v.framework_id = \(framework) AND s.trust_id = \(person.trust.id) AND NOT s.is_withdrawn
            ORDER BY s.submitted_at DESC, s.id DESC LIMIT 200
            """
        ).map { row in
            let (id, school, cycle): (ID<RuleTrial>, String, String) = (
                try row["id"], try row["school"], try row["cycle"]
            )
            let number: Int = try row["number"]
            return RuleTrial.Choice(id: id, title: "\(school), \(cycle)\(number > 1 ? ", submission \(number)" : "")")
        }
    }

    /// One of them as it was sent; not found in another trust.
    package func ruleTrial(_ id: ID<RuleTrial>, for person: Person) throws -> RuleTrial {
        guard let submission = ID<Submission>(id.text) else { throw Problem.notFound }
        let found = try self.submission(submission, of: person.trust.id)
        return RuleTrial(try frozenCopy(of: found.id).value)
    }
}

extension RuleTrial {
    init(_ frozen: FrozenEvaluation) {
        let keys = Dictionary(frozen.areas.map { ($0.id, $0.key) }) { first, _ in first }
        let pairs = frozen.areas.filter { $0.scale != nil }.map { area in
            (area.parent.flatMap { keys[$0] }.map { "\($0)/\(area.key)" } ?? area.key, Place(area))
        }
        self.init(
            title: "\(frozen.school.name), \(frozen.cycle.title)",
            places: Dictionary(pairs) { first, _ in first },
            isImpactStated: !frozen.impact.isEmpty
        )
    }
}

extension RuleTrial.Place {
    fileprivate init(_ area: FrozenArea) {
        if !area.isForSchool || area.doesNotApply != nil {
            self = .away
        } else if let notch = area.notch, let scale = area.scale {
            self = .at(notch: notch, on: scale)
        } else {
            self = .notJudged
        }
    }
}
