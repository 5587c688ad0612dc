import Accounts
import Database
import Evaluations
import Frameworks
import Inspections
import Schools
import Validations
import Web

/// All that a trust lead looks at when deciding on a submission.
package struct DecisionDesk: Sendable {
    package let submission: Submission
    package let schoolName: String
    package let version: Framework.Version
    /// The shared validation; nil while there is none.
    package let review: Review?
    package let decision: Decision?
    package let mark: Mark?
    /// How the school stands to categories of concern, where the award rule asks for it.
    package let category: CategoryStanding
    /// What the school works towards in this framework.
    package let pathway: Cycle.Pathway

    init(
        submission: Submission,
        schoolName: String,
        version: Framework.Version,
        review: Review?,
        decision: Decision? = nil,
        mark: Mark? = nil,
        category: CategoryStanding = CategoryStanding(.nothing, confirmed: nil),
        pathway: Cycle.Pathway = .award
    ) {
        self.submission = submission
        self.schoolName = schoolName
        self.version = version
        self.review = review
        self.decision = decision
        self.mark = mark
        self.category = category
        self.pathway = pathway
    }

    /// Areas without which nothing is awarded and that the validator's beads do not reach.
    var blocking: [String] {
        guard let review else { return [] }
        let blocks = version.rule.blocks
        return review.reading().standings.filter { !$0.reaches }.compactMap { standing in
            guard let area = version.area(standing.area) else { return nil }
            let isBlock = blocks.contains(area.id) || area.parent.map { blocks.contains($0) } ?? false
            guard isBlock, let scale = area.scale else { return nil }
            let level = scale.levels[min(standing.asked, scale.levels.count) - 1].name
            let now = standing.notch.flatMap(scale.level(of:))?.name ?? "not judged"
            return "\(version.title(of: area)) is asked to reach \(level) and is \(now)"
        }
    }

    /// What is decided, checked against the rules; the reading that it rests on.
    ///
    /// - Throws: ``Decision/Refusal``
    func checked(_ choice: Decision.Choice, by person: Person) throws(Decision.Refusal) -> Reading {
        if submission.stage == .withdrawn { throw .withdrawn }
        if let decision { throw .decided(by: decision.by, on: decision.at.day) }
        guard let review else { throw .notValidated }
        if person.belongs(to: submission.school) { throw .holdsRole }
        let reading = review.reading(isInCategory: fact(choice.category).isInCategory)
        if choice.verdict == .award { try checkAward(choice) }
        let isAsked = choice.verdict == .notYet || !reading.holds
        if isAsked, choice.why.trimmed.isEmpty { throw .reasonMissing }
        if choice.why.unicodeScalars.count > 100_000 { throw .reasonTooLong }
        return reading
    }

    private func checkAward(_ choice: Decision.Choice) throws(Decision.Refusal) {
        if version.stage.isTried { throw .stillTried }
        if pathway == .improvement { throw .onImprovementRoute }
        let blocking = blocking
        if !blocking.isEmpty { throw .blocked(blocking) }
        guard version.rule.asksOutOfCategory else { return }
        if let blocks = category.blocks {
            throw category.concern == nil ? .categoryProposed(blocks) : .inCategory(because: blocks)
        }
        switch fact(choice.category) {
        case .notKnown: throw .categoryUnknown
        case .inside: throw .inCategory(because: nil)
        case .outside: break
        }
    }

    /// Whether the school is in a category: what is known, or what the lead says where nothing is.
    func fact(_ said: CategoryFact = .notKnown) -> CategoryFact {
        if category.concern != nil { return .inside }
        if category.proposal?.isEntering == true { return .notKnown }
        return category.fact == .outside ? .outside : said
    }
}
