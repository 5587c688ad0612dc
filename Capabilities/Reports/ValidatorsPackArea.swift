import Database
import Evaluations
import Frameworks
import Validations
import Web

extension ValidatorsPack {
    /// What is said on one wire, part by part.
    func paragraphs(on area: Area, _ parts: ReportParts) -> [NumberedReport.Paragraph] {
        let all: [(String, [NumberedReport.Paragraph])] = [
            ("why", [judgement(area)]), ("statements", [statements(area)]), ("evidence", [evidence(area)]),
            ("factors", [factors(area)]), ("notes", showsNotes ? [notes(area)] : []), ("questions", [questions(area)]),
            ("space", [.init("From the conversation:", under: "Notes", ruled: 6)]),
        ]
        return all.filter { parts[$0.0] }.flatMap(\.1)
    }

    private func judgement(_ area: Area) -> NumberedReport.Paragraph {
        let heading = "What the school says"
        if let why = area.doesNotApply { return .init("It does not apply: \(why.onOneParagraph)", under: heading) }
        guard let notch = area.notch else { return .init("It was sent without a judgement.", under: heading) }
        let before = area.before.map { " In \($0.cycle) it stood at \(area.scale.words(of: $0.notch))." } ?? ""
        let why = area.why.isEmpty ? "No reason was written." : area.why.onOneParagraph
        return .init("\(area.scale.words(of: notch)).\(before) \(why)", under: heading)
    }

    private func statements(_ area: Area) -> NumberedReport.Paragraph {
        let rated = area.statements.filter { $0.rating != nil }
        let unrated = area.statements.count - rated.count
        guard !area.statements.isEmpty else { return .init("There are no statements here.", under: "Statements") }
        guard !rated.isEmpty else { return .init("The school rated no statement.", under: "Statements") }
        let rest = unrated == 0 ? "" : " \(Words.opening(unrated, "more is", "more are")) not rated."
        return .init(
            "\(Words.opening(rated.count, "statement is", "statements are")) rated by the school.\(rest)",
            under: "Statements",
            table: .init(
                heads: ["Statement", "Level", "Rating"],
                rows: rated.map { one in
                    [
                        .init(one.text), .init(area.scale.level(numbered: one.level)?.name ?? ""),
                        .init(one.rating.flatMap(Rating.init(rawValue:))?.words ?? "Not rated"),
                    ]
                }
            )
        )
    }

    private func evidence(_ area: Area) -> NumberedReport.Paragraph {
        guard !area.evidence.isEmpty else { return .init("No evidence was sent with it.", under: "Evidence") }
        return .init(
            "\(Words.opening(area.evidence.count, "piece was", "pieces were")) sent with it.",
            under: "Evidence",
            table: .init(
                heads: ["Evidence", "Kind", "Date", "Where it is"],
                rows: area.evidence.map { piece in
                    let claim = piece.claim.onOneParagraph
                    return [
                        .init(piece.title, note: claim.isEmpty ? nil : claim), .init(piece.kind.words),
                        .init(piece.datedOn.map(Words.short) ?? "No date"),
                        .init(piece.fileName ?? piece.url ?? "Only described"),
                    ]
                }
            )
        )
    }

    private func factors(_ area: Area) -> NumberedReport.Paragraph {
        let heading = "What helps and hinders"
        guard !area.factors.isEmpty else { return .init("The school named nothing.", under: heading) }
        return .init(
            "\(Words.opening(area.factors.count, "factor was", "factors were")) named, from strength 1 to 5.",
            under: heading,
            points: area.factors.map { one in
                "\(one.direction == .helping ? "Helps" : "Hinders") (\(one.strength)): \(one.words.onOneParagraph)"
            }
        )
    }

    private func notes(_ area: Area) -> NumberedReport.Paragraph {
        let review = area.review
        let asked = review.question.askedAt.map { ", sent on \(Words.short(WallClock($0).day))" } ?? ", not sent yet"
        let said: [(String, String)] = [
            ("Reason", review.reason), ("Going well", review.goingWell), ("Target", review.target),
            ("Question to the school\(asked)", review.question.text), ("The school’s answer", review.question.answer),
        ]
        let points = said.filter { !$0.1.trimmed.isEmpty }.map { "\($0.0): \($0.1.onOneParagraph)" }
        let bead =
            area.validated.map { "The validator’s bead stands at \(area.scale.words(of: $0))." }
            ?? "The validator has placed no bead yet."
        return .init(bead, under: "What the validator has written", points: points)
    }

    private func questions(_ area: Area) -> NumberedReport.Paragraph {
        let asked = PackQuestions(area, on: today).all
        let heading = "Questions worth asking"
        guard !asked.isEmpty else {
            let open = "Nothing here stands out. What is the school proudest of, and how does it know?"
            return .init(open, under: heading)
        }
        return .init(
            "\(Words.opening(asked.count, "question", "questions")), each with its reason.",
            under: heading,
            table: .init(heads: ["Question", "Why"], rows: asked.map { [.init($0.question), .init($0.why)] })
        )
    }
}
