/// Whose word a view of the landscape goes by.
package enum Voice: String, CaseIterable, Hashable, Sendable {
    /// What was agreed in a shared validation, else what the school says.
    case standing
    /// Only what a validator has agreed and shared.
    case validated
    /// Only what the school says itself.
    case own

    /// As the filter's sentence has it.
    var words: String {
        switch self {
        case .standing: "every judgement"
        case .validated: "validated judgements"
        case .own: "the schools’ own judgements"
        }
    }

    /// What an empty cell says where something could stand.
    var gap: String { self == .validated ? "Not validated" : "Not judged" }

    /// The notches that are heard.
    func heard(agreed: Int?, own: Int?) -> (agreed: Int?, own: Int?) {
        (self == .own ? nil : agreed, self == .validated ? nil : own)
    }
}
