import Database

/// What one person sees of validations; a list is nil where the person has no such role.
struct ValidationLists: Sendable {
    let trust: [ValidationLine]?
    let own: [ValidationLine]?
    let school: [ValidationLine]?
    let today: Day

    var waiting: [ValidationLine] { (trust ?? []).filter { $0.validation == nil && !$0.isDecided } }
    var inHand: [ValidationLine] { (trust ?? []).filter { $0.validation?.isOpen ?? false } }
    var shared: [ValidationLine] { (trust ?? []).filter { $0.validation?.sharedAt != nil && !$0.isDecided } }
    var decided: [ValidationLine] { (trust ?? []).filter { $0.validation?.sharedAt != nil && $0.isDecided } }

    /// What was decided, in groups of one cycle and framework each; the group that was sent to last stands first.
    var decidedByCycle: [[ValidationLine]] {
        Dictionary(grouping: decided) { [$0.cycle, $0.framework] }.values
            .sorted { ($0.map(\.sentAt).max() ?? $0[0].sentAt) > ($1.map(\.sentAt).max() ?? $1[0].sentAt) }
    }

    /// The person's own that are to be done, those due first first.
    var ownOpen: [ValidationLine] {
        (own ?? []).filter { $0.validation?.isOpen ?? false }.sorted { $0.due < $1.due }
    }

    /// The person's own that are shared, the newest first.
    var ownShared: [ValidationLine] {
        (own ?? []).filter { $0.validation?.sharedAt != nil }.sorted { $0.sentAt > $1.sentAt }
    }
}

extension ValidationLine {
    /// The day by which it is to be shared.
    var due: Day { validation?.dueOn ?? validateBy }
}
