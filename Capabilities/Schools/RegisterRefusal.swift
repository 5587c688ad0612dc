import Web

extension FileRefusal {
    /// What is so and what to do, for the person at the screen.
    package var words: String {
        switch self {
        case .unreadable: "This file cannot be read. Choose it again, or download it afresh."
        case .empty: "This file is empty. Choose the register's CSV file."
        case .otherKind(let kind):
            "This file is \(kind), not a CSV file. Open it and save it as CSV (comma separated), then choose that."
        case .tooLarge(let bytes):
            "This file is \(bytes / 1_000_000) MB. The limit is \(RegisterFile.largest / 1_000_000) MB. "
                + "Download the register for one trust or one area instead."
        case .columnsMissing(let names): Self.missing(names)
        case .columnTwice(let name): "The header has the column “\(name)” twice. Take one of them out."
        case .broken(let refusal): refusal.words
        case .noSchools(let filter, let trusts): Self.noSchools(filter, trusts)
        }
    }

    private static func missing(_ names: [String]) -> String {
        let list = names.map { "“\($0)”" }.joined(separator: ", ")
        let needed = RegisterColumn.allCases.filter(\.isNeeded).count
        guard names.count < needed else {
            return "The first row is not the header of the register of schools. It must have the columns \(list)."
        }
        return "The header lacks \(names.count == 1 ? "the column" : "the columns") \(list). "
            + "Download the register with all its columns and try again."
    }

    private static func noSchools(_ filter: TrustFilter, _ trusts: [RegisterTrust]) -> String {
        guard !trusts.isEmpty else { return "No school in this file is in \(filter.words). It names no trust at all." }
        var names = trusts.prefix(5).map(\.words)
        if trusts.count > names.count { names.append("\(trusts.count - names.count) more") }
        return "No school in this file is in \(filter.words). The trusts in it: \(Words.list(names))."
    }
}

extension CSVReader.Refusal {
    package var words: String {
        switch self {
        case .notText(let row): "Row \(row) has bytes that are no text. This is not a CSV file, or it is damaged."
        case .quoteNotClosed(let row):
            "A quote mark opened in row \(row) is never closed. The file is cut short or damaged: download it afresh."
        case .rowTooLong(let row):
            "Row \(row) is longer than \(CSVReader.longestRow / 1_000_000) MB. A quote mark may be missing before it."
        case .tooManyFields(let row):
            "Row \(row) has more than \(CSVReader.mostFields) columns. This is not the register."
        }
    }
}
