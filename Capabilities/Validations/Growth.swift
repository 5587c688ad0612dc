import Accounts
import Database
import Frameworks

/// What one validator can learn from the reviews so far; nobody else sees it.
struct Growth: Sendable {
    let compared: [ComparedJudgement]
    /// The validator's own reviews that are shared, the newest first.
    let reviews: [ValidationLine]
    let feedback: [(school: String, feedback: Feedback)]

    /// The reviews of which something could be compared.
    var comparedReviews: Int { Set(compared.map(\.validation)).count }
}

extension Transaction {
    /// Growth of whoever asks; four queries, and two for versions that are not on the shelf.
    func growth(of validator: Person, from shelf: FrameworkShelf) throws -> Growth {
        let lines = try validationLines(by: validator)
        return Growth(
            compared: try comparedJudgements(of: validator, from: shelf),
            reviews: lines.filter { $0.validation?.sharedAt != nil && $0.validation?.validator.id == validator.id }
                .sorted { ($0.validation?.sharedAt ?? $0.sentAt) > ($1.validation?.sharedAt ?? $1.sentAt) },
            feedback: try feedback(to: validator)
        )
    }
}
