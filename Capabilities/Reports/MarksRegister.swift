import Database
import Marks
import Web

/// The register of marks as a report: every mark of the trust, schools A to Z.
struct MarksRegister: Sendable {
    let trust: String
    let marks: [Mark]
    let today: Day

    /// What a reader may choose to see of it.
    static let parts = [
        (key: "current", title: "Current marks"), (key: "past", title: "Marks that are no longer current"),
        (key: "checking", title: "How to check a mark"),
    ]

    func report(_ parts: ReportParts) -> NumberedReport {
        let current = marks.filter { $0.isCurrent(on: today) }
        let schools = Set(current.map(\.school)).count
        let summary =
            current.isEmpty
            ? "No school holds a current mark yet."
            : "\(Words.opening(schools, "school holds", "schools hold")) "
                + "\(Words.count(current.count, "current mark", "current marks"))."
        return NumberedReport(
            trust: trust,
            title: "Register of marks",
            facts: ["Schools stand from A to Z, the newest mark of a school first"],
            summary: summary,
            on: today,
            isWide: true,
            sections: sections(parts)
        )
    }

    private func sections(_ parts: ReportParts) -> [NumberedReport.Section] {
        let current = marks.filter { $0.isCurrent(on: today) }
        let past = marks.filter { !$0.isCurrent(on: today) }
        let all: [(String, [NumberedReport.Paragraph])] = [
            ("current", paragraphs(current, none: "No school holds a current mark yet.") + ending(current)),
            ("past", paragraphs(past, none: "No mark was renewed, has lapsed or was withdrawn.")),
            ("checking", [checking]),
        ]
        return all.filter { parts[$0.0] }.map { key, paragraphs in
            NumberedReport.Section(Self.parts.first { $0.key == key }?.title ?? "", paragraphs)
        }
    }

    private func paragraphs(_ marks: [Mark], none: String) -> [NumberedReport.Paragraph] {
        guard !marks.isEmpty else { return [.init(none)] }
        let heads = [
            "Number", "School", "Framework and version", "Tier", "From", "Until", "Status", "Validated by",
        ]
        return [
            .init(
                "\(Words.opening(marks.count, "mark", "marks")) on \(Words.date(today)).",
                table: .init(heads: heads, rows: marks.map(row))
            )
        ]
    }

    private func row(_ mark: Mark) -> [NumberedReport.Cell] {
        let renewal =
            mark.isRenewalDue(on: today) ? "Renewal since \(Words.short(mark.term.noticeOn))" : nil
        return [
            .init(mark.number.description), .init(mark.schoolName), .init(mark.standard.name),
            .init(mark.tier ?? "No tier"),
            .init(Words.short(mark.term.awardedOn)), .init(Words.short(mark.term.endsOn)),
            .init(mark.status(on: today).registered, note: renewal), .init(mark.validatedBy?.words ?? "Nobody named"),
        ]
    }

    private func ending(_ current: [Mark]) -> [NumberedReport.Paragraph] {
        let due = current.filter { $0.isRenewalDue(on: today) }
        guard !due.isEmpty else { return [] }
        return [
            .init(
                "\(Words.opening(due.count, "mark has", "marks have")) come up for renewal.",
                points: due.map { "\($0.schoolName), \($0.standard.title), until \(Words.date($0.term.endsOn))" }
            )
        ]
    }

    private var checking: NumberedReport.Paragraph {
        .init(
            "Each mark has a public page under its number, which says what it is worth today and what was shown. "
                + "Anybody can open it, without signing in, from the page “Check a mark”."
        )
    }
}

extension Mark {
    func isCurrent(on day: Day) -> Bool {
        if case .current = status(on: day) { true } else { false }
    }
}

extension Mark.Status {
    /// "Current", "Renewed by AV-IE-2026-0147 on 3 Dec 2026", "Withdrawn on 3 Dec 2026".
    fileprivate var registered: String {
        switch self {
        case .current: "Current"
        case .renewed(let number, let day): "Renewed by \(number) on \(Words.short(day))"
        case .lapsed(let day): "Lapsed on \(Words.short(day))"
        case .withdrawn(let day): "Withdrawn on \(Words.short(day))"
        }
    }
}
