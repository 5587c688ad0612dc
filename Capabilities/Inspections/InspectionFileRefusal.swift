import Schools

extension FileRefusal {
    /// What is so and what to do, for whoever brings Ofsted's file.
    package var wordsOnInspections: String {
        switch self {
        case .empty: "This file is empty. Choose Ofsted's CSV file."
        case .tooLarge(let bytes):
            "This file is \(bytes / 1_000_000) MB. The limit is \(InspectionFile.largest / 1_000_000) MB. "
                + "Choose Ofsted's file of state-funded schools."
        case .columnsMissing(let names): Self.missing(names)
        case .broken(.tooManyFields(let row)):
            "Row \(row) has more than \(CSVReader.mostFields) columns. This is not Ofsted's file."
        default: words
        }
    }

    private static func missing(_ names: [String]) -> String {
        let needed = InspectionColumn.allCases.filter(\.isNeeded).count
        guard names.count < needed else {
            return "The first row is not the header of Ofsted's file of state-funded schools. "
                + "Choose its CSV file of all schools, as published since November 2025."
        }
        let list = names.map { "“\($0)”" }.joined(separator: ", ")
        return "The header lacks \(names.count == 1 ? "the column" : "the columns") \(list). "
            + "Download Ofsted's file with all its columns and try again."
    }
}
