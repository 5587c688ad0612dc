import Schools

extension HistoryEntry.Verb {
    static let drafted = Self(rawValue: "drafted")
    static let piloted = Self(rawValue: "piloted")
    static let agreed = Self(rawValue: "agreed")
    static let published = Self(rawValue: "published")
    static let retired = Self(rawValue: "retired")
}

extension HistoryEntry.Subject {
    /// A version of a framework.
    package static let framework = Self(rawValue: "framework")
}
