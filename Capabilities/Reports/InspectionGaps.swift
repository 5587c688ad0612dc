import Database
import Evaluations
import Frameworks
import Web

/// What a reader would miss on one inspection area, in plain sentences.
struct InspectionGaps: Hashable, Sendable {
    let sentences: [String]

    /// - Parameter standard: who inspects, for the sentence where nothing speaks about the area.
    init(_ wires: [AlignedWire], inspectorate: String, on day: Day) {
        guard !wires.isEmpty else {
            sentences = ["No framework that the school works in speaks about this area of \(inspectorate)’s."]
            return
        }
        sentences =
            Self.judgements(wires) + Self.evidence(wires.flatMap(\.evidence).once, on: day) + Self.late(wires, day)
    }

    private static func judgements(_ wires: [AlignedWire]) -> [String] {
        let open = wires.filter { $0.stand?.isSaidNotToApply != true }
        let unjudged = open.filter { $0.stand?.notch == nil }
        let carried = open.filter { $0.stand?.notch != nil && $0.stand?.isCarried == true }
        return [
            unjudged.isEmpty ? nil : "Not judged yet: \(names(unjudged)).",
            carried.isEmpty ? nil : "From an earlier cycle and not yet re-confirmed: \(names(carried)).",
        ].compactMap(\.self)
    }

    private static func names(_ wires: [AlignedWire]) -> String {
        Words.list(wires.map { "\($0.title) (\($0.work.version.title))" })
    }

    private static func evidence(_ pieces: [InspectionPreparation.Piece], on day: Day) -> [String] {
        guard !pieces.isEmpty else { return ["No evidence is linked."] }
        let kinds = Set(pieces.map(\.kind))
        let latest = pieces.compactMap(\.on).max()
        let isOld = latest.map { $0 < day.adding(months: -12) } ?? true
        let age =
            latest.map { "No evidence is from within a year; the latest is of \(Words.date($0))." }
            ?? "No evidence has a date, so nobody can tell how fresh it is."
        return [
            isOld ? age : nil,
            kinds.count == 1 ? kinds.first.map { "All evidence is of one kind: \($0.words.lowercased())." } : nil,
        ].compactMap(\.self)
    }

    private static func late(_ wires: [AlignedWire], _ day: Day) -> [String] {
        let late = wires.flatMap(\.actions).once.filter { $0.dueOn < day }
        return late.isEmpty ? [] : ["\(Words.opening(late.count, "action is", "actions are")) past the date agreed."]
    }
}

extension Array where Element: Hashable {
    /// Each element once, in order.
    var once: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
