import Database
import Evaluations
import Frameworks
import Web

/// What the school says of an area: the left of the two columns.
struct SchoolColumn {
    let review: Review
    let area: Area
    /// Whether the evidence can be weighed.
    let isLive: Bool

    var html: HTML {
        guard let sent = review.sent(area), let scale = area.scale else { return .empty }
        let tone = scale.mark(of: sent.notch)
        let says = sent.doesNotApply ?? sent.why
        let why: HTML =
            says.trimmed.isEmpty
            ? "<p class=\"muted\">No reason given.</p>" : "<p class=\"says\" data-level=\"\(tone)\">\(says)</p>"
        return """
            <section aria-label="The school says about \(review.version.title(of: area))"><header><h3>The school says</h3>\(who(sent))</header>\
            <p>\(levelMark(scale, sent.notch, none: review.schoolWords(area)))</p>\(why)\(evidence)\(more(sent))</section>
            """
    }

    private func who(_ sent: FrozenArea) -> HTML {
        guard let name = sent.placedBy, let at = sent.placedAt else { return .empty }
        return "<span class=\"who\">\(name), \(Words.dayAndMonth(WallClock(at).day))</span>"
    }

    private var evidence: HTML {
        let pieces = review.evidence(for: area)
        if pieces.isEmpty { return "<p class=\"muted small mt\">The school sent no evidence for this.</p>" }
        let title = isLive ? "Evidence, and how convincing you find it" : "Evidence"
        return "<h4 class=\"mt\">\(title)</h4><ul class=\"rows mt-s\">\(pieces.map(row))</ul>"
    }

    private func row(_ piece: FrozenEvidence) -> HTML {
        let day: HTML? = piece.datedOn.map { ", \(Words.short($0))" }
        let claim: HTML? = piece.claim.isEmpty ? nil : "<span class=\"small muted claim\">\(piece.claim)</span>"
        let weight = review.weights[Review.Weighed(area: area.id, evidence: piece.id)]
        return """
            <li class="ev-v"><span class="src"><svg aria-hidden="true"><use href="#s-\(piece.kind.rawValue)"/></svg>\
            <span>\(title(piece))\(day)<span class="vh">, \(piece.kind.words)</span></span></span>\(claim)\(weighed(piece, weight))</li>
            """
    }

    private func title(_ piece: FrozenEvidence) -> HTML {
        if piece.fileSHA256 != nil {
            return "<a href=\"/validations/\(review.validation.id)/evidence/\(piece.id)/file\">\(piece.title)</a>"
        }
        if let url = piece.url { return "<a href=\"\(link: url)\" rel=\"noopener noreferrer\">\(piece.title)</a>" }
        return "<b>\(piece.title)</b>"
    }

    private func weighed(_ piece: FrozenEvidence, _ weight: EvidenceWeight?) -> HTML {
        guard isLive else { return weight.map { "<p class=\"small\">\($0.words)</p>" } ?? .empty }
        let choices = EvidenceWeight.allCases.map { choice -> HTML in
            """
            <label><input type="radio" name="weight-\(piece.id)" value="\(choice.rawValue)"\
            \(attribute: "checked", if: choice == weight)>\(choice.words)</label>
            """
        }
        let was = weight.map { Fields.was("weight-\(piece.id)", $0.rawValue) }
        return """
            <span class="seg seg-s" role="radiogroup" aria-label="How convincing: \(piece.title)">\(choices)</span>\(was)
            """
    }

    private func more(_ sent: FrozenArea) -> HTML {
        let statements = sent.statements.filter { $0.rating != nil }.map { statement -> HTML in
            let rating = statement.rating.flatMap(Rating.init)
            return "<li><b>\(rating?.words ?? "")</b>: \(statement.text)</li>"
        }
        let factors = sent.factors.map {
            "<li><b>\($0.direction == .helping ? "Helps" : "Hinders")</b>: \($0.words)</li>" as HTML
        }
        let actions = sent.actions.map { action -> HTML in
            "<li>\(action.title), \(action.owner), by \(Words.short(action.dueOn)), \(action.progress)%</li>"
        }
        return fold("Statements rated", statements) + fold("What helps and hinders", factors) + fold("Actions", actions)
    }

    private func fold(_ title: String, _ lines: [HTML]) -> HTML {
        guard !lines.isEmpty else { return .empty }
        return
            "<details class=\"more\"><summary>\(title): \(lines.count)</summary><ul class=\"small\">\(lines)</ul></details>"
    }
}
