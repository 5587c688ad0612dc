import Database
import Frameworks
import Rehearsal
import Testing
import Web

@testable import Evaluations

@Suite("A number that no form of ours sends")
struct OddNumberTests {
    static let texts = [
        "-1", "21", "9.5", "1e3", "nine", "٩", " 9", "9 ", "99999999999999999999", "\(Int.max)", "\(Int.min)",
    ]

    @Test("moves no bead and takes none off its wire", arguments: texts)
    func notch(text: String) async throws {
        let stage = try await Stage(.sqlite)
        try await stage.judge("inclusion", .place(9))
        let area = try stage.area("inclusion")
        let head = try await stage.visitor(stage.head)
        let path = "/evaluations/\(stage.evaluation)/judgements"
        let saved = try await head.save(path, ["revision-\(area)": "1.0", "notch-\(area)": text])
        #expect(saved.status == 422 && saved.html.contains("The bead cannot stand there."))
        let sent = try await head.post(path, ["revision-\(area)": "1.0", "notch-\(area)": text])
        #expect(sent.status == 409)
        let stale = try await head.save(path, ["revision-\(area)": "\(Int.max).\(Int.max)", "notch-\(area)": "5"])
        #expect(stale.status == 409)
        #expect(try await stage.workbook().judgements[area]?.place == .at(notch: 9))
    }

    @Test("chooses no level", arguments: texts + ["0", "6"])
    func level(text: String) async throws {
        let stage = try await Stage(.sqlite)
        try await stage.judge("inclusion", .place(9))
        let area = try stage.area("inclusion")
        let head = try await stage.visitor(stage.head)
        let form: KeyValuePairs = ["revision-\(area)": "1.0", "area": "\(area)", "level": text, "quarter": text]
        let answer = try await head.post("/evaluations/\(stage.evaluation)/judgements", form)
        #expect(answer.status == (Int(text) == nil ? 303 : 409))
        #expect(try await stage.workbook().judgements[area]?.place == .at(notch: 9))
    }

    @Test("weighs no factor and is no progress", arguments: texts)
    func others(text: String) async throws {
        let stage = try await Stage(.sqlite)
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
        let head = try await stage.visitor(stage.head)
        let path = "/evaluations/\(stage.evaluation)"
        let factor: KeyValuePairs = ["words": "Profiles", "direction": "helping", "strength": text]
        let weighed = try await head.post("\(path)/areas/\(area)/factors", factor)
        #expect(weighed.status == 422 && weighed.text.contains("Weigh it from 1 to 5."))
        #expect(weighed.html.contains("value=\"Profiles\""))
        let said = try await head.post("\(path)/actions/\(action.id)/check-ins", ["progress": text, "said": "Half."])
        #expect([409, 422].contains(said.status) && said.text.contains("Choose the progress in steps of 5"))
        #expect(try await stage.workbook().actions.map(\.progress) == [0])
    }
}
