import Schools

extension HistoryEntry.Verb {
    static let confirmed = Self(rawValue: "confirmed")
}

extension HistoryEntry.Subject {
    package static let inspection = Self(rawValue: "inspection")
    package static let category = Self(rawValue: "category of concern")
}
