/// Where the columns of England's register stand in one file.
package typealias RegisterColumns = FileColumns<RegisterColumn>

/// A column of England's register that an import reads, by the name in its header.
package enum RegisterColumn: String, FileColumn {
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
    package var isNeeded: Bool {
        switch self {
        case .urn, .name, .typeCode, .status, .phase, .lowAge, .highAge, .trustCode, .trustName: true
        default: false
        }
    }
}
