import Schools

extension HistoryEntry.Verb {
    package static let assigned = Self(rawValue: "assigned")
    package static let released = Self(rawValue: "released")
    package static let reviewed = Self(rawValue: "reviewed")
    package static let asked = Self(rawValue: "asked")
    package static let answered = Self(rawValue: "answered")
    package static let shared = Self(rawValue: "shared")
    package static let gaveFeedback = Self(rawValue: "gave feedback")
}

extension HistoryEntry.Subject {
    package static let validation = Self(rawValue: "validation")
}
