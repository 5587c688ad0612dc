/// A file of England's register of schools (CSV), opened and its header read.
package struct RegisterFile: Sendable {
    package typealias Refusal = FileRefusal

    let file: ColumnFile<RegisterColumn>

    package var encoding: TextEncoding { file.encoding }
    var columns: RegisterColumns { file.columns }

    /// In bytes; the whole national register with its closed schools has about 70 MB.
    package static let largest = 100_000_000

    package init(_ source: ByteSource) throws(Refusal) {
        file = try ColumnFile(source, largest: Self.largest)
    }

    /// The trusts that the file's rows name, A to Z.
    package func trusts() throws(Refusal) -> [RegisterTrust] { try survey().trusts }

    func survey() throws(Refusal) -> TrustSurvey {
        try Refusal.reading {
            var survey = TrustSurvey(encoding)
            let code = columns[.trustCode] ?? 0
            let name = columns[.trustName] ?? 0
            try file.eachRow(wanting: [.trustCode, .trustName]) { row in
                survey.add(code: row[code].trimmed, name: row[name].trimmed)
            }
            return survey
        }
    }
}
