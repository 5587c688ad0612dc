import Database
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@Suite("Frameworks in the database")
struct FrameworkStoreTests {
    private func open(_ engine: Engine) async throws -> (Database, Author) {
        let database = try await engine.fresh([.schools, FrameworksSchema.schema])
        let trust = try await database.write { tx in try tx.foundTrust(named: "Alder Valley", by: "Set-up") }
        return (database, Author(id: nil, name: "Priya Nair", trust: trust.id))
    }

    @Test("give back what was kept, whole, in two queries, and in one from the shelf", arguments: Engine.available)
    func whole(_ engine: Engine) async throws {
        let (database, author) = try await open(engine)
        for source in try ReadyFrameworks().all {
            let draft = try await database.write { tx in try tx.keepDraft(source, in: author.trust, by: author) }
            let read = try await database.read { tx in try tx.version(draft.id, trust: author.trust) }
            #expect(read == draft)
            let shelf = FrameworkShelf()
            let read1 = { @Sendable (tx: Transaction) in try tx.version(draft.id, trust: author.trust, from: shelf) }
            try await database.write { tx in try tx.startPilot(draft.id, by: author) }
            #expect(try await database.read { tx in try read1(tx) }.stage == .pilot)
            try await database.write { tx in try tx.publish(draft.id, by: author) }
            #expect(try await database.counting { _ = try await database.read { tx in try read1(tx) } } == 2)
            #expect(try await database.counting { _ = try await database.read { tx in try read1(tx) } } == 1)
            let shelved = try await database.read { tx in try read1(tx) }
            #expect(shelved.areas == draft.areas && shelved.stage == .published)
        }
    }

    @Test("take a second copy as the next version, with ids of its own", arguments: Engine.available)
    func copies(_ engine: Engine) async throws {
        let (database, author) = try await open(engine)
        let source = try #require(try ReadyFrameworks().framework("inspection-readiness"))
        let drafts = try await database.write { tx in
            try (0..<3).map { _ in try tx.keepDraft(source, in: author.trust, by: author) }
        }
        #expect(drafts.map(\.number) == ["1.0", "1.1", "1.2"])
        #expect(Set(drafts.map(\.framework)).count == 1)
        #expect(Set(drafts.flatMap { $0.areas.map(\.id) }).count == 27)
        #expect(drafts.allSatisfy { draft in draft.rule.blocks.allSatisfy { draft.area($0)?.key == "safeguarding" } })
        let list = try await database.read { tx in try tx.frameworks(author.trust) }
        #expect(list.map { $0.versions.map(\.number) } == [["1.2", "1.1", "1.0"]])
        #expect(list[0].versions[0].areas == 9)
    }

    @Test("are published once, never change after that, and are retired", arguments: Engine.available)
    func stages(_ engine: Engine) async throws {
        let (database, author) = try await open(engine)
        let source = try #require(try ReadyFrameworks().framework("inclusion-excellence"))
        let id = try await database.write { tx in try tx.keepDraft(source, in: author.trust, by: author).id }
        #expect(try await database.read { tx in try tx.publishedVersions(author.trust) } == [])
        await #expect(throws: Framework.Refusal.self) { try await database.write { try $0.retire(id, by: author) } }
        try await database.write { try $0.publish(id, by: author) }
        let published = try await database.read { tx in try tx.publishedVersions(author.trust) }
        #expect(published.map(\.id) == [id] && published[0].publishedAt != nil)
        await #expect(throws: Framework.Refusal.noDraft(name: "Inclusion Excellence, version 1.0")) {
            try await database.write { try $0.publish(id, by: author) }
        }
        try await database.write { try $0.retire(id, by: author) }
        #expect(try await database.read { tx in try tx.version(id, trust: author.trust).stage } == .retired)
        #expect(try await database.read { tx in try tx.publishedVersions(author.trust) } == [])
        let words = try await database.read { tx in try tx.history(of: author.trust).map(\.words) }
        #expect(
            words.prefix(3) == [
                "Retired Inclusion Excellence, version 1.0.", "Published Inclusion Excellence, version 1.0.",
                "Began draft 1.0 of Inclusion Excellence.",
            ]
        )
    }

    @Test("are not published with a gap, and say each gap", arguments: Engine.available)
    func gaps(_ engine: Engine) async throws {
        let (database, author) = try await open(engine)
        var area = Area.wire("Inclusion")
        area.descriptors[4].looksLike = ""
        let source = Framework.Version.sample([area], AwardRule(standard: ["five-point": 3]))
        let draft = try await database.write { tx in try tx.keepDraft(source, in: author.trust, by: author) }
        #expect(draft.gaps.map(\.words) == ["“Inclusion” does not say what Exceptional looks like."])
        #expect(draft.gaps.map(\.field) == ["looks-5"])
        await #expect(throws: Framework.Refusal.incomplete(draft.gaps)) {
            try await database.write { try $0.publish(draft.id, by: author) }
        }
    }

    @Test("of another trust are not found", arguments: Engine.available)
    func trusts(_ engine: Engine) async throws {
        let (database, author) = try await open(engine)
        let source = Framework.Version.sample([.wire("Inclusion")], AwardRule(standard: ["five-point": 3]))
        let id = try await database.write { tx in try tx.keepDraft(source, in: author.trust, by: author).id }
        let other = try await database.write { tx in try tx.foundTrust(named: "Another Trust", by: "Set-up") }
        let stranger = Author(id: nil, name: "Sam Bell", trust: other.id)
        await #expect(throws: Problem.notFound) { try await database.read { try $0.version(id, trust: other.id) } }
        await #expect(throws: Problem.notFound) { try await database.write { try $0.publish(id, by: stranger) } }
        #expect(try await database.read { tx in try tx.frameworks(other.id) } == [])
    }

    @Test("count the versions of a framework as people do: 1.10 after 1.9")
    func numbers() {
        let sorted = ["1.10", "2.0", "1.9", "1"].sorted { VersionNumber($0) < VersionNumber($1) }
        #expect(sorted == ["1", "1.9", "1.10", "2.0"])
    }
}
