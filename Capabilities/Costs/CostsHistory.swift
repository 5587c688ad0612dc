import Schools

extension HistoryEntry.Subject {
    package static let externalMark = Self(rawValue: "external mark")
    package static let costFigures = Self(rawValue: "figures of costs")
}
