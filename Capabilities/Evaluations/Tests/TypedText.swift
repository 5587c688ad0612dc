import Accounts
import Database
import Frameworks
import Rehearsal
import Testing

@testable import Evaluations

/// One field of the evaluation pages in which people write: the form it is sent with, and where its text is kept.
struct TypedText: Sendable, CustomTestStringConvertible {
    typealias Fields = KeyValuePairs<String, String>

    let name: String
    /// The end of the path; what hangs on an action begins with `actions`.
    let path: String
    let form: @Sendable (String) -> Fields
    let kept: @Sendable (Workbook) -> [String]

    var testDescription: String { name }

    init(
        _ name: String,
        _ path: String,
        _ form: @escaping @Sendable (String) -> Fields,
        kept: @escaping @Sendable (Workbook) -> [String]
    ) {
        (self.name, self.path, self.form, self.kept) = (name, path, form, kept)
    }

    static let all = [
        TypedText("title of evidence", "evidence") {
            ["title": $0, "kind": "voice"]
        } kept: {
            $0.evidence.map(\.title)
        },
        TypedText("claim of evidence", "evidence") {
            ["title": "Walk", "claim": $0, "kind": "voice"]
        } kept: {
            $0.evidence.map(\.entry.claim)
        },
        TypedText("words of a factor", "factors") {
            ["words": $0, "direction": "helping", "strength": "3"]
        } kept: {
            $0.factors.map(\.entry.words)
        },
        TypedText("theme of a factor", "factors") {
            ["words": "Profiles", "theme": $0, "direction": "helping", "strength": "3"]
        } kept: {
            $0.factors.compactMap(\.entry.theme)
        },
        TypedText("title of an action", "actions") {
            ["title": $0, "owner-name": "Joel", "due": "2026-12-18"]
        } kept: {
            $0.actions.map(\.entry.title)
        },
        TypedText("owner of an action", "actions") {
            ["title": "Screen", "owner-name": $0, "due": "2026-12-18"]
        } kept: {
            $0.actions.map(\.entry.owner.name)
        },
        TypedText("success of an action", "actions") {
            ["title": "Screen", "owner-name": "Joel", "due": "2026-12-18", "success": $0]
        } kept: {
            $0.actions.map(\.entry.success)
        },
        TypedText("words of a check-in", "check-ins") {
            ["progress": "25", "said": $0]
        } kept: {
            $0.actions.compactMap(\.lastCheckIn?.words)
        },
        TypedText("difference an action made", "closure") {
            ["impact": $0, "as": "done"]
        } kept: { book in
            book.actions.compactMap { if case .done(_, let impact) = $0.stage { impact } else { nil } }
        },
    ]

    /// Sends the form with this text, as the head of the first school.
    func send(_ text: String, to stage: Stage) async throws -> Seen {
        let (area, evaluation) = (try stage.area("inclusion"), try await stage.seen())
        let action = try await stage.database.write { [head = stage.head] tx in
            let due = Day(year: 2026, month: 12, day: 18)
            return try tx.add(
                ActionEntry("Begin", owner: .init("Joel"), dueOn: due),
                to: area,
                of: evaluation,
                by: head
            )
        }
        let isDeed = ["check-ins", "closure"].contains(path)
        let place = isDeed ? "actions/\(action.id)/\(path)" : "areas/\(area)/\(path)"
        return try await stage.visitor(stage.head).post("/evaluations/\(stage.evaluation)/\(place)", form(text))
    }
}
