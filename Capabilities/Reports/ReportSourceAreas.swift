import Database
import Evaluations
import Frameworks
import Validations
import Web

extension ReportSource {
    /// One wire and all that stands behind it; nil for an area that is judged by its parts.
    func area(_ wire: Area) -> ReportArea? {
        guard let scale = wire.scale else { return nil }
        let (place, asked) = (place(of: wire), version.rule.level(for: wire))
        let said = told(by: wire)
        return ReportArea(
            name: wire.title,
            parent: wire.parent.flatMap(version.area)?.title,
            standing: ReportArea.Standing(place, on: scale),
            wire: ReportWire(
                levels: scale.levels.map { ReportLevel($0) },
                stops: scale.stops,
                notch: place.notch,
                validated: notch(of: wire, in: ghosts.validated),
                standard: asked
            ),
            standard: asked.map { "The mark asks for \(scale.levels[$0 - 1].name) here." },
            comparisons: comparisons(of: wire, scale),
            why: frozen[wire.id]?.why.said,
            statements: statements(of: wire, scale),
            evidence: evidence(of: said),
            helping: factors(of: said, .helping),
            hindering: factors(of: said, .hindering),
            actions: said.flatMap(\.actions).map { ReportAction($0, on: day) },
            validators: review.flatMap { ReportValidation($0, wire, scale) }.map { [$0] } ?? []
        )
    }

    /// What was said of the wire itself and of the area it is a part of.
    private func told(by wire: Area) -> [FrozenArea] {
        [frozen[wire.id], wire.parent.flatMap { frozen[$0] }].compactMap(\.self)
    }

    private func comparisons(of wire: Area, _ scale: Scale) -> [String] {
        [
            carried[wire.id].map { "From \($0), not yet re-confirmed." },
            notch(of: wire, in: ghosts.validated).map {
                "Last validated in \(ghosts.validated.title): \(scale.words(of: $0))."
            },
            notch(of: wire, in: ghosts.lastCycle).map { "\(ghosts.lastCycle.title): \(scale.words(of: $0))." },
        ].compactMap(\.self)
    }

    /// Levels with a rating, and the one where the bead stands.
    private func statements(of wire: Area, _ scale: Scale) -> [ReportStatements] {
        guard let area = frozen[wire.id] else { return [] }
        let here = area.notch.map(scale.number)
        return scale.levels.enumerated().compactMap { place, level in
            let statements = area.statements.filter { $0.level == place + 1 }
            guard !statements.isEmpty, place + 1 == here || statements.contains(where: { $0.rating != nil }) else {
                return nil
            }
            return ReportStatements(
                level: ReportLevel(level),
                statements: statements.map {
                    .init(text: $0.text, rating: $0.rating.flatMap(Rating.init).map(ReportStatements.Rating.init))
                }
            )
        }
    }

    private func evidence(of areas: [FrozenArea]) -> [ReportEvidence] {
        let linked = Set(areas.flatMap(\.evidence).map(\.evidence))
        return copy.evidence.filter { linked.contains($0.id) }.map(ReportEvidence.init)
    }

    /// The strongest first.
    private func factors(of areas: [FrozenArea], _ direction: FactorEntry.Direction) -> [ReportFactor] {
        areas.flatMap(\.factors).filter { $0.direction == direction }.sorted { $0.strength > $1.strength }
            .map(ReportFactor.init)
    }
}

extension ReportArea.Standing {
    fileprivate init(_ place: ReportSource.Place, on scale: Scale) {
        switch place {
        case .notJudged: self = .notJudged
        case .doesNotApply(let reason): self = .doesNotApply(reason: reason)
        case .notForSchool: self = .doesNotApply(reason: "The framework has this for other schools.")
        case .at(let notch): self = ReportLevel(scale, notch).map(Self.judged) ?? .notJudged
        }
    }
}

extension ReportValidation {
    /// What the validator says of one wire; nil while nothing is said.
    fileprivate init?(_ review: Review, _ wire: Area, _ scale: Scale) {
        let own = review.review(of: wire)
        guard own != .untouched else { return nil }
        let isMoved = if case .adjust = own.verdict { true } else { false }
        self.init(
            by: review.validation.validator.words,
            stance: own.verdict.stance,
            level: review.notch(wire).flatMap { ReportLevel(scale, $0) },
            reason: isMoved ? own.reason.said : nil,
            question: own.question.askedAt == nil ? nil : own.question.text.said,
            answer: own.question.isAnswered ? own.question.answer.said : nil,
            goingWell: own.goingWell.said,
            target: own.target.said
        )
    }
}

extension AreaReview.Verdict {
    fileprivate var stance: String {
        switch self {
        case .none: "No judgement yet"
        case .agree: "Agrees with the school"
        case .adjust: "Differs from the school"
        case .ask: "Asks the school first"
        }
    }
}
