import Accounts
import Database
import Evaluations
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@testable import Landscape

@Suite("The filter of the landscape")
struct LandscapeFormTests {
    private let old = LandscapeFormTests.cycle("Summer 2026", days: -200)
    private let now = LandscapeFormTests.cycle("Autumn 2026", days: -30)
    private let next = LandscapeFormTests.cycle("Spring 2027", days: 60)
    private let hub = ID<Hub>()
    private static let framework = ID<Framework>()

    private static func cycle(_ title: String, days: Int, version: ID<Framework.Version> = ID()) -> CycleChoice {
        CycleChoice(
            id: ID(),
            title: title,
            version: version,
            versionName: "Standard of \(title)",
            framework: framework,
            opensOn: Valley.today.adding(days: days)
        )
    }

    private func read(_ form: Form, among cycles: [CycleChoice]? = nil) throws
        -> CycleChoice?
    {
        let choices = LandscapeChoices(cycles: cycles ?? [next, now, old], hubs: [(hub, "Valley hub")])
        return try LandscapeForm(query: form).checked(among: choices, on: Valley.today)?.cycle
    }

    @Test("begins with the newest cycle that has begun, else with the next one")
    func first() throws {
        #expect(try read([:]) == now)
        #expect(try read([:], among: [next]) == next)
        #expect(try read([:], among: []) == nil)
    }

    @Test("takes the framework’s newest cycle when the cycle chosen is of another framework")
    func otherFramework() throws {
        #expect(try read(["framework": old.version.text, "cycle": now.id.text]) == old)
        #expect(try read(["cycle": old.id.text]) == old)
    }

    @Test(
        "finds nothing that the trust does not have",
        arguments: ["framework", "cycle", "phase", "hub", "pathway", "voice", "against"]
    )
    func unknown(field: String) {
        for text in [ID<Cycle>().text, "<script>", "’"] {
            let form = LandscapeForm(query: Form([(field, text)]))
            let choices = LandscapeChoices(cycles: [now], hubs: [])
            #expect(throws: Problem.notFound) { try form.checked(among: choices, on: Valley.today) }
        }
    }

    @Test("offers each framework version once, by name, and reads as a sentence")
    func offered() async throws {
        let (valley, _) = try await Valley.withOneBead()
        let cycle = try await valley.cycles()[0]
        let query = "?framework=\(valley.version.id)&cycle=\(cycle)&phase=primary&hub="
        let seen = try await valley.landscape(.trustLead, query)
        #expect(seen.html.contains("<form class=\"sentence\" method=\"get\" action=\"/landscape\">"))
        #expect(seen.html.contains("<option value=\"primary\" selected>primary</option>"))
        #expect(seen.html.contains("<option value=\"\(cycle)\" selected>Autumn 2026</option>"))
        #expect(seen.html.contains("<button class=\"btn\">Show</button>"))
        #expect(LandscapeChoices(cycles: [now, now], hubs: []).versions.count == 1)
    }
}
