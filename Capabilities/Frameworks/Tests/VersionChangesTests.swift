import Accounts
import Database
import Rehearsal
import Schools
import Testing

@testable import Frameworks

@Suite("Two versions compared")
struct VersionChangesTests {
    private let old = Framework.Version.sample(
        [.wire("Inclusion"), .wire("Attendance"), .wire("Safeguarding", .met), .wire("Leadership")],
        AwardRule(standard: ["five-point": 3, "met": 2])
    )

    private func changes(_ change: (inout Framework.Version) -> Void) -> VersionChanges {
        var new = old.draft(of: old.framework, number: "1.1")
        change(&new)
        return VersionChanges(from: old, to: new)
    }

    @Test("find nothing where nothing changed, though every id is another")
    func same() throws {
        #expect(changes { _ in }.isEmpty && changes { _ in }.summary == "Nothing changed.")
        for framework in try ReadyFrameworks().all {
            #expect(VersionChanges(from: framework, to: framework.draft(of: framework.framework, number: "9")).isEmpty)
        }
    }

    @Test("tell what was added, removed, reworded, moved and put on another scale")
    func kinds() {
        let found = changes { new in
            let removed = new.areas.remove(at: 1)
            _ = removed
            new.areas.append(.wire("Post-16"))
            new.areas[0].descriptors[2].looksLike = "What Expected standard looks like in every class."
            new.areas.swapAt(1, 2)
        }
        #expect(
            found.areas.map(\.title) == ["Inclusion", "Leadership", "Post-16", "Attendance"]
                || found.areas.map(\.title) == ["Inclusion", "Safeguarding", "Post-16", "Attendance"]
        )
        #expect(found.areas.map(\.kinds) == [[.reworded], [.moved], [.added], [.removed]])
        #expect(found.areas[0].notes == ["Reworded: Expected standard."])
        #expect(found.areas[0].texts[0].diff.pieces.contains(.added("every class")))
        #expect(found.summary == "One area added, one removed, one reworded and one moved.")
        let rescaled = changes { new in
            let area = new.areas[1]
            let met = Area.wire(area.title, .met)
            new.areas[1].scale = .met
            new.areas[1].descriptors = met.descriptors
        }
        #expect(rescaled.areas.map(\.title) == ["Attendance"] && rescaled.areas[0].kinds.contains(.rescaled))
        #expect(
            rescaled.areas[0].facts[0].hasPrefix("It is judged on another scale: Not met and Met in place of Urgent")
        )
    }

    @Test("know an area again that stands under another one")
    func parents() {
        let heading = Area.heading("Strategy")
        let from = Framework.Version.sample([.wire("Reading"), heading, .wire("Writing", partOf: heading)], old.rule)
        let to = Framework.Version.sample(
            [heading, .wire("Writing", partOf: heading), .wire("Reading", partOf: heading)],
            old.rule
        )
        let found = VersionChanges(from: from, to: to)
        #expect(found.areas.map(\.title) == ["Strategy: Reading"] && found.areas[0].kinds == [.moved])
    }

    @Test("tell of every statement that was added, removed, reworded or put at another level")
    func statements() {
        let found = changes { new in
            new.areas[0].descriptors[2].statements[0].text = "One thing at Expected standard"
            let gone = new.areas[0].descriptors[3].statements.removeLast()
            new.areas[0].descriptors[4].statements.append(gone)
            new.areas[0].descriptors[1].statements.removeFirst()
            new.areas[0].descriptors[1].statements.append(Statement(text: "Somebody checks the books every week"))
        }
        #expect(
            Set(found.areas[0].notes) == [
                "Moved from Strong standard to Exceptional: “Two at Strong standard”.",
                "Reworded at Expected standard: “One thing at Expected standard”.",
                "New at Needs attention: “Somebody checks the books every week”.",
                "Gone from Needs attention: “One at Needs attention”.",
            ]
        )
        #expect(found.areas[0].kinds == [.reworded] && found.areas.count == 1)
    }

    @Test("tell of the rule, the whole framework’s texts, and for whom an area is")
    func rest() {
        let found = changes { new in
            new.rule.needs = .atLeast(3)
            new.purpose = "For other tests."
            new.areas[2].applies = Applicability(phases: nil, needsEarlyYears: true, needsPost16: false)
        }
        #expect(found.ruleGone.count == 2 && found.ruleCome.count == 1, "\(found.ruleGone) \(found.ruleCome)")
        #expect(found.texts.map(\.name) == ["Purpose"])
        #expect(found.areas[0].kinds == [.refitted])
        #expect(found.areas[0].facts == ["It is for: Schools with early years. Before: All schools."])
    }

    @Test("find what was done to random frameworks, and nothing else")
    func random() {
        var dice = Dice(seed: 37)
        for _ in 0..<300 {
            let from = RandomFramework(&dice).version
            var to = from.draft(of: from.framework, number: "2.0")
            var (reworded, removed): (Set<String>, Set<String>) = ([], [])
            for place in to.areas.indices where to.areas[place].isWire && Int.random(in: 0..<3, using: &dice) == 0 {
                to.areas[place].descriptors[0].looksLike += " More."
                reworded.insert(to.keyPath(of: to.areas[place]))
            }
            let tops = to.tops.filter { _ in Int.random(in: 0..<4, using: &dice) == 0 }
            for top in tops {
                for area in [top] + to.parts(of: top) {
                    removed.insert(to.keyPath(of: area))
                }
                to.areas.removeAll { $0.id == top.id || $0.parent == top.id }
            }
            let news = (0..<Int.random(in: 0...2, using: &dice)).map { Area.wire("New \($0)") }
            for area in news { to.areas.insert(area, at: to.areas.firstIndex { $0.parent == nil } ?? 0) }
            let found = VersionChanges(from: from, to: to)
            func keys(_ kind: AreaChange.Kind) -> Set<String> {
                Set(
                    found.areas.filter { $0.kinds.contains(kind) }.compactMap { change in
                        change.new.map(to.keyPath) ?? change.old.map(from.keyPath)
                    }
                )
            }
            #expect(keys(.removed) == removed)
            #expect(keys(.added) == Set(news.map(\.key)))
            #expect(keys(.reworded) == reworded.subtracting(removed))
            #expect(keys(.moved).isEmpty && keys(.rescaled).isEmpty)
        }
    }

    @Test("call as few areas moved as can be")
    func moved() {
        var dice = Dice(seed: 41)
        for _ in 0..<500 {
            let numbers = Array(0..<Int.random(in: 0...8, using: &dice)).shuffled(using: &dice)
            let kept = AreaPairing.longestRise(numbers)
            let row = numbers.enumerated().filter { kept.contains($0.offset) }.map(\.element)
            #expect(row == row.sorted())
            let longest = (0..<(1 << numbers.count)).map { mask in
                let chosen = numbers.enumerated().filter { mask >> $0.offset & 1 == 1 }.map(\.element)
                return chosen == chosen.sorted() ? chosen.count : 0
            }.max()
            #expect(row.count == longest)
        }
    }
}

@Suite("The page of two versions compared")
struct ComparePageTests {
    @Test("marks the words that changed, in a fixed number of queries", arguments: Engine.available)
    func page(_ engine: Engine) async throws {
        let studio = try await Studio.open(on: engine)
        let priya = try await studio.visitor(studio.priya)
        let first = try await studio.draft()
        #expect(try await priya.get("/frameworks/\(first.id)/compare").text.contains("This is the only version."))
        try await studio.publish(first.id)
        _ = try await priya.post("/frameworks/\(first.id)/copies")
        let all = try await studio.database.read { tx in try tx.frameworks(studio.trust.id)[0].versions }
        let draft = try await studio.version(all[0].id)
        let path = "/frameworks/\(draft.id)/compare"
        #expect(try await priya.get(path).text.contains("Nothing changed. Compared with version 1.0."))
        let area = draft.wires[0]
        let words = area.descriptors[2].looksLike + " Words <added> here."
        _ = try await priya.save(
            "/frameworks/\(draft.id)/draft/\(area.id)",
            ["looks-3": "\(words)", "revision-looks-3": "0"]
        )
        let page = try await priya.get(path)
        #expect(page.text.contains("One area reworded. Compared with version 1.0."))
        #expect(page.html.contains("Words &lt;added&gt; here") && page.html.contains("<ins>"))
        #expect(try await studio.database.counting { _ = try await priya.get(path) } == 5)
        #expect(try await priya.get("\(path)?with=\(first.id)").text.contains("One area reworded."))
        #expect(try await priya.get("\(path)?with=\(ID<Framework.Version>())").status == 404)
    }

    @Test("is for whoever may read both versions")
    func permissions() async throws {
        let studio = try await Studio.open()
        let first = try await studio.draft()
        try await studio.publish(first.id)
        let second = try await studio.draft()
        for (person, statuses) in [
            (studio.priya, [200, 200]), (studio.head, [200, 404]), (studio.validator, [200, 404]), (nil, [401, 401]),
        ] as [(Person?, [Int])] {
            let visitor = try await studio.visitor(person)
            #expect(try await visitor.get("/frameworks/\(first.id)/compare").status == statuses[0])
            #expect(try await visitor.get("/frameworks/\(second.id)/compare").status == statuses[1])
        }
        let head = try await studio.visitor(studio.head)
        #expect(try await head.get("/frameworks/\(first.id)/compare?with=\(second.id)").status == 404)
    }
}
