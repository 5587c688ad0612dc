import Database
import Evaluations
import Frameworks
import Inspections
import Schools

/// What is known of a school in the light of one inspectorate's framework; nothing is turned into its levels.
struct InspectionPreparation: Sendable {
    let trust: String
    let school: Evaluation.Subject
    let standard: InspectionStandard
    let works: [Work]
    /// Newest first, under whatever framework.
    let inspections: [Inspection]
    /// Nil where no national file was imported.
    let spread: InspectionSpread?
    let today: Day

    /// One framework that the school works in, and what stands there.
    struct Work: Sendable {
        let evaluation: ID<Evaluation>
        let version: Framework.Version
        var stands: [ID<Area>: Stand] = [:]
        /// What was agreed in the last shared validation.
        var agreed: [ID<Area>: Agreed] = [:]
        var evidence: [ID<Area>: [Piece]] = [:]
        var actions: [ID<Area>: [OpenAction]] = [:]
    }

    /// Where the school says it stands.
    struct Stand: Hashable, Sendable {
        let notch: Int?
        let isSaidNotToApply: Bool
        let on: Day
        /// The earlier cycle it was made in; nil for one of the cycle that runs.
        let isCarried: Bool
    }

    /// A place agreed with a validator.
    struct Agreed: Hashable, Sendable {
        let notch: Int
        let on: Day
    }

    /// One piece of evidence.
    struct Piece: Hashable, Sendable {
        let id: ID<Evidence>
        let title: String
        let kind: EvidenceKind
        let on: Day?
    }

    /// What the school will still do.
    struct OpenAction: Hashable, Sendable {
        let title: String
        let owner: String
        let dueOn: Day
    }
}

/// A wire of one of the school's frameworks that speaks about an inspection area.
struct AlignedWire: Sendable {
    let work: InspectionPreparation.Work
    let wire: Area

    var title: String { work.version.title(of: wire) }
    var stand: InspectionPreparation.Stand? { work.stands[wire.id] }
    var agreed: InspectionPreparation.Agreed? { work.agreed[wire.id] }

    /// What hangs on the wire itself, and on the area that it is a part of.
    var evidence: [InspectionPreparation.Piece] { hung(work.evidence) }
    var actions: [InspectionPreparation.OpenAction] { hung(work.actions) }

    private func hung<Value>(_ all: [ID<Area>: [Value]]) -> [Value] {
        (all[wire.id] ?? []) + (wire.parent.flatMap { all[$0] } ?? [])
    }
}

extension InspectionPreparation {
    /// The wires that speak about an area, framework by framework, where they are for this school.
    func wires(on area: InspectionStandard.Area) -> [AlignedWire] {
        let wanted = Alignment(framework: standard.key, area: area.key)
        return works.flatMap { work in
            work.version.wires(for: school).filter { wire in
                let above = wire.parent.flatMap { work.version.area($0) }
                return wire.aligned.contains(wanted) || above?.aligned.contains(wanted) == true
            }.map { AlignedWire(work: work, wire: $0) }
        }
    }

    /// The standard's areas of which there is something to say at this school.
    var areas: [InspectionStandard.Area] {
        standard.areas.filter { !$0.isOptional || !wires(on: $0).isEmpty || found(on: $0) != nil }
    }

    /// The newest inspection under this standard that judged the area.
    func found(on area: InspectionStandard.Area) -> (inspection: Inspection, line: Findings.Line)? {
        for inspection in inspections where inspection.standard == standard {
            if let line = inspection.findings.lines.first(where: { $0.area.key == area.key }) {
                return (inspection, line)
            }
        }
        return nil
    }
}

extension InspectionStandard {
    /// The ready standard that most of some versions' areas speak about; Ofsted's where none does.
    static func usual(for versions: [Framework.Version]) -> InspectionStandard {
        let named = versions.flatMap(\.areas).flatMap(\.aligned).map(\.framework)
        let counts = all.map { standard in (standard, named.count { $0 == standard.key }) }
        let most = counts.map(\.1).max() ?? 0
        return counts.first { $0.1 == most && most > 0 }?.0 ?? .ofsted2025
    }
}
