import Database
import Frameworks
import Web

/// What a reader would miss in an evaluation, area by area.
package struct Readiness: Hashable, Sendable {
    package let lines: [Line]

    /// One thing that a reader would miss.
    package struct Line: Hashable, Sendable {
        package let area: ID<Area>
        /// A whole sentence that names the area.
        package let words: String
        /// Whether nothing can be sent before it is put right; otherwise it is advice.
        package let blocks: Bool
    }

    package var blocking: [Line] { lines.filter(\.blocks) }
    package var advice: [Line] { lines.filter { !$0.blocks } }
    /// Whether it can be sent, also where there is advice.
    package var isReady: Bool { blocking.isEmpty }
}

extension Workbook {
    /// What a reader would miss, in the order of the areas; what blocks comes first in each.
    package func readiness(on day: Day) -> Readiness {
        Readiness(lines: wires.flatMap { AreaCheck(area: $0, book: self, day: day).lines })
    }
}

/// The check of one area.
private struct AreaCheck {
    let area: Area
    let book: Workbook
    let day: Day

    var title: String { book.version.title(of: area) }

    var lines: [Readiness.Line] {
        carried + standing
    }

    private var carried: [Readiness.Line] {
        book.judgement(of: area).carriedFrom.map { cycle in
            let words = "\(title) stands as in \(cycle), not yet re-confirmed."
            return [Readiness.Line(area: area.id, words: words, blocks: true)]
        } ?? []
    }

    private var standing: [Readiness.Line] {
        switch book.judgement(of: area).place {
        case .notJudged:
            [Readiness.Line(area: area.id, words: "\(title) has no judgement yet.", blocks: true)]
        case .doesNotApply(let reason):
            reason.trimmed.isEmpty
                ? [Readiness.Line(area: area.id, words: "\(title) does not say why it does not apply.", blocks: true)]
                : []
        case .at(let notch):
            ([why] + evidence + [statements(notch), plan(notch), late]).compactMap { words in
                words.map { Readiness.Line(area: area.id, words: $0, blocks: false) }
            }
        }
    }

    private var why: String? {
        book.judgement(of: area).why.trimmed.isEmpty ? "\(title) does not say why the bead stands where it does." : nil
    }

    private var evidence: [String?] {
        let pieces = book.evidence(for: area)
        guard !pieces.isEmpty else { return ["\(title) has no evidence."] }
        let kinds = Set(pieces.map(\.kind)).count
        let few =
            "\(title) has \(Words.count(kinds, "kind", "kinds")) of evidence. Readers look for \(Words.number(area.expects.least))."
        return [kinds < area.expects.least ? few : nil, old(pieces)]
    }

    private func old(_ pieces: [Evidence]) -> String? {
        guard let months = area.expects.months else { return nil }
        let earliest = day.adding(months: -months)
        let count = pieces.count { ($0.entry.datedOn ?? $0.addedAt.day) < earliest }
        guard count > 0 else { return nil }
        let pieces = Words.opening(count, "piece of evidence", "pieces of evidence")
        return "\(pieces) for \(title) \(count == 1 ? "is" : "are") more than \(months) months old."
    }

    /// Statements of the level where the bead stands, and of those below it, that are rated Not yet.
    private func statements(_ notch: Int) -> String? {
        guard let scale = area.scale, let level = scale.level(of: notch) else { return nil }
        let red = area.descriptors.prefix(scale.number(of: notch)).flatMap(\.statements)
            .count { book.ratings[$0.id] == .red }
        guard red > 0 else { return nil }
        let said = "\(Words.count(red, "statement", "statements")) up to there \(red == 1 ? "is" : "are")"
        return "\(title) stands at \(level.name), and \(said) rated Not yet."
    }

    private func plan(_ notch: Int) -> String? {
        guard let scale = area.scale, let standard = book.version.rule.level(for: area),
            scale.number(of: notch) < standard, book.actions(for: area).isEmpty
        else { return nil }
        return "\(title) is below the standard for the mark and has no action."
    }

    private var late: String? {
        let count = book.actions(for: area).count { $0.daysLate(on: day) != nil }
        return count == 0
            ? nil : "\(Words.opening(count, "action", "actions")) for \(title) \(count == 1 ? "is" : "are") late."
    }
}
