import Database
import Dispatch
import Foundation
import Rehearsal
import Testing

@Suite("Many at once", .timeLimit(.minutes(8)))
struct ConcurrencyTests {
    @Test("sixteen writers lose nothing", arguments: Engine.available)
    func writers(engine: Engine) async throws {
        let database = try await engine.shelves()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<16 {
                group.addTask {
                    for number in 1...20 { try await database.write { try $0.putShelf(at: writer * 20 + number) } }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await database.read { try $0.places() } == Array(1...320))
    }

    @Test("writers that read before they write come one after the other", arguments: Engine.available)
    func readers(engine: Engine) async throws {
        let database = try await engine.shelves()
        try await database.write { try $0.putShelf(at: 1) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    try await database.write { tx in
                        let place = try tx.places().reduce(0, +)
                        try tx.run("UPDATE shelves SET place = \(place + 1)")
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await database.read { try $0.places() } == [17])
    }

    @Test("a reader waits for no writer, and sees one moment", arguments: Engine.available)
    func readerPasses(engine: Engine) async throws {
        try await withFolder { folder in
            let database =
                engine == .sqlite
                ? try await Database("sqlite:\(folder)/shelves.db") : try await engine.fresh()
            try await database.prepare([.shelves])
            let (begun, begin) = AsyncStream<Void>.makeStream()
            let gate = DispatchSemaphore(value: 0)
            async let opened = database.write { tx in
                try tx.putShelf(at: 1)
                begin.yield()
                return gate.wait(timeout: .now() + 20) == .success
            }
            for await _ in begun { break }
            #expect(try await database.read { try $0.places() } == [])
            gate.signal()
            #expect(try await opened)
            #expect(try await database.read { try $0.places() } == [1])
        }
    }

    @Test("a reader that looks twice sees the same twice", arguments: Engine.available)
    func snapshot(engine: Engine) async throws {
        try await withFolder { folder in
            let database =
                engine == .sqlite
                ? try await Database("sqlite:\(folder)/shelves.db") : try await engine.fresh()
            try await database.prepare([.shelves])
            let (looked, look) = AsyncStream<Void>.makeStream()
            let gate = DispatchSemaphore(value: 0)
            async let seen = database.read { tx in
                let before = try tx.places()
                look.yield()
                let isOpen = gate.wait(timeout: .now() + 20) == .success
                return isOpen ? [before, try tx.places()] : []
            }
            for await _ in looked { break }
            try await database.write { try $0.putShelf(at: 1) }
            gate.signal()
            #expect(try await seen == [[], []])
        }
    }

    @Test("whoever comes after the end is told so", arguments: Engine.available)
    func closed(engine: Engine) async throws {
        let database = try await engine.shelves()
        await database.close()
        await database.close()
        await #expect(throws: DatabaseError.connection("it was closed")) { try await database.read { try $0.places() } }
        await #expect(throws: DatabaseError.connection("it was closed")) {
            try await database.write { try $0.putShelf(at: 1) }
        }
    }
}

/// Lends a folder that is gone afterwards.
func withFolder(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rehearsal-\(ID<Shelf>())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder.path)
}
