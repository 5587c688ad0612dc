import Database
import Frameworks
import Web

/// One fact about an inspection that is said otherwise than before.
struct FindingsDifference: Equatable, Sendable {
    let fact: String
    /// Nil where nothing was said.
    let before: String?
    let after: String?

    var words: String { "\(fact) from “\(before ?? "nothing")” to “\(after ?? "nothing")”" }
}

extension Findings {
    /// What is said otherwise than in other findings, in the order of a page.
    func differences(from before: Findings) -> [FindingsDifference] {
        let facts: [(String, String?, String?)] = [
            ("Framework", before.standard.title, standard.title), ("Kind", before.kind, kind),
            ("Began", Words.date(before.startedOn), Words.date(startedOn)),
            ("Published", before.publishedOn.map { Words.date($0) }, publishedOn.map { Words.date($0) }),
        ]
        let then = Dictionary(before.lines.map { ($0.area.title, $0.words) }) { $1 }
        let now = Dictionary(lines.map { ($0.area.title, $0.words) }) { $1 }
        let titles = (before.standard.areas + standard.areas).map(\.title)
        var seen: Set<String> = []
        let areas = titles.filter { seen.insert($0).inserted }.map { ($0, then[$0], now[$0]) }
        return (facts + areas).filter { $0.1 != $0.2 }.map {
            FindingsDifference(fact: $0.0, before: $0.1, after: $0.2)
        }
    }
}

extension InspectionChanges.Correction {
    var differences: [FindingsDifference] { after.findings.differences(from: before.findings) }

    var words: String {
        let all = differences.map(\.words).joined(separator: "; ")
        guard !before.source.isFile else { return all }
        return all.isEmpty ? "it says the same as was entered by hand" : all
    }
}

extension Inspection {
    /// "12 March 2026".
    package var dayWords: String { Words.date(startedOn) }

    /// "Added the inspection of 12 March 2026", with its framework, as history says it.
    var addedWords: String { "Added the inspection of \(dayWords) (\(standard.title))." }
}
