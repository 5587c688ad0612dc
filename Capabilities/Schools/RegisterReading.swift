/// What one reading of a register file found for one trust.
package struct RegisterReading: Sendable {
    /// The trust's schools in the order of the file.
    package private(set) var entries: [RegisterEntry] = []
    /// Schools that the trust has but that the file no longer puts under it, such as closed ones.
    package private(set) var elsewhere: [RegisterEntry] = []
    /// What was wrong, row by row; after ``mostFaults`` they are only counted.
    package private(set) var faults: [RowFault] = []
    package private(set) var faultCount = 0
    /// Rows read below the header.
    package private(set) var rows = 0
    /// Whether a row had to be left out, so that a school's absence proves nothing.
    package private(set) var hasDroppedRows = false
    package let encoding: TextEncoding
    /// The number by which the file's rows name the trust; nil where they have none or several.
    package let uid: String?
    private var rowOfNumber: [RegisterNumber: Int] = [:]

    package static let mostFaults = 500

    init(encoding: TextEncoding, uid: String?) {
        self.encoding = encoding
        self.uid = uid
    }

    mutating func countRow() { rows += 1 }

    mutating func add(_ fault: RowFault) {
        faultCount += 1
        hasDroppedRows = hasDroppedRows || fault.dropsRow
        if faults.count < Self.mostFaults { faults.append(fault) }
    }

    mutating func add(_ entry: RegisterEntry, belongs: Bool) {
        if let first = rowOfNumber.updateValue(entry.row, forKey: entry.number) {
            rowOfNumber[entry.number] = first
            let wanted = "each school once; this one is on row \(first) already"
            let column = RegisterColumn.urn.rawValue
            return add(RowFault(row: entry.row, column: column, found: entry.number.number, wanted: wanted))
        }
        if belongs { entries.append(entry) } else { elsewhere.append(entry) }
    }
}

extension RegisterFile {
    /// Reads the schools of a trust; `known` are those it has already, whom the file may put elsewhere by now.
    ///
    /// - Parameter told: told after each row how many were read.
    package func read(
        _ filter: TrustFilter,
        known: Set<RegisterNumber> = [],
        telling told: (Int) -> Void = { _ in }
    ) throws(Refusal) -> RegisterReading {
        let survey = try survey()
        let keys = survey.keys(filter)
        guard !keys.isEmpty || filter == .everyone else {
            throw .noSchools(of: filter, trusts: survey.trusts)
        }
        let numbers = Set(known.lazy.filter { $0.register == .urn }.map { ArraySlice(Array($0.number.utf8)) })
        return try Refusal.reading {
            var reading = RegisterReading(encoding: encoding, uid: TrustSurvey.uid(keys))
            try file.eachRow(wanting: RegisterColumn.allCases) { row in
                reading.countRow()
                told(reading.rows)
                if let fault = file.fault(in: row) { return reading.add(fault) }
                let belongs = filter == .everyone || keys.contains(key(row))
                guard belongs || numbers.contains(row[columns[.urn] ?? 0].trimmed) else { return }
                take(row, belongs: belongs, into: &reading)
            }
            return reading
        }
    }

    private func key(_ row: CSVRow) -> TrustSurvey.Key {
        TrustSurvey.Key(code: row[columns[.trustCode] ?? 0].trimmed, name: row[columns[.trustName] ?? 0].trimmed)
    }

    private func take(_ row: CSVRow, belongs: Bool, into reading: inout RegisterReading) {
        var register = RegisterRow(row, columns, encoding)
        let entry = register.entry()
        register.faults.forEach { reading.add($0) }
        if let entry { reading.add(entry, belongs: belongs) }
    }
}
