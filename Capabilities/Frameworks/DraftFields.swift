import Database
import Schools
import Web

extension DraftField<Framework.Version> {
    /// The texts of a whole framework.
    static var all: [DraftField] { texts + words }

    static var texts: [DraftField] {
        [
            .init("title", "Title", .text(FrameworkLimits.title), isNeeded: true, \.title),
            .init(
                "purpose",
                "Purpose",
                hint: "What it is for, in one or two sentences to a head.",
                .text(FrameworkLimits.purpose),
                rows: 3,
                \.purpose
            ),
            .init(
                "promise",
                "Promise",
                hint: "Ends the sentence “Awarded to X School, …” on the certificate.",
                .text(FrameworkLimits.promise),
                rows: 2,
                \.promise
            ),
            .init(
                "about",
                "How to use it",
                hint: "Leave an empty line between paragraphs.",
                .text(FrameworkLimits.about),
                rows: 10,
                \.about
            ),
        ]
    }

    /// The owner’s own words for its tiers.
    static var words: [DraftField] {
        let most = Kind.text(FrameworkLimits.word)
        return [
            .init("word-area", "One", most, isNeeded: true, \.words.area),
            .init("word-areas", "Several", most, isNeeded: true, \.words.areas),
            .init("word-part", "One part", most, isNeeded: true, \.words.part),
            .init("word-parts", "Several parts", most, isNeeded: true, \.words.parts),
        ]
    }
}

extension DraftField<Area> {
    /// Everything of an area that is saved by itself, its descriptors and its statements.
    static func all(of area: Area) -> [DraftField] {
        own + area.descriptors.indices.map(looksLike)
            + area.descriptors.indices.flatMap { statements(of: area, at: $0) }
    }

    static var own: [DraftField] { [title, short, letter, about, guidance, aligned, turn] + expected + applying }

    static var title: DraftField { .init("title", "Name", .text(FrameworkLimits.title), isNeeded: true, \.title) }
    static var short: DraftField {
        .init("short", "Short name, for narrow columns", .text(FrameworkLimits.short), isNeeded: true, \.short)
    }
    static var letter: DraftField {
        .init("letter", "Letter on its bead", .text(FrameworkLimits.letter), \.letterText)
    }
    static var about: DraftField {
        .init("about", "What it is about", .text(FrameworkLimits.about), rows: 3, \.about)
    }
    static var guidance: DraftField {
        .init("guidance", "Guidance on judging it", .text(FrameworkLimits.about), rows: 6, \.guidance)
    }
    static var aligned: DraftField { .init("aligned", "Aligned to", .alignments, \.alignedText) }
    static var turn: DraftField { .init("turn", "Turn", .number(1...FrameworkLimits.areas), \.turnText) }

    /// What a reader would expect to see: kinds, least, months, look-for.
    static var expected: [DraftField] {
        let kinds = EvidenceKind.allCases.map { (value: $0.rawValue, words: $0.words) }
        return [
            .init("kinds", "Kinds of evidence", .choices(kinds), \.kindsText),
            .init("least", "At least this many kinds", .number(0...kinds.count), \.leastText),
            .init(
                "months",
                "None older than, in months",
                hint: "Leave it empty for any age.",
                .number(FrameworkLimits.months),
                \.monthsText
            ),
            .init(
                "look-for",
                "What to look for",
                hint: "One thing on each line.",
                .lines(FrameworkLimits.lookFor, each: FrameworkLimits.statement),
                rows: 4,
                \.lookForText
            ),
        ]
    }

    /// Which schools it is for: phases, needs.
    static var applying: [DraftField] {
        let phases = Phase.allCases.map { (value: $0.rawValue, words: $0.words) }
        let needs = [(value: "early-years", words: "Only with early years"), ("post-16", "Only with post-16")]
        return [
            .init("phases", "Phases", hint: "Tick none for every school.", .choices(phases), \.phasesText),
            .init("needs", "Only some schools", .choices(needs), \.needsText),
        ]
    }

    /// The descriptor of a level by its place, from 0.
    static func looksLike(_ place: Int) -> DraftField {
        .init(
            "looks-\(place + 1)",
            "Descriptor",
            .text(FrameworkLimits.descriptor),
            rows: 8,
            \.descriptors[place].looksLike
        )
    }

    /// The statements of a level by its place, from 0.
    static func statements(of area: Area, at place: Int) -> [DraftField] {
        area.descriptors[place].statements.enumerated().map { number, statement in
            .init(
                name(of: statement.id),
                "Statement",
                .text(FrameworkLimits.statement),
                isNeeded: true,
                rows: 2,
                \.descriptors[place].statements[number].text
            )
        }
    }

    static func name(of statement: ID<Statement>) -> String { "statement-\(statement)" }
}
