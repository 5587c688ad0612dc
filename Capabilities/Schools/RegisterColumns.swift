/// Where the columns we read stand in one file; found by name, because the register moves them.
package struct RegisterColumns: Sendable {
    private let places: [RegisterColumn: Int]
    /// How many columns the header has.
    package let count: Int

    /// Reads the header; the error lists what is missing or stands there twice.
    package init(header: [String]) throws(RegisterFile.Refusal) {
        var places: [RegisterColumn: Int] = [:]
        for (place, name) in header.enumerated() {
            guard let column = RegisterColumn(rawValue: name) else { continue }
            guard places.updateValue(place, forKey: column) == nil else { throw .columnTwice(name) }
        }
        let missing = RegisterColumn.allCases.filter { $0.isNeeded && places[$0] == nil }
        guard missing.isEmpty else { throw .columnsMissing(missing.map(\.rawValue)) }
        self.places = places
        count = header.count
    }

    package subscript(column: RegisterColumn) -> Int? { places[column] }

    /// For each place whether it is one of `columns`, as a ``CSVReader`` wants to know it.
    func wanted(_ columns: some Sequence<RegisterColumn>) -> [Bool] {
        var wanted = Array(repeating: false, count: count)
        for place in columns.compactMap({ places[$0] }) { wanted[place] = true }
        return wanted
    }
}

/// A column of England's register that an import reads, by the name in its header.
package enum RegisterColumn: String, CaseIterable, Sendable {
    case urn = "URN"
    case name = "EstablishmentName"
    case typeCode = "TypeOfEstablishment (code)"
    case typeName = "TypeOfEstablishment (name)"
    case status = "EstablishmentStatus (code)"
    case closeDate = "CloseDate"
    case phase = "PhaseOfEducation (code)"
    case lowAge = "StatutoryLowAge"
    case highAge = "StatutoryHighAge"
    case nursery = "NurseryProvision (name)"
    case sixthForm = "OfficialSixthForm (code)"
    case pupils = "NumberOfPupils"
    case trustCode = "Trusts (code)"
    case trustName = "Trusts (name)"
    case authority = "LA (name)"
    case town = "Town"
    case postcode = "Postcode"
    case easting = "Easting"
    case northing = "Northing"

    /// Whether no import is possible without it; every layout since 2018 has these.
    var isNeeded: Bool {
        switch self {
        case .urn, .name, .typeCode, .status, .phase, .lowAge, .highAge, .trustCode, .trustName: true
        default: false
        }
    }
}
