import Evaluations
import Foundation
import Frameworks
import Web

/// What the schools of the sample say, put together from the framework's own statements.
struct SampleWords {
    let version: Framework.Version
    let area: Area
    /// Tells one school and cycle from another, so that not all say the same.
    let seed: Int

    private var title: String { version.title(of: area) }

    func why(at notch: Int) -> String {
        guard let scale = area.scale else { return "" }
        let level = scale.number(of: notch)
        let shown = statement(level, seed) ?? statement(level + 1, seed)
        let missing = statement(level + 1, seed + 1) ?? statement(level, seed + 1)
        let seen = [
            "In our last walk this held in most of the rooms we visited",
            "Staff, pupils and the books tell the same story",
            "We saw this in nine of eleven classes in October", "Governors heard the same from the pupils they met",
        ][seed % 4]
        return """
            \(shown.map { "We can show this: “\($0)”." } ?? "We have begun to look at this closely.") \(seen). \
            \(missing.map { "What is not yet steady: “\($0)”." } ?? "We want to keep this up for another year.")
            """
    }

    func evidence(_ place: Int) -> EvidenceEntry {
        let kinds: [(EvidenceKind, EvidenceSource, String, String)] = [
            (
                .observation, .internalData, "Learning walk: \(short)",
                "Seen in \(6 + seed % 5) of 11 classes, with notes from two visitors."
            ),
            (
                .voice, .internalData, "What \(12 + seed % 9) pupils say about \(short)",
                "Most could say what has changed for them this year."
            ),
            (
                .data, .externalData, "\(short): three years of figures",
                "The gap narrowed by \(2 + seed % 4) points since last year."
            ),
            (.document, .internalData, "Plan for \(short)", "Agreed with governors and reviewed each term."),
            (
                .external, .otherExternal, "Adviser’s note on \(short)",
                "The adviser saw steady practice and named two next steps."
            ),
        ]
        let (kind, source, title, claim) = kinds[(place + seed) % kinds.count]
        return EvidenceEntry(title: title, claim: claim, kind: kind, source: source)
    }

    func factor(_ direction: FactorEntry.Direction, _ place: Int) -> FactorEntry {
        let helping: [(String, String?)] = [
            ("A stable team that plans together every week", "Staffing"),
            ("Leaders check what works and stop what does not", "Leadership time"),
            ("Families come to reviews and say what helps", "Parents and carers"),
            ("Shared materials that every class uses", "Curriculum"),
        ]
        let hindering: [(String, String?)] = [
            ("Two posts have been hard to fill since spring", "Staffing"),
            ("Too many priorities at the same time", "Leadership time"),
            ("Some families are hard to reach by letter", nil),
            ("Support happens outside the classroom", "SEND"),
            ("Transport makes late arrivals hard to avoid", "Attendance"),
        ]
        let pool = direction == .helping ? helping : hindering
        // What holds a school back comes again in several of its areas.
        let turn = direction == .helping ? place + seed : (place + seed) / 9
        let (words, theme) = pool[turn % pool.count]
        return FactorEntry(
            direction,
            "\(words): \(short.lowercasedFirst)",
            strength: 2 + (place + seed) % 4,
            influence: FactorEntry.Influence.allCases[(place + seed) % 3],
            theme: theme
        )
    }

    func action(_ place: Int) -> (title: String, success: String) {
        let pool = [
            (
                "Agree what good looks like in \(short) and visit each other’s rooms",
                "Pupils meet the same high quality in every class."
            ),
            (
                "Train six colleagues and coach them in class until it holds",
                "Every pupil gets the help within the lesson."
            ),
            (
                "Meet the ten families who need it most, at a time that suits them",
                "Their children are here every day and join in."
            ),
            (
                "Look at the work of twelve pupils each half term and act on it",
                "Pupils who fell behind catch up within a term."
            ),
        ]
        return pool[(place + seed) % pool.count]
    }

    var goingWell: String {
        "What staff say about \(short.lowercasedFirst) and what pupils say about it agree. That is worth sharing with other schools."
    }
    var target: String {
        "By the next review, show this for two terms in a row: \(statement((area.scale?.levels.count ?? 1) - 1, seed) ?? title)."
    }
    var reason: String { "The figures cover one year only, and two of the rooms we visited told another story." }

    /// The title as it stands inside a sentence.
    private var short: String { area.parent == nil ? area.short : title }

    private func statement(_ level: Int, _ place: Int) -> String? {
        guard area.descriptors.indices.contains(level - 1) else { return nil }
        let statements = area.descriptors[level - 1].statements
        return statements.isEmpty ? nil : statements[place % statements.count].text
    }
}

extension String {
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
