import Database

/// One text of a draft that is changed and saved by itself.
struct DraftField<Subject> {
    /// The name of the field in the form.
    let name: String
    let label: String
    let hint: String?
    /// In characters.
    let most: Int
    let isNeeded: Bool
    /// How many lines it shows; one for a text without paragraphs.
    let rows: Int
    let path: WritableKeyPath<Subject, String>

    init(
        _ name: String,
        _ label: String,
        hint: String? = nil,
        atMost most: Int,
        isNeeded: Bool = false,
        rows: Int = 1,
        _ path: WritableKeyPath<Subject, String>
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.most = most
        self.isNeeded = isNeeded
        self.rows = rows
        self.path = path
    }

    /// What is wrong with a text; nil when nothing is.
    func complaint(_ text: String) -> String? {
        if text.isEmpty, isNeeded { return "Write the \(label.lowercased())." }
        if text.count > most { return "This has \(text.count) characters. At most \(most) fit." }
        return nil
    }
}

extension DraftField<Framework.Version> {
    /// The texts of a whole framework.
    static var all: [DraftField] {
        [
            .init("title", "Title", atMost: FrameworkLimits.title, isNeeded: true, \.title),
            .init(
                "purpose",
                "Purpose",
                hint: "What it is for, in one or two sentences to a head.",
                atMost: FrameworkLimits.purpose,
                rows: 3,
                \.purpose
            ),
            .init(
                "promise",
                "Promise",
                hint: "Ends the sentence “Awarded to X School, …” on the certificate.",
                atMost: FrameworkLimits.promise,
                rows: 2,
                \.promise
            ),
            .init(
                "about",
                "How to use it",
                hint: "Leave an empty line between paragraphs.",
                atMost: FrameworkLimits.about,
                rows: 10,
                \.about
            ),
        ]
    }
}

extension DraftField<Area> {
    /// The texts of an area, its descriptors and its statements.
    static func all(of area: Area) -> [DraftField] {
        own + area.descriptors.indices.map(looksLike)
            + area.descriptors.indices.flatMap { statements(of: area, at: $0) }
    }

    static var own: [DraftField] {
        [
            .init("title", "Name", atMost: FrameworkLimits.title, isNeeded: true, \.title),
            .init("short", "Short name, for narrow columns", atMost: FrameworkLimits.short, isNeeded: true, \.short),
            .init("about", "What it is about", atMost: FrameworkLimits.about, rows: 3, \.about),
            .init("guidance", "Guidance on judging it", atMost: FrameworkLimits.about, rows: 6, \.guidance),
        ]
    }

    /// The descriptor of a level by its place, from 0.
    static func looksLike(_ place: Int) -> DraftField {
        .init(
            "looks-\(place + 1)",
            "Descriptor",
            atMost: FrameworkLimits.descriptor,
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
                atMost: FrameworkLimits.statement,
                isNeeded: true,
                rows: 2,
                \.descriptors[place].statements[number].text
            )
        }
    }

    static func name(of statement: ID<Statement>) -> String { "statement-\(statement)" }
}
