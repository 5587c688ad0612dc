import Schools

/// What one reading of Ofsted's file found for the schools of one trust.
package struct InspectionReading: Sendable {
    /// The trust's schools in the order of the file.
    package private(set) var entries: [InspectionEntry] = []
    /// Rows of schools that are not the trust's.
    package private(set) var notOurs = 0
    /// What was wrong, row by row; after ``RegisterReading/mostFaults`` they are only counted.
    package private(set) var faults: [RowFault] = []
    package private(set) var faultCount = 0
    /// Rows read below the header.
    package private(set) var rows = 0
    private var spread = SpreadCount()
    package let encoding: TextEncoding
    private var rowOfNumber: [RegisterNumber: Int] = [:]

    init(encoding: TextEncoding) { self.encoding = encoding }

    mutating func countRow() { rows += 1 }

    /// - Parameter findings: what the row says of a school of others.
    mutating func passOver(_ findings: [Findings]) {
        notOurs += 1
        findings.forEach { spread.add($0) }
    }

    /// How all schools of the file stood, by standard.
    package func spreads(in file: String) -> [InspectionSpread] { spread.spreads(in: file) }

    /// Whether it read a file of a whole country.
    package var isNational: Bool { rows >= InspectionSpread.leastRows }

    mutating func add(_ fault: RowFault) {
        faultCount += 1
        if faults.count < RegisterReading.mostFaults { faults.append(fault) }
    }

    /// - Parameter counted: what of it counts in a spread.
    mutating func add(_ entry: InspectionEntry, counting counted: [Findings] = []) {
        if let first = rowOfNumber[entry.number] {
            let wanted = "each school once; this one is on row \(first) already"
            let column = InspectionColumn.urn.rawValue
            return add(RowFault(row: entry.row, column: column, found: entry.number.number, wanted: wanted))
        }
        rowOfNumber[entry.number] = entry.row
        entries.append(entry)
        counted.forEach { spread.add($0) }
    }
}

/// One school as a row of Ofsted's file tells it, read and checked.
package struct InspectionEntry: Equatable, Sendable {
    /// The row of the file, as a spreadsheet counts it.
    package let row: Int
    package let number: RegisterNumber
    /// As the file has it; empty where it does not say.
    package let schoolName: String
    /// Newest first.
    package let findings: [Findings]
}

/// Whose rows of Ofsted's file are wanted.
package enum InspectionFilter: Sendable {
    /// Schools that the trust has, by their numbers.
    case schools(Set<RegisterNumber>)
    /// Every school that the file puts under a trust of that name, for trying a file without a trust.
    case trust(String)
}
