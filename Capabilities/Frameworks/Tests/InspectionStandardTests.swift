import Testing

@testable import Frameworks

@Suite("The inspectorates' standards")
struct InspectionStandardTests {
    @Test("have a key each, and each area its own")
    func keysAreUnique() {
        #expect(Set(InspectionStandard.all.map(\.key)).count == InspectionStandard.all.count)
        for standard in InspectionStandard.all {
            #expect(Set(standard.areas.map(\.key)).count == standard.areas.count, "\(standard.key)")
            #expect(InspectionStandard.named(standard.key) == standard)
        }
    }

    @Test("have the areas and levels of each inspectorate")
    func countsAreas() {
        let counts = InspectionStandard.all.map { ($0.key, $0.areas.count, $0.areas.last?.scale?.levels.count) }
        #expect(counts.map(\.1) == [9, 8, 3, 15, 5, 6])
        #expect(counts.map(\.2) == [5, 2, nil, 6, 2, 6])
    }

    @Test("name what an area is aligned to")
    func namesAlignment() {
        #expect(Alignment(framework: "ofsted-2025", area: "post-16").words == "Ofsted’s Post-16 provision")
        #expect(Alignment(framework: "estyn", area: "teaching-and-learning").words == "Estyn’s Teaching and learning")
        #expect(Alignment(framework: "elsewhere", area: "Joy").words == "elsewhere: Joy")
    }
}
