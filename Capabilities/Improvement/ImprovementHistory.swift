import Schools
import Validations

extension HistoryEntry.Subject {
    package static let route = Self(rawValue: "improvement route")
    package static let visit = Self(rawValue: "visit")
    package static let measure = Self(rawValue: "measure")
    package static let handover = Self(rawValue: "handover")
}

extension HistoryEntry.Verb {
    package static let planned = Self(rawValue: "planned")
    package static let calledOff = Self(rawValue: "called off")
    package static let signed = Self(rawValue: "signed")
}
