import Database
import Evaluations
import Frameworks
import Rehearsal
import Testing
import Web

@testable import Improvement

@Suite("The abacus of a visit that is written up")
struct VisitAbacusTests {
    @Test("has a slider for each wire, parked where nothing was seen, that also posts without scripts")
    func sliders() async throws {
        let trail = try await Trail.open()
        let visit = try await trail.plan()
        let path = "/visits/\(visit.id)"
        let helen = try await trail.visitor(trail.helen)
        let (first, second) = (trail.wires[0], trail.wires[1])
        #expect(try await helen.post("\(path)/readings", ["notch-\(first.id)": "6"]).status == 303)
        let page = try await helen.get(path)
        #expect(page.html.contains("action=\"\(path)/readings\" data-autosave"))
        #expect(page.html.contains("name=\"notch-\(first.id)\" min=\"0\" max=\"16\" value=\"6\""))
        #expect(page.html.contains("name=\"notch-\(second.id)\" min=\"0\" max=\"16\" value=\"0\""))
        #expect(page.html.contains("data-none=\"No bead\"") && page.text.contains("Save bead positions"))
        #expect(page.html.ranges(of: "type=\"range\"").count == trail.version.wires(for: trail.evaluation.school).count)
        #expect(try await helen.post("\(path)/readings", ["notch-\(first.id)": "0"]).status == 303)
        #expect(try await trail.record(visit).readings.isEmpty)
        #expect(try await helen.post("\(path)/readings", ["notch-\(first.id)": "17"]).status != 303)
    }

    @Test("offers to take away a bead that stands on radio buttons")
    func radios() async throws {
        let trail = try await Trail.open()
        let record = try await trail.record(trail.plan())
        var version = record.version
        let place = try #require(version.areas.firstIndex { $0.id == trail.wires[0].id })
        let levels = [("Not met", Tone.notMet), ("Met", .met)].map { Level(name: $0.0, short: $0.0, tone: $0.1) }
        version.areas[place].scale = Scale(key: "met", stops: 1, levels: levels)
        let (id, other) = (trail.wires[0].id, trail.wires[1].id)
        let changed = VisitRecord(
            visit: record.visit,
            school: record.school,
            version: version,
            texts: record.texts,
            readings: [id: 2, other: 3],
            sources: [],
            targets: [],
            comments: []
        )
        let html = VisitReadingsSection(record: changed).html.text
        #expect(html.contains("<input type=\"radio\" name=\"notch-\(id)\" value=\"2\" checked>"))
        #expect(html.contains("<input type=\"hidden\" name=\"notch-\(id)\" value=\"0\">"))
        #expect(!html.contains("<input type=\"hidden\" name=\"notch-\(other)\""))
    }
}
