import Accounts
import Database
import Frameworks
import Rehearsal
import Schools
import Testing

@Suite("Framework files on the web")
struct FrameworkFilesTests {
    private func file(_ text: String, named name: String = "standard.yaml") -> (String, String, String, [UInt8]) {
        ("file", name, "application/yaml", Array(text.utf8))
    }

    @Test(
        "go out and come in again as the next draft, the same to the byte but for the number",
        arguments: Engine.available
    )
    func roundTrip(_ engine: Engine) async throws {
        let studio = try await Studio.open(on: engine)
        let priya = try await studio.visitor(studio.priya)
        let draft = try await studio.draft(of: "english-and-mathematics")
        let down = try await priya.get("/frameworks/\(draft.id)/framework.yaml")
        #expect(down.status == 200 && down.html == FrameworkFile.write(draft))
        #expect(down.header("Content-Type") == "application/yaml")
        #expect(down.header("Content-Disposition")?.contains("english-and-mathematics-1.0.yaml") == true)
        let came = try await priya.upload("/frameworks/file", file: file(down.html))
        let next = try await priya.get(try #require(came.leadsTo))
        #expect(next.text.contains("You are editing draft 1.1"))
        let id = try #require(came.leadsTo).split(separator: "/")[1]
        let again = try await priya.get("/frameworks/\(id)/framework.yaml").html
        #expect(again == down.html.replacing("version: \"1.0\"", with: "version: \"1.1\""))
    }

    @Test("with a mistake show it beside its line, and change nothing")
    func mistakes() async throws {
        let studio = try await Studio.open()
        let priya = try await studio.visitor(studio.priya)
        let text = FrameworkFileSample.text.replacing("title: Books", with: "titel: <Books>")
        let page = try await priya.upload("/frameworks/file", file: file(text))
        #expect(page.status == 422 && page.text.contains("mistakes in standard.yaml"))
        #expect(page.text.contains("“titel” is not a key of an area. Did you mean “title”?"))
        #expect(page.html.contains("<td data-th=\"Line\">20</td><td data-th=\"Column\">5</td>"))
        #expect(page.html.contains("titel: &lt;Books&gt;</code>"))
        #expect(try await studio.database.read { tx in try tx.frameworks(studio.trust.id) } == [])
        let empty = try await priya.upload("/frameworks/file", file: file("", named: ""))
        #expect(empty.status == 422 && empty.text.contains("Choose the file to bring in."))
        let many = FrameworkFileSample.text + (0..<150).map { "k\($0): x\n" }.joined()
        #expect(try await priya.upload("/frameworks/file", file: file(many)).text.contains("And 50 mistakes more."))
        #expect(try await priya.upload("/frameworks/file", file: ("file", "a.yaml", "", [0xFF, 0xFE])).status == 422)
    }

    @Test("come in by trust leads only, and go out to whoever may read the framework")
    func permissions() async throws {
        let studio = try await Studio.open()
        let draft = try await studio.draft()
        for (person, statuses) in [
            (studio.priya, [200, 200, 200]), (studio.validator, [404, 200, 403]), (studio.head, [404, 404, 403]),
            (nil, [401, 401, 401]),
        ] as [(Person?, [Int])] {
            let visitor = try await studio.visitor(person)
            let paths = ["\(draft.id)/framework.yaml", "ready/inclusion-excellence/framework.yaml", "file"]
            for (path, status) in zip(paths, statuses) {
                #expect(try await visitor.get("/frameworks/\(path)").status == status, "\(path)")
            }
            guard statuses[2] != 200 else { continue }
            let sent = try await visitor.upload("/frameworks/file", file: file(FrameworkFileSample.text))
            #expect(sent.status == statuses[2])
        }
        #expect(try await studio.database.read { tx in try tx.frameworks(studio.trust.id) }.count == 1)
    }
}
