import Schools

extension HistoryEntry.Verb {
    static let offeredHelp = Self(rawValue: "offered")
    static let askedForHelp = Self(rawValue: "asked")
    static let closedSupport = Self(rawValue: "closed")
    static let proposedLink = Self(rawValue: "proposed")
    static let agreedLink = Self(rawValue: "agreed")
    static let declinedLink = Self(rawValue: "declined")
    static let beganLink = Self(rawValue: "began")
    static let notedLink = Self(rawValue: "noted")
    static let endedLink = Self(rawValue: "ended")
}

extension HistoryEntry.Subject {
    static let offer = Self(rawValue: "offer")
    static let ask = Self(rawValue: "ask")
    package static let supportLink = Self(rawValue: "support link")
    static let expertLevel = Self(rawValue: "expert level")
}
