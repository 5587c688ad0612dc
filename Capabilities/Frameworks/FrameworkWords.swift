import Schools
import Web

extension Scale {
    /// "Not met or Met" for two, "Five levels" for more.
    package var summary: String {
        levels.count == 2 ? Words.list(levels.map(\.name), or: "or") : Words.opening(levels.count, "level", "levels")
    }
}

extension Applicability {
    /// "All schools", "Primary and special schools", "Schools with early years".
    package var words: String {
        let named = phases.map { phases in Phase.allCases.filter(phases.contains).map { $0.words.lowercased() } }
        let schools = named.map { Words.capitalised("\(Words.list($0)) schools") }
        let needs = [needsEarlyYears ? "early years" : nil, needsPost16 ? "post-16" : nil].compactMap(\.self)
        guard !needs.isEmpty else { return schools ?? "All schools" }
        return "\(schools ?? "Schools") with \(Words.list(needs))"
    }
}

extension Alignment {
    /// "Ofsted’s Inclusion"; names of a standard that is not known here as they were written.
    package var words: String {
        guard let standard = InspectionStandard.named(framework), let area = standard.area(area) else {
            return "\(framework): \(area)"
        }
        return "\(standard.inspectorate)’s \(area.title)"
    }
}

extension EvidenceExpectation {
    /// "At least three kinds of evidence, none older than 12 months."; nil when nothing is asked for.
    package var demand: String? {
        let age = months.map { "none older than \(Words.count($0, "month", "months"))" }
        guard least > 0 else { return age.map { "\(Words.capitalised($0))." } }
        let kinds = "At least \(Words.count(least, "kind", "kinds")) of evidence"
        return age.map { "\(kinds), \($0)." } ?? "\(kinds)."
    }

    /// "Document, data and voice."; nil when any kind will do.
    package var kindsWanted: String? {
        guard !kinds.isEmpty else { return nil }
        return Words.capitalised(Words.list(kinds.map { $0.words.lowercased() })) + "."
    }
}

extension Framework.Version {
    /// "Eight areas", in the owner's word.
    package var size: String { Words.opening(tops.count, words.area, words.areas) }

    /// How an area is judged and for whom, in one line.
    func line(_ area: Area) -> String {
        let parts = parts(of: area)
        let scale = area.scale?.summary ?? Words.capitalised(Words.list(parts.map(\.title)))
        return "\(scale). \(area.applies.words)"
    }
}

/// Text with an empty line between paragraphs, as paragraphs.
package func paragraphs(_ text: String) -> HTML {
    let parts = text.split(separator: "\n\n", omittingEmptySubsequences: true).map { String($0).trimmed }
    return parts.filter { !$0.isEmpty }.map { "<p>\($0)</p>" as HTML }.joined()
}
