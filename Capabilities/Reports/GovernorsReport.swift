import Database
import Evaluations
import Frameworks
import Landscape
import Schools
import Web

/// What the governors of one school read, on one page; never what the school writes for itself.
struct GovernorsReport: Sendable {
    let trust: String
    let school: School
    let works: [Work]
    let today: Day

    /// One framework that the school works in, and what is linked and agreed there.
    struct Work: Sendable {
        let governed: GovernedEvaluation
        let known: InspectionPreparation.Work

        var version: Framework.Version { governed.now.version }
    }

    static let parts = [
        (key: "priorities", title: "Priorities"), (key: "movement", title: "Movement"),
        (key: "decisions", title: "Decisions wanted"), (key: "questions", title: "Questions to ask"),
    ]

    func report(_ parts: ReportParts) -> NumberedReport {
        let sections: [(String, (Work) -> NumberedReport.Paragraph)] = [
            ("priorities", priorities), ("movement", movement), ("decisions", decisions), ("questions", questions),
        ]
        let titles = Dictionary(uniqueKeysWithValues: Self.parts.map { ($0.key, $0.title) })
        return NumberedReport(
            trust: trust,
            title: "Governors’ page",
            subject: school.name,
            facts: works.map {
                "\($0.version.title), version \($0.version.number), in \($0.governed.now.cycle.title). \($0.governed.now.progress)"
            },
            summary: summary,
            on: today,
            isBrief: true,
            sections: works.isEmpty
                ? [] : sections.filter { parts[$0.0] }.map { one in .init(titles[one.0] ?? "", works.map(one.1)) }
        )
    }

    private var summary: String {
        guard !works.isEmpty else { return "The school works in no framework yet." }
        let actions = works.flatMap(\.governed.actions)
        let late = actions.count { $0.dueOn < today }
        let wanted = works.map { $0.governed.wanted(on: today).count }.reduce(0, +)
        let past = late == 0 ? "" : ", \(Words.number(late)) past the date agreed"
        let open = actions.isEmpty ? "No action is" : Words.opening(actions.count, "action is", "actions are")
        let decisions = wanted == 0 ? "no decision is" : Words.count(wanted, "decision is", "decisions are")
        return "\(open) open\(past), and \(decisions) wanted."
    }

    private func priorities(_ work: Work) -> NumberedReport.Paragraph {
        let (all, heading) = (work.governed.actions, work.version.title)
        guard !all.isEmpty else { return .init("The school has planned no action yet.", under: heading) }
        let left = all.count - Self.longest
        let more = left > 0 ? " \(Words.opening(left, "more has a", "more have a")) later date." : ""
        return .init(
            "\(Words.opening(all.count, "action is", "actions are")) open.\(more)",
            under: heading,
            table: .init(
                heads: ["Action", Words.capitalised(work.version.words.area), "Who", "By", "Done"],
                rows: all.prefix(Self.longest).map { one in
                    [
                        .init(one.title), .init(one.areaTitle), .init(one.owner.isEmpty ? "Nobody yet" : one.owner),
                        .init(Words.short(one.dueOn), note: one.dueOn < today ? "past its date" : nil),
                        .init("\(one.progress)%"),
                    ]
                }
            )
        )
    }

    private static let longest = 6

    private func movement(_ work: Work) -> NumberedReport.Paragraph {
        .init(
            work.governed.movementWords ?? "This is the first cycle, so there is nothing to compare with.",
            under: work.version.title,
            points: work.governed.wayOfEachWire
        )
    }

    private func decisions(_ work: Work) -> NumberedReport.Paragraph {
        let rows = work.governed.wanted(on: today).map { ($0.question, $0.why) }
        return Self.asked(rows, "Decision", "decision is wanted", "decisions are wanted", of: work)
            ?? .init("No decision is wanted now.", under: work.version.title)
    }

    private func questions(_ work: Work) -> NumberedReport.Paragraph {
        let rows = GovernorsQuestions(work, on: today).all.map { ($0.question, $0.why) }
        return Self.asked(rows, "Question", "question", "questions", of: work)
            ?? .init(
                "Nothing here stands out. What is the school proudest of, and how does it know?",
                under: work.version.title
            )
    }

    private static func asked(
        _ rows: [(String, String)],
        _ head: String,
        _ one: String,
        _ many: String,
        of work: Work
    ) -> NumberedReport.Paragraph? {
        guard !rows.isEmpty else { return nil }
        return .init(
            "\(Words.opening(rows.count, one, many)), each with its reason.",
            under: work.version.title,
            table: .init(heads: [head, "Why"], rows: rows.map { [.init($0.0), .init($0.1)] })
        )
    }
}

extension GovernedEvaluation {
    /// What became of each wire since the last cycle, in words; levels only where a bead moved.
    ///
    /// None in a first cycle.
    var wayOfEachWire: [String] {
        guard let before else { return [] }
        return now.wires.map { "\(now.version.title(of: $0)): \(way(of: $0, before.notches))" }
    }

    private func way(of wire: Area, _ before: [ID<Area>: Int]) -> String {
        guard let scale = wire.scale, let to = now.beads[wire.id]?.notch else { return "not judged yet." }
        guard !now.carried.contains(wire.id) else { return "not looked at again yet." }
        guard let from = before[wire.id], scale.level(of: from) != nil else { return "judged for the first time." }
        guard from != to else { return "where it stood." }
        return "\(to > from ? "up" : "down") from \(scale.words(of: from)) to \(scale.words(of: to))."
    }
}
