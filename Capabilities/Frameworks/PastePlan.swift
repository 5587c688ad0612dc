import Database
import Web

/// What goes where when a pasted table is taken into a draft.
struct PastePlan: Equatable {
    /// What is written into one area.
    struct Row: Equatable {
        let title: String
        /// The area that is there already; nil for a new one.
        let area: ID<Area>?
        /// By the level’s place, from 0.
        var cells: [Int: Cell] = [:]
    }

    /// What is written at one level.
    struct Cell: Equatable {
        /// Empty where the table has no descriptor.
        var looksLike = ""
        var statements: [String] = []
    }

    let scale: Scale
    private(set) var rows: [Row] = []
    /// What is left out, and why.
    private(set) var faults: [String] = []

    /// The plan of a table for a whole draft, or for one of its areas; nil when nothing says which columns are levels.
    init?(_ table: PastedTable, for draft: Framework.Version, in area: Area? = nil) {
        let scales = area.map { [$0.scale].compactMap(\.self) } ?? draft.scales + ScaleLibrary.all.map(\.scale)
        let own = area.map { [$0.scale].compactMap(\.self) } ?? draft.scales
        let read = { (table: PastedTable) in PasteHeader.named(in: table, scales).map { (table, $0) } }
        let counted = PasteHeader.counted(in: table, own, hasTitles: area == nil).map { (table, $0) }
        guard let (table, header) = read(table) ?? read(table.turned) ?? counted else { return nil }
        scale = header.scale
        if let area { gather(table, header, into: area) } else { gather(table, header, draft) }
        rows = rows.filter { !$0.cells.isEmpty }
    }

    private mutating func gather(_ table: PastedTable, _ header: PasteHeader, into area: Area) {
        rows = [Row(title: area.title, area: area.id)]
        for (number, cells) in table.rows.enumerated().dropFirst(header.rows) {
            let label = header.title.map { cells[$0].lowercased() } ?? ""
            let isStatement = label.contains("statement") || number > header.rows
            take(cells, header, line: number + 1, isStatement: isStatement)
        }
    }

    private mutating func gather(_ table: PastedTable, _ header: PasteHeader, _ draft: Framework.Version) {
        for (number, cells) in table.rows.enumerated().dropFirst(header.rows) {
            let title = header.title.map { cells[$0].split(separator: "\n").first.map(String.init) ?? "" } ?? ""
            let isNext = title.isEmpty || title.lowercased() == rows.last?.title.lowercased()
            if isNext, rows.isEmpty {
                faults.append("Row \(number + 1) has no name in its first column.")
            } else if isNext || begin(title, draft, line: number + 1) {
                take(cells, header, line: number + 1, isStatement: isNext)
            }
        }
    }

    /// Begins the row of an area; false when it has no place.
    private mutating func begin(_ title: String, _ draft: Framework.Version, line: Int) -> Bool {
        let known = draft.areas.first { $0.title.lowercased() == title.lowercased() }
        let new = rows.count { $0.area == nil }
        if title.count > FrameworkLimits.title {
            faults.append("Row \(line): the name has \(title.count) characters. At most \(FrameworkLimits.title) fit.")
        } else if let known, known.scale?.key != scale.key {
            let why = known.isWire ? "is judged on another scale" : "is judged by its \(draft.words.parts)"
            faults.append("Row \(line): “\(known.title)” \(why).")
        } else if known == nil, draft.tops.count + new >= FrameworkLimits.areas {
            faults.append("Row \(line): there are \(FrameworkLimits.areas) \(draft.words.areas) already.")
        } else {
            rows.append(Row(title: known?.title ?? title, area: known?.id))
            return true
        }
        return false
    }

    private mutating func take(_ cells: [String], _ header: PasteHeader, line: Int, isStatement: Bool) {
        for (level, column) in header.columns.sorted(by: { $0.key < $1.key }) where !cells[column].isEmpty {
            let (text, bullets) = Self.split(cells[column])
            let place = "Row \(line), \(scale.levels[level].name)"
            if !text.isEmpty, isStatement {
                addStatement(text, at: level, place)
            } else if text.count > FrameworkLimits.descriptor {
                faults.append(
                    "\(place): the text has \(text.count) characters. At most \(FrameworkLimits.descriptor) fit."
                )
            } else if !text.isEmpty {
                rows[rows.count - 1].cells[level, default: Cell()].looksLike = text
            }
            for bullet in bullets { addStatement(bullet, at: level, place) }
        }
    }

    private mutating func addStatement(_ text: String, at level: Int, _ place: String) {
        let line = text.split(separator: "\n").joined(separator: " ")
        let count = rows[rows.count - 1].cells[level]?.statements.count ?? 0
        if line.count > FrameworkLimits.statement {
            faults.append(
                "\(place): a statement has \(line.count) characters. At most \(FrameworkLimits.statement) fit."
            )
        } else if count >= FrameworkLimits.statements {
            faults.append("\(place): no more than \(FrameworkLimits.statements) statements fit.")
        } else {
            rows[rows.count - 1].cells[level, default: Cell()].statements.append(line)
        }
    }

    /// The paragraphs of a cell, and its lines that begin with a bullet or a number.
    static func split(_ cell: String) -> (text: String, bullets: [String]) {
        var (texts, bullets) = ([String](), [String]())
        for line in cell.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if let bullet = bullet(line) { bullets.append(bullet) } else { texts.append(line) }
        }
        return (texts.joined(separator: "\n").trimmed, bullets)
    }

    private static func bullet(_ line: String) -> String? {
        let signs: Set<Character> = [
            "•", "·", "▪", "◦", "‣", "●", "○", "■", "□", "✓", "✔", "-", "–", "*", "\u{F0B7}", "§",
        ]
        guard let first = line.first else { return nil }
        if signs.contains(first), line.dropFirst().first?.isWhitespace ?? false {
            return String(line.dropFirst()).trimmed.nilIfEmpty
        }
        let digits = line.prefix(while: \.isNumber)
        let rest = line.dropFirst(digits.count)
        guard (1...2).contains(digits.count), let sign = rest.first, sign == "." || sign == ")",
            rest.dropFirst().first?.isWhitespace ?? false
        else { return nil }
        return String(rest.dropFirst()).trimmed.nilIfEmpty
    }
}

extension String {
    fileprivate var nilIfEmpty: String? { isEmpty ? nil : self }
}
