import Accounts
import App
import Database
import Evaluations
import Frameworks
import Rehearsal
import Testing

@testable import Search

@Suite("The page of the search")
struct SearchPageTests {
    @Test("says what can be found before anything was typed, to each what is so")
    func empty() async throws {
        let maze = try await Maze.open()
        let lead = try await maze.visitor("lead").get("/search")
        #expect(lead.text.contains("You find schools, areas, evidence, actions and frameworks."))
        #expect(lead.html.contains("type=\"search\"") && lead.html.contains("autofocus"))
        #expect(lead.html.contains("href=\"/search\" aria-current=\"page\""))
        let governor = try await maze.visitor(Role.governor.rawValue).get("/search")
        #expect(governor.text.contains("You find your school, areas and frameworks."))
        #expect(governor.html.contains("search-key.js"))
        let head = try await maze.visitor("head").get("/search?q=a")
        #expect(head.text.contains("Give a word of two letters or more."))
        #expect(head.text.contains("You find your school, areas, evidence, actions, people and frameworks."))
    }

    @Test("says when nothing was found, with what was typed and what helps")
    func nothing() async throws {
        let maze = try await Maze.open()
        let lead = try await maze.visitor("lead")
        let one = try await lead.get("/search?q=%3Cscript%3Enothing")
        #expect(one.status == 200 && !one.html.contains("<script>nothing"))
        #expect(one.text.contains("Nothing was found for “<script>nothing”. Try another word, or only a part of it."))
        let two = try await lead.get("/search?q=nothing+xylophone")
        #expect(two.text.contains("All of the words have to be there: leave one out, or only a part of it."))
        for odd in ["%25", "__", "%00%00", "%27%27", "%FF%FE", "%F0%9F%98%80%F0%9F%8F%AB", "!!"] {
            let seen = try await lead.get("/search?q=\(odd)")
            #expect(seen.status == 200 && seen.finds.isEmpty, "\(odd)")
        }
        #expect(try await Site(maze.house.server()).visitor().get("/search?q=x").status != 200)
    }

    @Test("shows ten of a kind, counts them all, and leads to the rest")
    func many() async throws {
        let maze = try await Maze.open()
        try await maze.addEvidence(23)
        let head = try await maze.visitor("head")
        let some = try await head.get("/search?q=walks+LEARNING")
        #expect(some.finds.count == 10)
        #expect(some.text.contains("23 pieces of evidence for “walks LEARNING”."))
        #expect(some.html.contains("<mark>Learning</mark> <mark>walks</mark> number 22"))
        #expect(
            some.html.contains("href=\"/search?q=walks%20LEARNING&amp;kind=evidence\">All 23 pieces of evidence</a>")
        )
        let all = try await head.get("/search?q=walks%20LEARNING&kind=evidence")
        #expect(all.finds.count == 23 && all.text.contains("Search for everything"))
        #expect(try await head.get("/search?q=learning&kind=nonsense").status == 200)
        try await maze.addEvidence(200)
        let most = try await head.get("/search?q=walks&kind=evidence")
        #expect(most.finds.count == 200 && most.text.contains("The first 200 of 223. Add a word to find fewer."))
    }

    @Test("leads the people of a school to the area in their own evaluation as well")
    func own() async throws {
        let maze = try await Maze.open()
        let area = try #require(maze.planted.first { $0.kind == .areas })
        let head = try await maze.visitor("head").get("/search?q=\(area.word)")
        #expect(head.finds.count == 2 && head.finds[1].hasPrefix("/evaluations/"))
        #expect(head.text.contains("Open at Ash"))
        #expect(try await maze.visitor("lead").get("/search?q=\(area.word)").finds.count == 1)
    }

    @Test("asks the same number of questions however much there is")
    func queries() async throws {
        let maze = try await Maze.open()
        for (name, most) in [("lead", 11), ("head", 12), ("governor", 6), ("improvement-specialist", 7)] {
            let visitor = try await maze.visitor(name)
            var counts: [Int] = []
            for _ in 0..<2 {
                counts.append(try await maze.database.counting { _ = try await visitor.get("/search?q=learning") })
                try await maze.addEvidence(30)
            }
            #expect(counts[0] == counts[1] && counts[0] <= most, "\(name): \(counts)")
        }
    }
}

extension Maze {
    /// Adds pieces to the library of the first school.
    func addEvidence(_ count: Int) async throws {
        guard let head = people["head"] else { return }
        try await database.write { tx in
            let evaluations = try tx.evaluations(seenBy: head)
            guard let evaluation = evaluations.first else { return }
            for number in 0..<count {
                let entry = EvidenceEntry(title: "Learning walks number \(number)", claim: "Seen.", kind: .observation)
                try tx.add(entry, to: evaluation, [], by: head)
            }
        }
    }
}
