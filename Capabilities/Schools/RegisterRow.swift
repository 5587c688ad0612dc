import Database

/// One row of the register on its way to an entry; collects what is wrong with it.
struct RegisterRow {
    let row: CSVRow
    let columns: RegisterColumns
    let encoding: TextEncoding
    private(set) var faults: [RowFault] = []

    init(_ row: CSVRow, _ columns: RegisterColumns, _ encoding: TextEncoding) {
        self.row = row
        self.columns = columns
        self.encoding = encoding
    }

    /// The entry, or nil where a fault makes the row unusable.
    mutating func entry() -> RegisterEntry? {
        guard let number = urn(), let name = name(), let standing = standing(), let phaseCode = phaseCode()
        else { return nil }
        let ages = ages()
        let provision = Provision(
            phaseCode: phaseCode,
            typeCode: wholeNumber(.typeCode, in: 0...999, wanted: "a number from the register's list of types"),
            ages: ages,
            hasNurseryClasses: bytes(.nursery).elementsEqual("Has Nursery Classes".utf8),
            sixthFormCode: wholeNumber(.sixthForm, in: 0...9, wanted: "1, 2, 0 or nothing")
        )
        return RegisterEntry(
            row: row.number,
            number: number,
            facts: facts(name: name, ages: ages),
            phase: provision.phase,
            hasEarlyYears: provision.hasEarlyYears,
            hasPost16: provision.hasPost16,
            standing: standing,
            trustName: text(.trustName)
        )
    }

    private mutating func facts(name: String, ages: AgeRange?) -> SchoolFacts {
        SchoolFacts(
            name: name,
            ages: ages,
            kind: text(.typeName),
            town: text(.town),
            postcode: text(.postcode),
            authority: text(.authority),
            place: place(),
            pupils: wholeNumber(.pupils, in: 0...99_999, wanted: "a whole number of pupils")
        )
    }

    private func bytes(_ column: RegisterColumn) -> ArraySlice<UInt8> {
        columns[column].map { row[$0].trimmed } ?? []
    }

    private func text(_ column: RegisterColumn) -> String? {
        let text = encoding.text(bytes(column))
        return text.isEmpty ? nil : String(text.prefix(300))
    }

    private mutating func fault(_ column: RegisterColumn, wanted: String, dropsRow: Bool) {
        let found = encoding.text(bytes(column))
        faults.append(
            RowFault(row: row.number, column: column.rawValue, found: found, wanted: wanted, dropsRow: dropsRow)
        )
    }

    private mutating func urn() -> RegisterNumber? {
        let number = RegisterNumber(.urn, String(decoding: bytes(.urn), as: UTF8.self))
        if number == nil { fault(.urn, wanted: "a school's number of six digits", dropsRow: true) }
        return number
    }

    private mutating func name() -> String? {
        let name = text(.name)
        if name == nil { fault(.name, wanted: "the school's name", dropsRow: true) }
        return name
    }

    /// 1 open, 2 closed, 3 open but proposed to close, 4 proposed to open.
    private mutating func standing() -> RegisterEntry.Standing? {
        switch bytes(.status).wholeNumber {
        case 1, 3: return .open
        case 2: return .closed(on: closeDay())
        case 4: return .notYetOpen
        default:
            fault(.status, wanted: "1 (open), 2 (closed), 3 (to close) or 4 (to open)", dropsRow: true)
            return nil
        }
    }

    private mutating func phaseCode() -> Int? {
        guard let code = bytes(.phase).wholeNumber, (0...7).contains(code) else {
            fault(.phase, wanted: "a phase from 0 to 7", dropsRow: true)
            return nil
        }
        return code
    }

    /// Days as the register writes them, 31-08-2026.
    private mutating func closeDay() -> Day? {
        let bytes = bytes(.closeDate)
        guard !bytes.isEmpty else { return nil }
        let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let iso = parts.reversed().map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
        let day = Day(iso)
        if day == nil { fault(.closeDate, wanted: "a day such as 31-08-2026", dropsRow: false) }
        return day
    }

    private mutating func ages() -> AgeRange? {
        let wanted = "an age in whole years, up to 99"
        guard let low = wholeNumber(.lowAge, in: 0...99, wanted: wanted),
            let high = wholeNumber(.highAge, in: 0...99, wanted: wanted)
        else { return nil }
        let ages = AgeRange(low: low, high: high)
        if ages == nil {
            fault(.highAge, wanted: "an age not below \(RegisterColumn.lowAge.rawValue)", dropsRow: false)
        }
        return ages
    }

    private mutating func place() -> GridReference? {
        let wanted = "metres on the national grid"
        guard let easting = wholeNumber(.easting, in: 0...700_000, wanted: wanted),
            let northing = wholeNumber(.northing, in: 0...1_300_000, wanted: wanted)
        else { return nil }
        // The register writes 0 and 0 for a place it does not know.
        return easting + northing == 0 ? nil : GridReference(easting: easting, northing: northing)
    }

    /// The number of a column that may be empty; what is no such number is a fault of this fact alone.
    private mutating func wholeNumber(_ column: RegisterColumn, in range: ClosedRange<Int>, wanted: String) -> Int? {
        let bytes = bytes(column)
        guard !bytes.isEmpty else { return nil }
        guard let number = bytes.wholeNumber, range.contains(number) else {
            fault(column, wanted: wanted, dropsRow: false)
            return nil
        }
        return number
    }
}
