import Database
import Evaluations
import Frameworks
import Web

/// A school's way on the improvement route: what was seen when, where it stands now and what is still to come.
package struct Journey: Sendable {
    package let evaluation: Evaluation
    package let version: Framework.Version
    package let seat: JourneySeat
    package let today: Day
    /// Those the reader may know of, in their order.
    package let visits: [Seen]
    package let specialists: [Assigned]
    package let measures: [Measure]
    package let impact: VisitText?
    package let handovers: [Handover]
    /// Milestones of other capabilities, such as inspections.
    package var others: [Milestone] = []

    /// A visit with what a reader of the journey is told of it.
    package struct Seen: Hashable, Sendable {
        package let visit: Visit
        package let focus: String
        package let strengths: [String]
        package let improvements: [String]
        package let readings: [ID<Area>: Int]
        package let targets: [VisitTarget]
    }

    /// The wires that are judged at the school, in order.
    package var wires: [Area] { version.wires(for: evaluation.school) }

    package var shared: [Seen] { visits.filter(\.visit.isShared) }

    package var baseline: Seen? { shared.first { $0.visit.isBaseline } }

    /// Where the baseline put each wire.
    package var start: [ID<Area>: Int] { baseline?.readings ?? [:] }

    /// Where a shared visit put each wire last.
    package var now: [ID<Area>: Int] {
        shared.reduce(into: [:]) { now, seen in now.merge(seen.readings) { $1 } }
    }

    /// The next visit that is planned for today or later.
    package var next: Visit? {
        visits.map(\.visit).filter { $0.isPlanned && $0.heldOn >= today }.min { $0.heldOn < $1.heldOn }
    }

    /// The level that the mark asks for on a wire has been reached, as a specialist saw it last.
    package func isMet(_ wire: Area) -> Bool {
        guard let scale = wire.scale, let notch = now[wire.id] else { return false }
        return scale.number(of: notch) >= version.rule.level(for: wire) ?? scale.levels.count
    }
}

/// A point on the line of a journey.
package struct Milestone: Hashable, Sendable {
    package let on: Day
    package let kind: Kind
    /// Such as "Visit 3".
    package let title: String
    /// Such as "Groups of pupils".
    package let words: String

    package init(on: Day, kind: Kind, title: String, words: String) {
        self.on = on
        self.kind = kind
        self.title = title
        self.words = words
    }

    /// What it is, and so how it is drawn.
    package enum Kind: Hashable, Sendable {
        case inspection, inspectionDue, visit, visitPlanned, move, moveExpected, award
    }

    package var isAhead: Bool {
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
    package var milestones: [Milestone] {
        let own = visits.map { seen in
            Milestone(
                on: seen.visit.heldOn,
                kind: seen.visit.isShared ? .visit : .visitPlanned,
                title: seen.visit.title,
                words: seen.visit.isBaseline ? baselineWords : Self.short(seen.focus)
            )
        }
        return (own + others).sorted { ($0.on, $0.title) < ($1.on, $1.title) }
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

extension Area {
    /// The area that a wire counts with: itself, or the one it is a part of.
    var top: ID<Area> { parent ?? id }
}
