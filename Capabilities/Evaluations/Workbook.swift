import Database
import Frameworks
import Schools
import Web

/// All that stands in one evaluation, read in a fixed number of queries.
package struct Workbook: Sendable {
    package let evaluation: Evaluation
    package let version: Framework.Version
    package let judgements: [ID<Area>: Judgement]
    package let ratings: [ID<Statement>: Rating]
    /// Every piece of evidence that is linked to an area of this evaluation.
    package let evidence: [Evidence]
    package let links: [ID<Evidence>: [EvidenceLink]]
    /// The strongest first.
    package let factors: [Factor]
    /// Those due first first; without those that were dropped.
    package let actions: [Action]
    /// Where beads stood before; Validations adds what was validated last.
    package var ghosts: Ghosts
    /// The areas that are judged at this school, in order.
    package let wires: [Area]

    private let evidenceByArea: [ID<Area>: [Evidence]]
    private let factorsByArea: [ID<Area>: [Factor]]
    private let actionsByArea: [ID<Area>: [Action]]

    package init(
        evaluation: Evaluation,
        version: Framework.Version,
        judgements: [ID<Area>: Judgement] = [:],
        ratings: [ID<Statement>: Rating] = [:],
        evidence: [Evidence] = [],
        links: [ID<Evidence>: [EvidenceLink]] = [:],
        factors: [Factor] = [],
        actions: [Action] = [],
        ghosts: Ghosts = .none
    ) {
        self.evaluation = evaluation
        self.version = version
        self.judgements = judgements
        self.ratings = ratings
        self.evidence = evidence
        self.links = links
        self.factors = factors
        self.actions = actions
        self.ghosts = ghosts
        wires = version.wires(for: evaluation.school)
        evidenceByArea = evidence.reduce(into: [:]) { byArea, piece in
            for link in links[piece.id] ?? [] { byArea[link.area, default: []].append(piece) }
        }
        factorsByArea = Dictionary(grouping: factors, by: \.area)
        actionsByArea = Dictionary(grouping: actions, by: \.area)
    }

    package func judgement(of area: Area) -> Judgement { judgements[area.id] ?? .untouched }

    /// Evidence linked to the area or to the one it is a part of.
    package func evidence(for area: Area) -> [Evidence] {
        let own = evidenceByArea[area.id] ?? []
        guard let parent = area.parent, let shared = evidenceByArea[parent] else { return own }
        return own + shared.filter { piece in !own.contains { $0.id == piece.id } }
    }

    /// Factors of the area and of the one it is a part of.
    package func factors(for area: Area) -> [Factor] { gathered(factorsByArea, for: area) }

    /// Actions for the area and for the one it is a part of.
    package func actions(for area: Area) -> [Action] { gathered(actionsByArea, for: area) }

    /// How many pieces of evidence stand beside each statement.
    package func evidenceCounts(for area: Area) -> [ID<Statement>: Int] {
        links.values.joined().filter { $0.area == area.id }.flatMap(\.statements).reduce(into: [:]) {
            $0[$1, default: 0] += 1
        }
    }

    private func gathered<Thing>(_ things: [ID<Area>: [Thing]], for area: Area) -> [Thing] {
        (things[area.id] ?? []) + (area.parent.flatMap { things[$0] } ?? [])
    }
}
