import Accounts
import Rehearsal
import Schools
import Testing
import Web

@testable import Landscape

@Suite("A view of more schools than a page holds")
struct SchoolPagesTests {
    @Test("shows every school on one page and on no other", arguments: [0, 1, 99, 100, 101, 250, 1000])
    func once(count: Int) {
        let names = (0..<count).map { "School \($0)" }
        let last = max(1, (count + SchoolPages.most - 1) / SchoolPages.most)
        #expect((1...last).flatMap { SchoolPages($0, of: names).shown } == Array(0..<count))
        for page in [-3, 0] { #expect(SchoolPages(page, of: names).shown == SchoolPages(1, of: names).shown) }
        for page in [last + 1, .max] {
            #expect(SchoolPages(page, of: names).shown == SchoolPages(last, of: names).shown)
        }
    }

    @Test("leads on in the alphabet and back, and says nothing where one page holds all")
    func ways() {
        let names = (0..<250).map { "School \($0)" }
        let pages = (1...3).map { SchoolPages($0, of: names).html("/landscape?cycle=c", part: "schools").text }
        #expect(pages[0].contains("Schools 1 to 100 of 250, School 0 to School 99."))
        #expect(pages[0].contains("page=2#schools") && !pages[0].contains("Earlier"))
        #expect(pages[1].contains("page=1#schools") && pages[1].contains("page=3#schools"))
        #expect(pages[2].contains("page=2#schools") && !pages[2].contains("Later"))
        #expect(SchoolPages(1, of: Array(names.prefix(100))).html("/landscape", part: "schools").text.isEmpty)
    }

    @Test("names each school once over its pages, and files have all", arguments: ["", "/compare", "/grounds"])
    func views(view: String) async throws {
        let valley = try await Valley.open()
        var schools: [School] = []
        for place in 0..<103 { schools.append(try await valley.addSchool("School \(1000 + place) end")) }
        _ = try await valley.openCycle(for: schools)
        let visitor = try await valley.visitor(try await valley.add("Priya Nair", .trustLead))
        let first = try await visitor.get("/landscape\(view)")
        let second = try await visitor.get("/landscape\(view)?page=2")
        #expect(first.text.contains("Schools 1 to 100 of 103") && second.text.contains("Schools 101 to 103 of 103"))
        for place in 0..<103 {
            let link = "School \(1000 + place) end</a>"
            #expect([first, second].map { $0.html.contains(link) } == (place < 100 ? [true, false] : [false, true]))
        }
        guard view.isEmpty else { return }
        let file = try await visitor.get("/landscape.csv").html
        for place in 0..<103 { #expect(file.contains("School \(1000 + place) end"), "every school is in the file") }
    }
}
