import Schools

extension HistoryEntry.Verb {
    package static let decided = Self(rawValue: "decided")
    package static let issued = Self(rawValue: "issued")
    package static let checkedMark = Self(rawValue: "checked")
    package static let withdrewMark = Self(rawValue: "withdrew")
}

extension HistoryEntry.Subject {
    package static let decision = Self(rawValue: "decision")
    package static let mark = Self(rawValue: "mark")
}
