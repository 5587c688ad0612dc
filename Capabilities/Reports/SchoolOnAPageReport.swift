import Database
import Evaluations
import Frameworks
import Landscape
import Marks
import Schools
import Web

extension SchoolOnAPage {
    /// What a reader may choose to see of it.
    var parts: [(key: String, title: String)] {
        let support = (key: "support", title: "Support given and received")
        return [
            (key: "standing", title: "Where it stands"), (key: "marks", title: "Marks held"),
            (key: "priorities", title: "Priorities and actions under way"),
            (key: "improving", title: "What is improving"),
        ] + (help == nil ? [] : [support])
    }

    func report(_ parts: ReportParts) -> NumberedReport {
        let all: [(String, [NumberedReport.Paragraph])] = [
            ("standing", works.isEmpty ? [.init("The school works in no framework yet.")] : works.map(standing)),
            ("marks", [held]), ("priorities", [priorities]), ("improving", works.map(improving)),
            ("support", help.map { [support($0)] } ?? []),
        ]
        return NumberedReport(
            trust: trust,
            title: "School on a page",
            subject: context.school.name,
            facts: context.facts,
            summary: summary,
            on: today,
            isBrief: true,
            sections: all.compactMap { key, paragraphs in
                guard parts[key], !paragraphs.isEmpty else { return nil }
                let title = self.parts.first { $0.key == key }?.title ?? ""
                return .init(title, paragraphs, isAbreast: key == "standing")
            }
        )
    }

    private var summary: String {
        let actions = works.flatMap(\.actions)
        let late = actions.count { $0.dueOn < today }
        let past = late == 0 ? "" : ", \(Words.number(late)) past the date agreed"
        let open = actions.isEmpty ? "no action is" : Words.count(actions.count, "action is", "actions are")
        return """
            \(Words.opening(works.count, "framework", "frameworks")), \(Words.count(marks.count, "current mark", "current marks")), \
            and \(open) open\(past).
            """
    }

    private func standing(_ work: Work) -> NumberedReport.Paragraph {
        let version = "under version \(work.version.number)"
        let text =
            switch work.standing {
            case .sent(let day): "As sent on \(Words.date(day)) in \(work.cycle), \(version)."
            case .draft: "Not sent yet: as it stands in \(work.cycle), \(version)."
            case .nothing: "Nothing was sent yet in \(work.cycle), \(version)."
            }
        guard work.standing != .nothing else { return .init(text, under: work.version.title) }
        return .init(
            text,
            under: work.version.title,
            table: .init(
                heads: [Words.capitalised(work.version.words.area), "Judgement"],
                rows: work.wires.map { [.init(work.label($0)), bead($0, of: work)] }
            )
        )
    }

    private func bead(_ wire: Area, of work: Work) -> NumberedReport.Cell {
        if work.beads[wire.id] == .doesNotApply { return .init("Does not apply") }
        guard let scale = wire.scale else { return .init("Judged by its parts") }
        let notch = work.notch(wire)
        let drawing = SmallWire(
            scale: scale,
            notch: notch,
            before: work.before?.notches[wire.id],
            standard: work.version.rule.level(for: wire)
        )
        var cell = notch.flatMap { ReportLevel(scale, $0) }.map { .init($0) } ?? NumberedReport.Cell("Not judged yet")
        cell.drawing = drawing.svg.text
        return cell
    }

    private var held: NumberedReport.Paragraph {
        guard !marks.isEmpty else { return .init("The school holds no current mark.") }
        return .init(
            "\(Words.opening(marks.count, "mark is", "marks are")) current.",
            points: marks.map { mark in
                let tier = mark.tier.map { ", \($0)" } ?? ""
                let due = mark.isRenewalDue(on: today) ? "; renewal is due" : ""
                return "\(mark.standard.name)\(tier), until \(Words.date(mark.term.endsOn)) (\(mark.number))\(due)"
            }
        )
    }

    /// At most so many actions stand on the sheet.
    private static let longest = 8

    private var priorities: NumberedReport.Paragraph {
        let all = works.flatMap { work in work.actions.map { (work, $0) } }.sorted {
            ($0.1.dueOn, $0.1.title) < ($1.1.dueOn, $1.1.title)
        }
        guard !all.isEmpty else { return .init("No action is open.") }
        let left = all.count - Self.longest
        let more = left > 0 ? " \(Words.opening(left, "more has a", "more have a")) later date." : ""
        return .init(
            "\(Words.opening(all.count, "action is", "actions are")) open.\(more)",
            table: .init(
                heads: ["Action", "For", "Who", "By"],
                rows: all.prefix(Self.longest).map { work, one in
                    [
                        .init(one.title), .init(works.count > 1 ? "\(one.area) (\(work.version.title))" : one.area),
                        .init(one.owner.said ?? "Nobody yet"),
                        .init(Words.short(one.dueOn) + (one.dueOn < today ? ", past its date" : "")),
                    ]
                }
            )
        )
    }

    private func improving(_ work: Work) -> NumberedReport.Paragraph {
        let title = work.version.title
        guard let before = work.before else {
            return .init("\(title): nothing was sent in an earlier cycle, so there is nothing to compare with.")
        }
        let (up, down) = (work.moves.filter(\.isUp), work.moves.filter { !$0.isUp })
        let fallen = down.isEmpty ? "" : " Lower than then: \(Words.list(down.map(\.title)))."
        let risen =
            up.isEmpty ? "nothing stands higher" : Words.count(up.count, "bead stands higher", "beads stand higher")
        let moved = up.isEmpty ? "" : " \(up.map { "\($0.title), \($0.words)" }.joined(separator: "; "))."
        return .init("\(title): \(risen) than in \(before.cycle).\(moved)\(fallen)")
    }

    private func support(_ help: [Help]) -> NumberedReport.Paragraph {
        guard !help.isEmpty else { return .init("It neither gives nor receives support now.") }
        return .init(
            "\(Words.opening(help.count, "link", "links")) with other schools.",
            points: help.map { one in
                let who = one.isGiven ? "Helps \(one.other)" : "Is helped by \(one.other)"
                let when =
                    one.ended.map { "ended on \(Words.date($0))" } ?? one.since.map {
                        "\($0 > today ? "from" : "since") \(Words.date($0))"
                    } ?? "agreed, without a day yet"
                return "\(who) with \(one.area), \(when)"
            }
        )
    }
}
