import Accounts
import Database
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@testable import Evaluations

@Suite("A kept judgement")
struct JudgementStoreTests {
    @Test("comes back as it was, with its settled moves and its history", arguments: Engine.available)
    func keeps(engine: Engine) async throws {
        let stage = try await Stage(engine)
        try await stage.judge("inclusion", .place(9))
        try await stage.judge("inclusion", .place(9), seen: .init(place: 1, why: 0))
        try await stage.judge("inclusion", .explain("Most classes."), seen: .init(place: 1, why: 0))
        let area = try stage.area("inclusion")
        try await stage.database.write { tx in
            _ = try tx.judge(
                area,
                of: stage.evaluation,
                .park,
                seen: .init(place: 1, why: 1),
                by: stage.contributor,
                afterReadingCriteria: true
            )
        }
        let judgement = try await stage.workbook().judgements[area]
        #expect(judgement?.place == .notJudged)
        #expect(judgement?.why == "Most classes.")
        #expect(judgement?.revision == .init(place: 2, why: 1))
        #expect(judgement?.placed?.name == "Samira Khan")
        #expect(judgement?.explained?.name == "Ruth Adeyemi")
        let moves = try await stage.database.read { tx in try tx.moves(of: stage.evaluation, area: area) }
        #expect(moves.map(\.from) == [nil, 9])
        #expect(moves.map(\.to) == [.at(notch: 9), .notJudged])
        #expect(moves.map(\.hadReadCriteria) == [false, true])
        #expect(moves.map(\.by) == ["Ruth Adeyemi", "Samira Khan"])
        let history = try await stage.database.read { tx in try tx.history(of: stage.trust.id) }
        #expect(history.filter { $0.verb == .judged }.count == 3)
    }

    @Test(
        "gives both texts when two people change one field, and keeps whichever is chosen",
        arguments: Engine.available
    )
    func conflict(engine: Engine) async throws {
        let stage = try await Stage(engine)
        try await stage.judge("inclusion", .explain("Ours"), by: stage.contributor)
        let judged = try await stage.judge("inclusion", .explain("Mine"))
        guard case .conflict(let conflict) = judged else { throw MissingSample(name: "conflict") }
        #expect(conflict.theirs.why == "Ours")
        #expect(conflict.hand.name == "Samira Khan")
        #expect(try await stage.workbook().judgements[stage.area("inclusion")]?.why == "Ours")
        try await stage.judge("inclusion", .explain("Mine"), seen: conflict.revision)
        #expect(try await stage.workbook().judgements[stage.area("inclusion")]?.why == "Mine")
    }

    @Test(
        "keeps every sort of text",
        arguments: Engine.available,
        [
            #"“Curly”, ‘single’, "straight", 'plain', «guillemets» and `backticks` -- \ % _ ; DROP TABLE judgements;"#,
            "👩🏽‍🏫 🏴󠁧󠁢󠁷󠁬󠁳󠁿 ☕️ 𝔘𝔫𝔦", "مدرسة ابتدائية ‏שלום‎ mixed", "line\nline\n\ttab", String(repeating: "é", count: 100_000), "",
        ]
    )
    func texts(engine: Engine, text: String) async throws {
        let stage = try await Stage(engine)
        try await stage.judge("inclusion", .explain("before"))
        try await stage.judge("inclusion", .explain(text), seen: .init(place: 0, why: 1))
        let kept = try #require(try await stage.workbook().judgements[stage.area("inclusion")]?.why)
        #expect(Array(kept.unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test("leaves out the one character no database keeps", arguments: Engine.available)
    func nul(engine: Engine) async throws {
        let stage = try await Stage(engine)
        try await stage.judge("inclusion", .explain("a\u{0}b"))
        #expect(try await stage.workbook().judgements[stage.area("inclusion")]?.why == "ab")
    }

    @Test("is not another school's business, nor a trust lead's to change")
    func people() async throws {
        let stage = try await Stage(.sqlite)
        await #expect(throws: Problem.notFound) { try await stage.judge("inclusion", .place(9), by: stage.otherHead) }
        await #expect(throws: Problem.notFound) { try await stage.judge("inclusion", .place(9), by: stage.governor) }
        let words = "Only the headteacher and contributors of the school can place a bead."
        await #expect(throws: Problem.notAllowed(words)) {
            try await stage.judge("inclusion", .place(9), by: stage.lead)
        }
    }

    @Test("is refused for an area of other schools, for one with parts, and for one of another framework")
    func areas() async throws {
        let stage = try await Stage(.sqlite)
        await #expect(throws: Judgement.Refusal.notForThisSchool) { try await stage.judge("post-16", .place(9)) }
        await #expect(throws: Judgement.Refusal.notOnScale) { try await stage.judge("strategy", .place(9)) }
        await #expect(throws: Problem.notFound) {
            try await stage.database.write { tx in
                try tx.judge(ID(), of: stage.evaluation, .place(9), seen: Judgement.Revision.none, by: stage.head)
            }
        }
    }

    @Test("is saved in four statements where the version is on the shelf", arguments: Engine.available)
    func lean(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let shelf = FrameworkShelf()
        let area = try stage.area("inclusion")
        for notch in [5, 6] {
            let count = try await stage.database.counting {
                try await stage.database.write { tx in
                    let seen = Judgement.Revision(place: notch - 5, why: 0)
                    _ = try tx.judge(area, of: stage.evaluation, .place(notch), seen: seen, by: stage.head, from: shelf)
                }
            }
            #expect(count == (notch == 5 ? 6 : 4))
        }
    }

    @Test("has ratings beside it, the last of which stands", arguments: Engine.available)
    func ratings(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let area = try stage.version.area("inclusion")
        let evaluation = try await stage.seen()
        let statement = try #require(area.descriptors[2].statements.first?.id)
        let other = try #require(area.descriptors[2].statements.last?.id)
        try await stage.database.write { tx in
            try tx.rate(statement, of: area, in: evaluation, as: .amber, by: stage.head)
            try tx.rate(statement, of: area, in: evaluation, as: .green, by: stage.contributor)
            try tx.rate(other, of: area, in: evaluation, as: .red, by: stage.head)
            try tx.rate(other, of: area, in: evaluation, as: nil, by: stage.head)
        }
        #expect(try await stage.workbook().ratings == [statement: .green])
        await #expect(throws: Problem.notFound) {
            try await stage.database.write { tx in
                try tx.rate(ID(), of: area, in: evaluation, as: .green, by: stage.head)
            }
        }
    }
}
