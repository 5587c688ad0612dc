import Frameworks
import Testing

@Suite("Wires in groups")
struct WireGroupTests {
    private func version(_ areas: [Area]) -> Framework.Version { .sample(areas, AwardRule(standard: [:])) }

    @Test("hang together while the scale is the same, areas with parts by that of their parts")
    func groups() {
        let heading = Area.heading("Target setting")
        let parts = [
            Area.wire("English", .stages, partOf: heading), Area.wire("Mathematics", .stages, partOf: heading),
        ]
        let areas =
            [Area.wire("Safeguarding", .met), .wire("Inclusion"), .wire("Attendance"), heading] + parts
            + [Area.wire("Post-16")]
        let groups = version(areas).wireGroups
        #expect(groups.map(\.scale.key) == ["met", "five-point", "stages", "five-point"])
        #expect(
            groups.map { $0.tops.map(\.title) }
                == [["Safeguarding"], ["Inclusion", "Attendance"], ["Target setting"], ["Post-16"]]
        )
    }

    @Test("line up with the graded scale of most areas, of several with the first, and with any where none is graded")
    func main() {
        let (inclusion, safe) = (Area.wire("Inclusion"), Area.wire("Safeguarding", .met))
        let stages = [Area.wire("Reading", .stages), Area.wire("Writing", .stages)]
        #expect(version([safe, inclusion] + stages).mainScale?.key == "stages")
        #expect(version([stages[0], safe, inclusion, stages[1], .wire("Post-16")]).mainScale?.key == "stages")
        #expect(version([safe, .wire("Single record", .met), inclusion]).mainScale?.key == "five-point")
        #expect(version([safe]).mainScale?.key == "met")
        #expect(version([]).mainScale == nil)
    }
}
