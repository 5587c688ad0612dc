import Evaluations
import Frameworks
import Web

/// The state of a journey in one or two sentences.
struct JourneyLede {
    let journey: Journey

    var html: HTML {
        guard !journey.now.isEmpty else {
            guard journey.pathway == .improvement else {
                return "<b>The school works towards the award.</b> No specialist has read it against the standard."
            }
            return """
                <b>Nothing has been read against the standard yet.</b> The baseline comes first.
                """
        }
        return "<b>\(met)</b>\(trails.map { " \($0)" })"
    }

    private var words: TierWords { journey.version.words }

    /// "Three of ten elements are met in English, two in mathematics.", from the last shared readings.
    private var met: String {
        let columns = columns
        let all = Set(journey.wires.map(\.top)).count
        guard columns.count > 1 else {
            let count = journey.wires.count { journey.isMet($0) }
            let start = Words.capitalised(Self.count(count))
            return "\(start) of \(Words.count(all, words.area, words.areas)) \(verb(count)) met."
        }
        let counts = columns.map { title, wires in (title, wires.count { journey.isMet($0) }) }
        let first =
            "\(Words.capitalised(Self.count(counts[0].1))) of \(Words.count(all, words.area, words.areas)) "
            + "\(verb(counts[0].1)) met in \(Self.inline(counts[0].0))"
        let rest = counts.dropFirst().map { ", \(Self.count($0.1)) in \(Self.inline($0.0))" }.joined()
        return "\(first)\(rest)."
    }

    private static func count(_ count: Int) -> String { count == 0 ? "none" : Words.number(count) }

    private func verb(_ count: Int) -> String { count < 2 ? "is" : "are" }

    /// The parts of the areas by their title, such as English and Mathematics, each with its wires.
    private var columns: [(title: String, wires: [Area])] {
        journey.wires.filter { $0.parent != nil }.reduce(into: []) { columns, wire in
            if let place = columns.firstIndex(where: { $0.title == wire.title }) {
                columns[place].wires.append(wire)
            } else {
                columns.append((wire.title, [wire]))
            }
        }
    }

    /// Where one of two columns stands at least a level below the other: "Mathematics trails English in …".
    private var trails: String? {
        let columns = columns
        guard columns.count == 2 else { return nil }
        let behind = zip(columns[0].wires, columns[1].wires).compactMap { first, second -> (String, Int)? in
            guard let scale = first.scale, let one = journey.now[first.id], let two = journey.now[second.id] else {
                return nil
            }
            let gap = scale.number(of: one) - scale.number(of: two)
            return gap == 0 ? nil : (journey.version.area(first.top)?.short ?? first.title, gap)
        }
        let below = behind.filter { $0.1 > 0 }
        guard below.count > behind.count - below.count, !below.isEmpty else { return nil }
        let most = below.sorted { $0.1 > $1.1 }.prefix(2).map { Self.inline($0.0) }
        return "\(columns[1].title) trails \(columns[0].title) most in \(Words.list(most))."
    }

    /// As it stands inside a sentence; a name such as English keeps its capital.
    static func inline(_ title: String) -> String {
        title.hasPrefix("English") ? title : title.prefix(1).lowercased() + title.dropFirst()
    }
}
