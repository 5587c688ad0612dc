import Database
import Evaluations
import Frameworks
import Marks
import Schools
import Validations
import Web

extension ValidatorsPack {
    /// What a reader may choose to see of it.
    var parts: [(key: String, title: String)] {
        [
            (key: "school", title: "The school"), (key: "glance", title: "At a glance"), (key: "why", title: "Reasons"),
            (key: "statements", title: "Statements"), (key: "evidence", title: "Evidence"),
            (key: "factors", title: "What helps and hinders"),
        ] + (showsNotes ? [(key: "notes", title: "What the validator has written")] : []) + [
            (key: "questions", title: "Questions worth asking"), (key: "space", title: "Space to write"),
        ]
    }

    /// - Parameter chosen: the keys of the areas to show.
    func report(_ parts: ReportParts, areas chosen: Set<String>) -> NumberedReport {
        let shown = areas.filter { chosen.contains($0.wire.key) }
        let frozen = review.frozen
        let first: [(String, NumberedReport.Section)] = [("school", school), ("glance", glance(shown))]
        return NumberedReport(
            trust: trust,
            title: "Validator’s pack",
            subject: frozen.school.name,
            facts: [
                "\(frozen.framework.title), version \(frozen.framework.number), in \(frozen.cycle.title)",
                "Sent by \(frozen.sentBy) on \(Words.date(WallClock(frozen.sentAt).day)); it shows what was sent, and not what came after",
                validator,
            ],
            summary: summary,
            on: today,
            sections: first.filter { parts[$0.0] }.map(\.1)
                + shown.map { .init($0.title, paragraphs(on: $0, parts)) }.filter { !$0.paragraphs.isEmpty }
        )
    }

    private var validator: String {
        let talk = review.validation.talk.on.map { ", conversation on \(Words.date($0))" } ?? ""
        return "Validator: \(review.validation.validator.words)\(talk)"
    }

    private var summary: String {
        let judged = areas.count { $0.notch != nil }
        let words = review.version.words
        let asked = areas.map { PackQuestions($0, on: today).all.count }.reduce(0, +)
        let are = asked == 1 ? "there is" : "there are"
        let start = "\(are) \(Words.count(asked, "question", "questions")) to start from"
        let questions = asked == 0 ? "nothing stands out to ask" : start
        let all = Words.number(areas.count)
        return "\(Words.opening(judged, words.area, words.areas)) of \(all) judged, and \(questions)."
    }

    private var school: NumberedReport.Section {
        let held =
            marks.isEmpty
            ? "It holds no current mark."
            : "It holds \(Words.list(marks.map { "\($0.standard.name) until \(Words.date($0.term.endsOn))" }))."
        let impact = review.submission.impact.onOneParagraph
        return .init(
            "The school",
            context.facts.map { .init("\($0).") } + [.init(held)]
                + (impact.isEmpty ? [] : [.init(impact, under: "What difference the school says its work made")])
        )
    }

    private func glance(_ areas: [Area]) -> NumberedReport.Section {
        let cycle = areas.compactMap(\.before).first?.cycle
        let heads =
            [Words.capitalised(review.version.words.area), "The school"] + (cycle.map { [$0] } ?? [])
            + (showsNotes ? ["The validator"] : [])
        let rows: [[NumberedReport.Cell]] = areas.map { area in
            [.init(area.title), bead(area)] + (cycle == nil ? [] : [before(area)]) + (showsNotes ? [own(area)] : [])
        }
        guard !rows.isEmpty else { return .init("At a glance", [.init("Nothing that was sent is for this school.")]) }
        return .init("At a glance", [.init("Where beads stand.", table: .init(heads: heads, rows: rows))])
    }

    private func bead(_ area: Area) -> NumberedReport.Cell {
        if area.doesNotApply != nil { return .init("Does not apply") }
        guard let notch = area.notch, let level = ReportLevel(area.scale, notch) else { return .init("Not judged") }
        var cell = NumberedReport.Cell(level)
        let before = area.before?.notch
        cell.drawing = SmallWire(scale: area.scale, notch: notch, before: before, standard: area.standard).svg.text
        return cell
    }

    private func before(_ area: Area) -> NumberedReport.Cell {
        area.before.flatMap { ReportLevel(area.scale, $0.notch) }.map { .init($0) } ?? .init("Nothing sent then")
    }

    private func own(_ area: Area) -> NumberedReport.Cell {
        area.validated.flatMap { ReportLevel(area.scale, $0) }.map { .init($0) } ?? .init("No bead yet")
    }
}

extension String {
    /// The same words without line ends.
    var onOneParagraph: String {
        split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }.joined(separator: " ")
    }
}
