import Database
import Testing

@Suite("A database address")
struct DatabaseAddressTests {
    @Test("names a file, the memory or a server")
    func kinds() throws {
        guard case .file("data/waymark.db") = try DatabaseAddress("sqlite:data/waymark.db"),
            case .file("/var/lib/waymark.db") = try DatabaseAddress("sqlite:/var/lib/waymark.db"),
            case .memory = try DatabaseAddress("sqlite::memory:"),
            case .server("postgres://h/d?sslmode=verify-full") = try DatabaseAddress(
                "postgres://h/d?sslmode=verify-full"
            ),
            case .server("postgresql://h/d") = try DatabaseAddress("postgresql://h/d")
        else {
            Issue.record("An address was read as another kind.")
            return
        }
    }

    @Test(
        "that is none of these is refused with what it was and what is wanted",
        arguments: ["", "waymark.db", "sqlite:", "sqlite::x", "sqlite://a/b", "mysql://host/db", "postgres:host"]
    )
    func refusal(text: String) throws {
        let error = try #require(throws: DatabaseError.self) { try DatabaseAddress(text) }
        guard case .address(let was, let wanted) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(was == text)
        #expect(wanted.contains("sqlite:path") && wanted.contains("postgres://"))
        #expect("\(error)".contains("“\(text)”"))
    }

    @Test("is shown without its password")
    func passwords() throws {
        let plain = try DatabaseAddress("postgres://ada:se:cr@t@host:5432/db?sslmode=require")
        #expect(plain.shown == "postgres://ada:…@host:5432/db?sslmode=require")
        let option = try DatabaseAddress("postgres://h/d?password=secret&user=ada")
        #expect(option.shown == "postgres://h/d?password=…&user=ada")
        #expect(try DatabaseAddress("postgres://host:5432/db").shown == "postgres://host:5432/db")
        let error = #expect(throws: DatabaseError.self) { try DatabaseAddress("mysql://ada:secret@host/db") }
        #expect(!"\(error as Any)".contains("secret"))
    }

    @Test("of a file that cannot be made is refused at the start")
    func impossibleFile() async {
        let error = await #expect(throws: DatabaseError.self) { try await Database("sqlite:/proc/waymark/x.db") }
        guard case .address("sqlite:/proc/waymark/x.db", _) = error else {
            Issue.record("\(error as Any)")
            return
        }
    }

    @Test("of a server with unknown options, or where none listens, is refused at the start")
    func impossibleServer() async {
        let odd = await #expect(throws: DatabaseError.self) { try await Database("postgres://ada:pw@h/d?colour=red") }
        guard case .address("postgres://ada:…@h/d?colour=red", _) = odd else {
            Issue.record("\(odd as Any)")
            return
        }
        let silent = await #expect(throws: DatabaseError.self) { try await Database("postgres://127.0.0.1:1/none") }
        guard case .connection = silent else {
            Issue.record("\(silent as Any)")
            return
        }
    }
}
