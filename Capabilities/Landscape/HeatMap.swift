import Database
import Frameworks
import Schools

/// Schools by areas in one cycle: every cell where a bead stands, and nothing that adds cells up.
package struct HeatMap: Sendable {
    package let columns: [HeatColumn]
    /// Every wire of the version, in order.
    package let wires: [Area]
    /// From A to Z.
    package let schools: [MappedSchool]
    /// Whose word it goes by.
    package let voice: Voice
    /// Row by row, a cell for every wire.
    private let cells: [Cell]

    /// What is known of a wire, by the places of school and wire.
    package typealias Said = (school: Int, wire: Int, agreed: Int?, own: Int?, isSaidNotToApply: Bool)

    /// - Parameter said: the last of two for one wire counts.
    package init(
        _ version: Framework.Version,
        schools: [MappedSchool],
        _ voice: Voice = .standing,
        said: [Said]
    ) {
        let wires = version.wires
        columns = HeatColumn.each(of: version, wires)
        self.wires = wires
        self.schools = schools
        self.voice = voice
        let isForSchool = schools.map { school in wires.map { school.isServed(by: $0, in: version) } }
        var cells = isForSchool.joined().map {
            Cell(agreed: nil, own: nil, isSaidNotToApply: false, isForSchool: $0)
        }
        for one in said {
            let scale = wires[one.wire].scale
            let heard = voice.heard(agreed: one.agreed, own: one.own)
            cells[one.school * wires.count + one.wire] = Cell(
                agreed: heard.agreed.flatMap { scale?.level(of: $0) == nil ? nil : $0 },
                own: heard.own.flatMap { scale?.level(of: $0) == nil ? nil : $0 },
                isSaidNotToApply: one.isSaidNotToApply,
                isForSchool: isForSchool[one.school][one.wire]
            )
        }
        self.cells = cells
    }

    /// The cell of a school on a wire, by their places.
    package subscript(school: Int, wire: Int) -> Cell { cells[school * wires.count + wire] }

    /// Whether no bead stands anywhere.
    package var isBlank: Bool { cells.allSatisfy { $0.notch == nil } }
}

/// One area as a column: its own wire, or one for each of its parts.
package struct HeatColumn: Sendable {
    package let area: Area
    /// The places of its wires.
    package let wires: Range<Int>

    static func each(of version: Framework.Version, _ wires: [Area]) -> [HeatColumn] {
        version.tops.compactMap { area in
            let places = wires.indices.filter { wires[$0].id == area.id || wires[$0].parent == area.id }
            guard let first = places.first, let last = places.last else { return nil }
            return HeatColumn(area: area, wires: first..<(last + 1))
        }
    }
}

/// A school of a cycle as a row.
package struct MappedSchool: Hashable, Sendable {
    package let id: ID<School>
    package let name: String
    package let phase: Phase?
    package let hasEarlyYears: Bool?
    package let hasPost16: Bool?
    /// Its evaluation, as a path has it.
    package let evaluation: String
    /// Whether the evaluation still stands in the version of the cycle, so that its areas can be opened.
    package let isInVersion: Bool
    /// Whether something was sent that is neither validated nor decided.
    package let isWaiting: Bool

    /// Leads to an area of its evaluation, or to the whole once that stands in another version.
    func path(to area: Area) -> String {
        let place = isInVersion ? "/areas/\(area.parent ?? area.id)#area" : ""
        return "/evaluations/\(evaluation)\(place)"
    }

    fileprivate func isServed(by area: Area, in version: Framework.Version) -> Bool {
        version.applies(area, phase: phase, hasEarlyYears: hasEarlyYears, hasPost16: hasPost16)
    }
}
