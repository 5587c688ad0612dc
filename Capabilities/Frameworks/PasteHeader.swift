/// Which columns of a pasted table stand for which levels of a scale.
struct PasteHeader: Equatable {
    let scale: Scale
    /// How many rows on top hold no text of an area.
    let rows: Int
    /// The column of each level that has one, by the level’s place from 0.
    let columns: [Int: Int]
    /// The column with the names of areas; nil where there is none.
    let title: Int?

    /// The header that names most levels of one of the scales, in the first rows; nil when none names two.
    static func named(in table: PastedTable, _ scales: [Scale]) -> PasteHeader? {
        var best: PasteHeader?
        for (number, row) in table.rows.prefix(4).enumerated() {
            for scale in scales {
                let columns = columns(row, scale)
                guard columns.count >= 2, columns.count > best?.columns.count ?? 0 else { continue }
                best = PasteHeader(
                    scale: scale,
                    rows: number + 1,
                    columns: columns,
                    title: row.indices.first { !columns.values.contains($0) && $0 < columns.values.min() ?? 0 }
                )
            }
        }
        return best
    }

    /// Without names of levels: as many columns as a scale has levels, after one with names or without it.
    static func counted(in table: PastedTable, _ scales: [Scale], hasTitles: Bool) -> PasteHeader? {
        let width = table.rows.first?.count ?? 0
        let wanted = hasTitles ? [1] : [1, 0]
        for skipped in wanted {
            guard let scale = scales.first(where: { $0.levels.count + skipped == width }) else { continue }
            let columns = Dictionary(uniqueKeysWithValues: scale.levels.indices.map { ($0, $0 + skipped) })
            return PasteHeader(scale: scale, rows: 0, columns: columns, title: skipped == 1 ? 0 : nil)
        }
        return nil
    }

    private static func columns(_ row: [String], _ scale: Scale) -> [Int: Int] {
        var columns: [Int: Int] = [:]
        for (column, cell) in row.prefix(60).enumerated() {
            guard let level = level(cell, scale), columns[level] == nil else { continue }
            columns[level] = column
        }
        return columns
    }

    /// The level that a cell names: its name or short name, also after a number or the word level.
    private static func level(_ cell: String, _ scale: Scale) -> Int? {
        let said = plain(cell)
        guard !said.isEmpty else { return nil }
        let names = scale.levels.enumerated().map { ($0.offset, [plain($0.element.name), plain($0.element.short)]) }
        if let exact = names.first(where: { $0.1.contains(said) }) { return exact.0 }
        return names.first { _, names in
            names.contains { name in
                guard said.hasSuffix(" \(name)") else { return false }
                return said.dropLast(name.count).split(separator: " ").allSatisfy {
                    $0 == "level" || $0.allSatisfy(\.isNumber)
                }
            }
        }?.0
    }

    private static func plain(_ text: String) -> String {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}
