import Database
import Frameworks
import Marks
import Schools
import Validations
import Web

/// On what it rests that others could learn from a school in one area.
package enum Expertise: Hashable, Sendable {
    /// The school holds a current mark of the framework.
    case mark(MarkNumber, until: Day)
    /// A validator has put the bead at the level that the trust asks for, or beyond.
    case validated(notch: Int, on: Day)

    /// For those who may not read how the school was validated.
    var words: String {
        switch self {
        case .mark(_, let until): "Holds the mark until \(Words.date(until))"
        case .validated(_, let day): "Validated at the level the trust asks for, \(Self.month(day))"
        }
    }

    /// For those who may read it.
    func words(on scale: Scale) -> String {
        guard case .validated(let notch, let day) = self else { return words }
        return "Validated at \(scale.words(of: notch)), \(Self.month(day))"
    }

    private static func month(_ day: Day) -> String { "\(Words.months[day.month - 1]) \(day.year)" }
}

/// Which schools of a trust are centres of expertise, and in what.
struct Experts: Sendable {
    private var marks: [ID<School>: [ID<Framework>: (number: MarkNumber, until: Day)]] = [:]
    private var beads: [ID<School>: [SupportArea.Subject: (notch: Int, on: Day)]] = [:]

    /// - Parameter shared: the beads of the last shared validation of every evaluation.
    init(_ marks: [Mark], _ shared: [SharedBead], _ areas: SupportAreas, _ levels: ExpertLevels, on day: Day) {
        for mark in marks {
            guard case .current(let until) = mark.status(on: day) else { continue }
            self.marks[mark.school, default: [:]][mark.standard.framework] = (mark.number, until)
        }
        for bead in shared {
            guard let area = areas[bead.area], levels.isReached(by: bead.notch, on: area.scale, in: area.version)
            else { continue }
            beads[bead.school, default: [:]][area.subject] = (bead.notch, bead.on)
        }
    }

    /// What a school's word in an area rests on; nil where it does not qualify, and in every two-way area.
    func expertise(of school: ID<School>, in area: SupportArea) -> Expertise? {
        guard !area.scale.isTwoWay else { return nil }
        if let mark = marks[school]?[area.subject.framework] { return .mark(mark.number, until: mark.until) }
        return beads[school]?[area.subject].map { .validated(notch: $0.notch, on: $0.on) }
    }
}
