import Accounts
import Database
import Foundation
import Rehearsal
import Schools
import Testing

@testable import Search

@Suite("What somebody finds")
struct SearchPermissionTests {
    @Test("is what they may open, for everybody, wherever a word stands", arguments: Engine.available)
    func allowed(engine: Engine) async throws {
        let maze = try await Maze.open(engine, seed: engine == .sqlite ? 1 : 2)
        for (number, (name, person)) in maze.everybody.sorted(by: { $0.key < $1.key }).enumerated() {
            let visitor = try await maze.visitor(person)
            var found: Set<Findable> = []
            let opens = try await maze.opens(visitor)
            // Of the two words of each thing one, the other by the next person.
            for planted in maze.planted.enumerated().filter({ $0.offset % 2 == number % 2 }).map(\.element) {
                let seen = try await visitor.get("/search?q=\(planted.word)")
                #expect(seen.status == 200)
                let isAllowed = maze.mayFind(planted, person, opens)
                #expect(!seen.finds.isEmpty == isAllowed, "\(name), \(planted.kind as Findable?), \(planted.page)")
                for link in seen.finds {
                    let page = link.components(separatedBy: "#")[0]
                    #expect(try await visitor.get(page).status == 200, "\(name) finds \(link)")
                }
                if !seen.finds.isEmpty, let kind = planted.kind { found.insert(kind) }
            }
            #expect(found == maze.kinds(of: person), "\(name)")
        }
    }

    @Test("has every word that was typed, across title and text, in any order and case", arguments: Engine.available)
    func several(engine: Engine) async throws {
        let maze = try await Maze.open(engine, seed: 3)
        let administrator = try await maze.visitor(Role.trustAdministrator.rawValue)
        let lead = try await maze.visitor("lead")
        let findable = maze.planted.filter { $0.kind != nil && !$0.other.isEmpty }
        for (place, planted) in findable.enumerated() {
            let visitor = planted.kind == .people ? administrator : lead
            let both = "\(planted.other.uppercased())+\(planted.word)"
            #expect(try await visitor.get("/search?q=\(both)").finds.count == 1, "\(planted)")
            let stranger = findable[(place + 2) % findable.count].word
            #expect(try await visitor.get("/search?q=\(planted.word)+\(stranger)").finds.isEmpty)
        }
    }
}

extension Maze {
    /// Everybody once.
    var everybody: [String: Person] { people.filter { !["lead", "head", "specialist"].contains($0.key) } }

    /// The pages of planted words that the site shows somebody.
    func opens(_ visitor: Visitor) async throws -> Set<String> {
        var opens: Set<String> = []
        for page in Set(planted.map(\.page)) where !page.isEmpty {
            if try await visitor.get(page).status == 200 { opens.insert(page) }
        }
        return opens
    }

    /// Whether the site itself lets somebody open what a word stands in.
    ///
    /// A specialist could open the page of any school and yet finds the assigned ones alone.
    ///
    /// - Parameter opens: the pages that the site shows them.
    func mayFind(_ planted: Planted, _ person: Person, _ opens: Set<String>) -> Bool {
        guard let kind = planted.kind, opens.contains(planted.page) else { return false }
        let isSpecialist = person.roles.filter { !$0.role.isAtSchool }.map(\.role) == [.improvementSpecialist]
        guard kind == .schools, isSpecialist else { return true }
        let known = Set(person.roles.compactMap { $0.school?.id.text })
            .union(person.id == people["specialist"]?.id ? [schools[1].id.text] : [])
        return known.contains { planted.page.hasSuffix($0) }
    }

    /// The kinds that somebody finds something of, by the roles held.
    func kinds(of person: Person) -> Set<Findable> {
        var kinds: Set<Findable> = [.frameworks, .areas]
        if !person.roles.isEmpty { kinds.insert(.schools) }
        let roles = Set(person.roles.map(\.role))
        if !roles.isDisjoint(with: [.trustLead, .headteacher, .contributor]) {
            kinds.formUnion([.evidence, .actions])
        }
        if !roles.isDisjoint(with: [.trustAdministrator, .headteacher]) { kinds.insert(.people) }
        if roles == [.headteacher], person.id == people["other head"]?.id { kinds.remove(.people) }
        if roles == [.headteacher, .validator] { kinds.remove(.people) }
        return kinds
    }
}
