import Database
import Web

/// A report in numbered paragraphs, in words ready to read; its page and `Templates/numbered.typ` hold the same.
struct NumberedReport: Encodable, Sendable {
    let trust: String
    /// What kind of report it is: "Register of marks".
    let title: String
    /// What it is about, such as a school or a cycle; nil where the title says it all.
    let subject: String?
    /// What a reader wants to know first, a line each.
    let facts: [String]
    /// How things stand, in a sentence.
    let summary: String
    /// The day of the data in words.
    let date: String
    /// The same day as `2026-11-27`, for the PDF's properties.
    let day: String
    /// Whether its tables need the long side of the sheet.
    let isWide: Bool
    /// Whether it is meant for one sheet: close set, and without contents.
    let isBrief: Bool
    let sections: [Section]

    /// One part of the report, with its number.
    struct Section: Encodable, Sendable {
        fileprivate(set) var number = ""
        let title: String
        fileprivate(set) var paragraphs: [Paragraph]
        /// Whether its paragraphs stand in two columns on paper.
        let isAbreast: Bool
    }

    /// One numbered paragraph, with what hangs on it.
    struct Paragraph: Encodable, Sendable {
        fileprivate(set) var number = ""
        /// Stands above it; nil where it goes on from the one before.
        var heading: String?
        let text: String
        var points: [String] = []
        var table: Table?
        /// How many lines to write on stand under it on paper.
        var ruled = 0
    }

    /// A table; the first cell of a row says whose row it is.
    struct Table: Encodable, Sendable {
        let heads: [String]
        let rows: [[Cell]]
    }

    /// One cell of a table: a level in its shape and words, a text or some lines, and a smaller note under it.
    struct Cell: Encodable, Sendable {
        var level: ReportLevel?
        var text: String?
        var lines: [String]?
        var note: String?
        /// A whole SVG that stands before the words which say the same.
        var drawing: String?
    }

    init(
        trust: String,
        title: String,
        subject: String? = nil,
        facts: [String],
        summary: String,
        on day: Day,
        isWide: Bool = false,
        isBrief: Bool = false,
        sections: [Section]
    ) {
        (self.trust, self.title, self.subject, self.facts) = (trust, title, subject, facts)
        (self.summary, self.isWide, self.isBrief) = (summary, isWide, isBrief)
        (date, self.day) = (Words.date(day), day.iso)
        self.sections = sections.enumerated().map { $0.element.numbered($0.offset + 1) }
    }

    /// "Register of marks", "Inspection preparation: Thistledown Primary School".
    var name: String { subject.map { "\(title): \($0)" } ?? title }

    /// "Register of marks, 27 November 2026.pdf".
    var fileName: String {
        let parts = [title, subject, date].compactMap(\.self).map { $0.filter { !"/\\:*?\"<>|".contains($0) } }
        return "\(parts.joined(separator: ", ")).pdf"
    }
}

extension NumberedReport.Section {
    init(_ title: String, _ paragraphs: [NumberedReport.Paragraph], isAbreast: Bool = false) {
        (self.title, self.paragraphs, self.isAbreast) = (title, paragraphs, isAbreast)
    }

    fileprivate func numbered(_ place: Int) -> Self {
        var section = self
        section.number = "\(place)"
        for index in paragraphs.indices { section.paragraphs[index].number = "\(place).\(index + 1)" }
        return section
    }
}

extension NumberedReport.Paragraph {
    init(
        _ text: String,
        under heading: String? = nil,
        points: [String] = [],
        table: NumberedReport.Table? = nil,
        ruled: Int = 0
    ) {
        (self.text, self.heading, self.points, self.table) = (text, heading, points, table)
        self.ruled = ruled
    }
}

extension NumberedReport.Cell {
    init(_ text: String, note: String? = nil) { (self.text, self.note) = (text, note) }

    /// - Parameter none: what stands there where there is no line.
    init(lines: [String], none: String) { if lines.isEmpty { text = none } else { self.lines = lines } }

    init(_ level: ReportLevel, note: String? = nil) { (self.level, self.note) = (level, note) }
}
