import Accounts
import Database
import Rehearsal
import Schools
import Testing

@testable import Landscape

@Suite("What changed")
struct FeedLineTests {
    private func line(_ person: String, _ words: String, subject: String = "1", verb: String = "judged") -> FeedLine {
        FeedLine(
            at: Valley.now,
            person: person,
            words: words,
            school: nil,
            verb: HistoryEntry.Verb(rawValue: verb),
            subject: HistoryEntry.Subject(rawValue: "evaluation"),
            subjectID: subject
        )
    }

    @Test("reads as a sentence with the person’s name")
    func sentence() {
        let placed = line("Samira Khan", "Placed the bead of Inclusion at Expected standard, lower end.")
        #expect(placed.sentence == "Samira Khan placed the bead of Inclusion at Expected standard, lower end.")
        #expect(line("Joel Pryce", "Added a helping factor: Families come").sentence.hasSuffix("Families come."))
    }

    @Test("folds deeds of one kind by one person into the last")
    func folded() {
        let lines = [
            line("Samira", "Three."), line("Samira", "Two."), line("Samira", "One.", verb: "added"),
            line("Joel", "Other."), line("Samira", "Zero."),
        ]
        let folded = FeedLine.folded(lines, atMost: 3)
        #expect(folded.map(\.words) == ["Three.", "One.", "Other."])
        #expect(folded.map(\.before) == [1, 0, 0])
    }

    @Test(
        "comes from the schools where somebody works, without the work of their validator",
        arguments: Engine.available
    )
    func reach(engine: Engine) async throws {
        let valley = try await Valley.open(engine)
        let (ours, others) = (try await valley.addSchool("Ash Primary"), try await valley.addSchool("Beck Primary"))
        let head = try await valley.add("Ruth Adeyemi", .headteacher, at: ours)
        let lead = try await valley.add("Priya Nair", .trustLead)
        let governor = try await valley.add("Tom Lowe", .governor, at: ours)
        let author = Author(id: nil, name: "Samira Khan", trust: valley.trust.id)
        try await valley.database.write { tx in
            let verb = HistoryEntry.Verb.changed
            try tx.note(verb, of: .school, ours.id, in: ours.id, "Changed something here.", by: author)
            try tx.note(
                .init(rawValue: "reviewed"),
                of: .school,
                ours.id,
                in: ours.id,
                "Worked on a review.",
                by: author
            )
            try tx.note(verb, of: .school, others.id, in: others.id, "Changed something there.", by: author)
        }
        let feed = { (person: Person) in try await valley.database.read { tx in try tx.feed(for: person) } }
        let seen = try await feed(head)
        #expect(seen.first?.words == "Changed something here.")
        #expect(!seen.contains { $0.words.contains("there") || $0.words.contains("review") })
        #expect(try await feed(lead).first?.school == "Beck Primary")
        #expect(try await feed(governor).isEmpty)
    }
}
