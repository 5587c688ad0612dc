import Database
import Evaluations
import Frameworks
import Validations
import Web

extension ReportSource {
    /// The report in words ready to print.
    package var document: ReportDocument {
        let summary = ReportSummary(self)
        let drawing = AbacusDrawing(self)
        return ReportDocument(
            trust: trust,
            school: copy.school.name,
            facts: facts,
            framework: copy.framework.title,
            version: "version \(copy.framework.number)",
            cycle: copy.cycle.title,
            date: Words.date(day),
            day: day.description,
            state: state,
            summary: summary.sentence,
            more: summary.missing,
            abacus: drawing.rows.isEmpty
                ? nil : ReportDocument.Picture(svg: drawing.svg.text, alternative: drawing.alternative),
            areasWord: version.words.areas,
            areas: version.wires.compactMap(area),
            impact: copy.impact.said,
            outcome: review.flatMap(ReportOutcome.init)
        )
    }
}

/// How far the judgements have come, in a sentence or two.
struct ReportSummary {
    let sentence: String
    /// Which are missing; nil when none is.
    let missing: String?

    init(_ source: ReportSource) {
        let places = source.version.wires.map { (wire: $0, place: source.place(of: $0)) }
        let counting = places.filter { $0.place.counts }
        let unjudged = counting.filter { $0.place.notch == nil }.map { source.version.title(of: $0.wire) }
        let carried = places.filter { source.carried[$0.wire.id] != nil && $0.place != .notForSchool }
        let judged = counting.count { $0.place.notch != nil && source.carried[$0.wire.id] == nil }
        let reached = counting.count {
            source.carried[$0.wire.id] == nil && source.reachesStandard($0.wire, at: $0.place.notch)
        }
        let first =
            if counting.isEmpty {
                "There is nothing to judge here."
            } else if judged == counting.count {
                "\(Words.opening(judged, "judgement", "judgements")) \(judged == 1 ? "is" : "are") made, and none is missing."
            } else {
                "\(Words.capitalised(Words.number(judged))) of \(Words.count(counting.count, "judgement", "judgements")) "
                    + "\(judged == 1 ? "is" : "are") made."
            }
        let asks = counting.contains { source.version.rule.level(for: $0.wire) != nil }
        let second =
            "\(Words.capitalised(Words.number(reached))) of them \(reached == 1 ? "reaches" : "reach") the standard for the mark."
        sentence = asks && judged > 0 ? "\(first) \(second)" : first
        let again = carried.map { source.version.title(of: $0.wire) }
        let left = [
            unjudged.isEmpty || judged == 0 ? nil : "Still to be judged: \(Words.list(unjudged)).",
            again.isEmpty ? nil : "From an earlier cycle, not yet re-confirmed: \(Words.list(again)).",
        ].compactMap(\.self)
        missing = left.isEmpty ? nil : left.joined(separator: " ")
    }
}

extension ReportSource {
    fileprivate func reachesStandard(_ wire: Area, at notch: Int?) -> Bool {
        guard let notch, let scale = wire.scale, let standard = version.rule.level(for: wire) else { return false }
        return scale.number(of: notch) >= standard
    }
}

extension ReportSource.Place {
    /// Whether it counts at this school.
    fileprivate var counts: Bool {
        switch self {
        case .at, .notJudged: true
        case .doesNotApply, .notForSchool: false
        }
    }
}

extension ReportOutcome {
    /// What the validator recommends; nil while nothing is.
    init?(_ review: Review) {
        let validation = review.validation
        guard let outcome = validation.talk.outcome else { return nil }
        let shared = validation.sharedAt.map { "shared on \(Words.date(WallClock($0).day))" } ?? "not shared yet"
        self.init(
            title: outcome.words,
            note: "Recommended by \(validation.validator.words); \(shared).",
            summary: validation.talk.why.said,
            targets: review.wires.compactMap { wire in
                review.review(of: wire).target.said.map { "\(review.version.title(of: wire)): \($0)" }
            }
        )
    }
}

extension String {
    /// The text, or nil where nothing is written.
    var said: String? { allSatisfy(\.isWhitespace) ? nil : self }
}
