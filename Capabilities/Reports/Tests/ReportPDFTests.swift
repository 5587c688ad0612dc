import Foundation
import Rehearsal
import Testing
import Typesetting

@testable import Reports

@Suite("A printed report", .timeLimit(.minutes(8)))
struct ReportPDFTests {
    static let typesetter = Typesetter(python: ProcessInfo.processInfo.environment["WAYMARK_PYTHON"] ?? "python3")

    @Test("says everything that the document holds")
    func saysEverything() async throws {
        let areas = [
            ReportSample.safeguarding, ReportSample.inclusion, ReportSample.leadership, ReportSample.sixthForm,
        ]
        let state = ReportDocument.State.submission(
            number: 2,
            by: "Ruth Adeyemi",
            on: "20 November 2026",
            sha256: "9f86d081"
        )
        let words = try await words(of: ReportSample.document(areas, state: state, outcome: ReportSample.outcome))
        for said in [
            "Thistledown Primary School", "Submission 2, a frozen copy made on 20 November 2026", "9f86d081",
            "Outcome: Met with conditions", "Support happens in the classroom", "Share the profiles with the hub",
            "Expected standard, upper middle", "The mark asks for Strong standard here.", "Shown", "Partly", "Not yet",
            "Not rated yet",
            "Absence fell to 15%", "Helping us forward: 5", "Holding us back: 3",
            "Strength 5 of 5, we can influence it",
            "17 days late", "Help begins before half term", "Differs from the school: Expected standard, lower middle",
            "Bring support into the classroom.", "Not judged yet", "Does not apply. The school has no sixth form.",
        ] {
            #expect(words.contains(said), "\(said)")
        }
    }

    @Test("says in words what is empty")
    func saysWhatIsEmpty() async throws {
        var bare = ReportSample.safeguarding
        bare.why = "Checked in September."
        let words = try await words(of: ReportSample.document([bare]))
        for said in [
            "Live: this shows the evaluation as it was on this day", "No evidence has been linked to this area yet.",
            "Nothing has been said yet about what helps or hinders here.", "No action is planned for this area yet.",
        ] {
            #expect(words.contains(said), "\(said)")
        }
        #expect(!words.contains("Outcome"))
    }

    @Test("is possible before there is anything to judge")
    func isPossibleWithoutAreas() async throws {
        let words = try await words(of: ReportSample.document([]))
        #expect(words.contains("This framework has no areas yet, so there is nothing to judge."))
    }

    @Test("draws every level of every scale", arguments: 1...20)
    func drawsEveryNotch(notch: Int) async throws {
        var area = ReportSample.inclusion
        area.wire?.notch = notch
        area.standing = .judged(ReportSample.levels[(notch - 1) / 4])
        let words = try await words(of: ReportSample.document([area]))
        #expect(words.contains(ReportSample.levels[(notch - 1) / 4].name))
    }

    private func words(of report: ReportDocument) async throws -> String {
        try Paper(await report.pdf(by: Self.typesetter)).words()
    }
}
