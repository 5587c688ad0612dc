import Schools

/// A file of Ofsted's management information on state-funded schools (CSV), opened and its header read.
package struct InspectionFile: Sendable {
    private let file: ColumnFile<InspectionColumn>

    package var encoding: TextEncoding { file.encoding }

    /// In bytes; the whole national file has about 12 MB.
    package static let largest = 100_000_000

    package init(_ source: ByteSource) throws(FileRefusal) {
        file = try ColumnFile(source, largest: Self.largest)
    }

    /// Reads what the file tells of the wanted schools.
    ///
    /// - Parameter told: told after each row how many were read.
    package func read(
        _ filter: InspectionFilter,
        telling told: (Int) -> Void = { _ in }
    ) throws(FileRefusal) -> InspectionReading {
        try FileRefusal.reading {
            let wanted = WantedRows(filter, file)
            var reading = InspectionReading(encoding: encoding)
            try file.eachRow(wanting: InspectionColumn.allCases) { row in
                reading.countRow()
                told(reading.rows)
                if let fault = file.fault(in: row) { return reading.add(fault) }
                switch wanted.standing(of: row) {
                case .noNumber(let fault): reading.add(fault)
                case .notOurs: passOver(row, in: &reading)
                case .ours(let number): take(row, number, into: &reading)
                }
            }
            return reading
        }
    }

    /// A school of others adds to the spread alone; what is wrong in its row is nobody's concern here.
    private func passOver(_ row: CSVRow, in reading: inout InspectionReading) {
        var inspection = InspectionRow(row, file.columns, encoding)
        reading.passOver(inspection.countedFindings())
    }

    private func take(_ row: CSVRow, _ number: RegisterNumber, into reading: inout InspectionReading) {
        var inspection = InspectionRow(row, file.columns, encoding)
        let found = inspection.findings()
        inspection.faults.forEach { reading.add($0) }
        reading.add(
            InspectionEntry(
                row: row.number,
                number: number,
                schoolName: inspection.schoolName,
                findings: found.all
            ),
            counting: found.counted
        )
    }
}

/// Tells the rows of wanted schools from the others, before anything else of them is read.
private struct WantedRows {
    private let numbers: [ArraySlice<UInt8>: RegisterNumber]
    private let trust: String?
    private let encoding: TextEncoding
    private let numberPlace: Int
    private let trustPlace: Int?

    /// Whose row it is.
    enum Standing {
        case noNumber(RowFault)
        case notOurs
        case ours(RegisterNumber)
    }

    init(_ filter: InspectionFilter, _ file: ColumnFile<InspectionColumn>) {
        encoding = file.encoding
        numberPlace = file.columns[.urn] ?? 0
        trustPlace = file.columns[.trustName]
        switch filter {
        case .schools(let schools):
            let ours = schools.filter { $0.register == .urn }
            numbers = Dictionary(uniqueKeysWithValues: ours.map { (ArraySlice(Array($0.number.utf8)), $0) })
            trust = nil
        case .trust(let name):
            numbers = [:]
            trust = TrustFilter.folded(name)
        }
    }

    func standing(of row: CSVRow) -> Standing {
        let bytes = row[numberPlace].trimmed
        if let number = numbers[bytes] { return .ours(number) }
        guard let number = RegisterNumber(.urn, String(decoding: bytes, as: UTF8.self)) else {
            let found = encoding.text(bytes)
            let wanted = "a school's number of six digits"
            return .noNumber(
                RowFault(row: row.number, column: InspectionColumn.urn.rawValue, found: found, wanted: wanted)
            )
        }
        guard let trust, let trustPlace else { return .notOurs }
        return TrustFilter.folded(encoding.text(row[trustPlace])) == trust ? .ours(number) : .notOurs
    }
}
