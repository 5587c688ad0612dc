import Database
import Evaluations
import Frameworks
import Inspections
import Marks
import Web

/// A point on the line of a journey.
struct Milestone: Hashable, Sendable {
    let on: Day
    let kind: Kind
    /// Such as "Visit 3".
    let title: String
    /// Such as "Groups of pupils".
    let words: String

    init(on: Day, kind: Kind, title: String, words: String) {
        self.on = on
        self.kind = kind
        self.title = title
        self.words = words
    }

    /// What it is, and so how it is drawn.
    enum Kind: Hashable, Sendable {
        case inspection, inspectionDue, visit, visitPlanned, move, moveExpected, award
    }

    var isAhead: Bool {
        switch kind {
        case .inspectionDue, .visitPlanned, .moveExpected: true
        case .inspection, .visit, .move, .award: false
        }
    }

    /// Whether its words stand above the line.
    var isAbove: Bool {
        switch kind {
        case .inspection, .inspectionDue, .award: true
        case .visit, .visitPlanned, .move, .moveExpected: false
        }
    }
}

extension Journey {
    /// Every point of the line in the order of days.
    var milestones: [Milestone] {
        (ownMilestones + inspectionMilestones + pathwayMilestones + markMilestones)
            .sorted { ($0.on, $0.title) < ($1.on, $1.title) }
    }

    private var ownMilestones: [Milestone] {
        visits.map { seen in
            Milestone(
                on: seen.visit.heldOn,
                kind: seen.visit.isShared ? .visit : .visitPlanned,
                title: seen.visit.title,
                words: seen.visit.isBaseline ? baselineWords : Self.short(seen.focus)
            )
        }
    }

    /// The inspections of two years before the first visit, and all since.
    private var inspectionMilestones: [Milestone] {
        let first = visits.map(\.visit.heldOn).min() ?? today
        let known = inspections.filter { $0.startedOn > first.adding(months: -24) }.map {
            Milestone(
                on: $0.startedOn,
                kind: .inspection,
                title: "\($0.standard.inspectorate) inspection",
                words: Self.short($0.kind)
            )
        }
        guard pathway == .improvement, let due = decisions.first?.expected.inspectionBy, due > today else {
            return known
        }
        let by = "By \(Words.months[due.month - 1]) \(due.year)"
        return known + [Milestone(on: due, kind: .inspectionDue, title: "Inspection due", words: by)]
    }

    private var pathwayMilestones: [Milestone] {
        let made = decisions.filter { $0.pathway == .award }.map {
            Milestone(on: $0.decidedOn, kind: .move, title: "Move to award", words: Self.short($0.reason))
        }
        guard pathway == .improvement, let day = decisions.first?.expected.moveOn, day > today else { return made }
        let words = version.rule.asksOutOfCategory ? "If out of category" : "Expected"
        return made + [Milestone(on: day, kind: .moveExpected, title: "Move to award", words: words)]
    }

    private var markMilestones: [Milestone] {
        marks.filter { $0.standard.framework == evaluation.framework }.map {
            Milestone(on: $0.term.awardedOn, kind: .award, title: "Mark awarded", words: $0.number.description)
        }
    }

    private var baselineWords: String {
        let tops = Set(wires.map(\.top)).count
        return "All \(Words.count(tops, version.words.area, version.words.areas))"
    }

    /// The start of a text, at most 28 characters of whole words.
    static func short(_ text: String) -> String {
        let line = text.split(separator: "\n").first.map(String.init) ?? ""
        guard line.count > 28 else { return line }
        var kept = ""
        for word in line.split(separator: " ") {
            guard kept.count + word.count < 27 else { break }
            kept += (kept.isEmpty ? "" : " ") + word
        }
        return kept.isEmpty ? String(line.prefix(27)) + "…" : kept + "…"
    }
}
