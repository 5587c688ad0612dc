import Schools

extension HistoryEntry.Verb {
    package static let opened = Self(rawValue: "opened")
    package static let judged = Self(rawValue: "judged")
    package static let rated = Self(rawValue: "rated")
    package static let linked = Self(rawValue: "linked")
    package static let checkedIn = Self(rawValue: "checked-in")
    package static let finished = Self(rawValue: "finished")
    package static let dropped = Self(rawValue: "dropped")
    package static let submitted = Self(rawValue: "submitted")
    package static let withdrew = Self(rawValue: "withdrew")
}

extension HistoryEntry.Subject {
    package static let cycle = Self(rawValue: "cycle")
    package static let evaluation = Self(rawValue: "evaluation")
    package static let evidence = Self(rawValue: "evidence")
    package static let action = Self(rawValue: "action")
    package static let submission = Self(rawValue: "submission")
}
