import Database
import Web

/// The stages of a version on a wire, with who and when under each.
enum StagesPage {
    /// - Parameter way: nil for a draft that is being written.
    static func wire(_ stage: Framework.Stage, _ way: VersionWay?) -> HTML {
        let place = order.firstIndex(of: stage) ?? 0
        let beads: [HTML] = order.enumerated().map { number, each in
            let isPassed = number < place && isReached(each, way)
            return """
                <li\(attribute: "class", isPassed ? "done" : number < place ? "skipped" : nil)\
                \(attribute: "aria-current", number == place ? "step" : nil)><b>\(each.words)</b>\
                \(number <= place ? reached(each, way, isNow: number == place) : ahead(each))</li>
                """
        }
        return "<ol class=\"stages\">\(beads)</ol>"
    }

    private static let order = Framework.Stage.allCases

    private static func isReached(_ stage: Framework.Stage, _ way: VersionWay?) -> Bool {
        switch stage {
        case .draft, .published, .retired: true
        case .pilot: way?.pilot != nil
        case .agreed: way?.agreed != nil
        }
    }

    private static func reached(_ stage: Framework.Stage, _ way: VersionWay?, isNow: Bool) -> HTML {
        switch stage {
        case .draft:
            let begun = way.map { "Begun \(Words.date($0.begunOn))" }
            return
                "\([begun, isNow ? "Only those who design frameworks see it" : nil].compactMap(\.self).joined(separator: ". "))"
        case .pilot: return way?.pilot.map { step("From", $0) } ?? "Not piloted"
        case .agreed: return way?.agreed.map { step("", $0) } ?? "Nobody’s agreement was noted"
        case .published: return "\(way?.publishedOn.map { "From \(Words.date($0))" } ?? "Schools can be given it")"
        case .retired: return "\(way?.retiredOn.map { "\(Words.date($0)). " } ?? "")No new cycle can open it"
        }
    }

    private static func step(_ start: String, _ step: VersionStep) -> HTML {
        let note: HTML = step.note.isEmpty ? .empty : ". \(step.note)"
        return start.isEmpty
            ? "\(step.by), \(Words.date(step.reachedOn))\(note)"
            : "\(start) \(Words.date(step.reachedOn)), \(step.by)\(note)"
    }

    private static func ahead(_ stage: Framework.Stage) -> HTML {
        switch stage {
        case .draft: .empty
        case .pilot: "Some schools try it, and its text is fixed"
        case .agreed: "Who said yes to it, and on which day"
        case .published: "Schools can be given it, and its text never changes"
        case .retired: "Evaluations go on, no new cycle can open it"
        }
    }
}
