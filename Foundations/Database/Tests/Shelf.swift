import Database
import Rehearsal

/// The tables these tests write to: books on shelves.
enum Shelf {}

enum Cover: String, Column {
    case paper, cloth
}

extension Schema {
    static let shelves = Schema(
        "shelves",
        [
            Change(
                "Shelves and books",
                """
                CREATE TABLE shelves (
                    id TEXT NOT NULL PRIMARY KEY,
                    place BIGINT NOT NULL UNIQUE CHECK (place BETWEEN 1 AND 1000000)
                );
                CREATE TABLE books (
                    id TEXT NOT NULL PRIMARY KEY,
                    shelf_id TEXT REFERENCES shelves (id),
                    title TEXT NOT NULL,
                    binding TEXT,
                    pages BIGINT NOT NULL DEFAULT 0,
                    weight DOUBLE PRECISION,
                    is_lent BOOLEAN NOT NULL DEFAULT FALSE,
                    bought_on TEXT,
                    changed_at TEXT
                );
                CREATE INDEX books_by_shelf ON books (shelf_id);
                """
            )
        ]
    )
}

extension Engine {
    func shelves() async throws -> Database {
        try await fresh([.shelves])
    }
}

extension Transaction {
    func putShelf(_ id: ID<Shelf> = ID(), at place: Int) throws {
        try run("INSERT INTO shelves (id, place) VALUES (\(id), \(place))")
    }

    func places() throws -> [Int] {
        try rows("SELECT place FROM shelves ORDER BY place").map { try $0["place"] }
    }

    func putBook(_ title: String) throws {
        try run("INSERT INTO books (id, title) VALUES (\(ID<Shelf>()), \(title))")
    }

    func titles() throws -> [String] {
        try rows("SELECT title FROM books ORDER BY id").map { try $0["title"] }
    }
}
