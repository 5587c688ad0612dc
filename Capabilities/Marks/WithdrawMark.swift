import Accounts
import Database
import Schools
import Web

extension Mark {
    /// Why a mark cannot be withdrawn.
    package enum Refusal: Error, Hashable {
        case withdrawn(on: Day)
        case lapsed(on: Day)
        /// Another mark stands in its place.
        case renewed(on: Day)
        case reasonMissing
        case reasonTooLong

        /// Beside the field, where one can put it right.
        var message: String? {
            switch self {
            case .withdrawn, .lapsed, .renewed: nil
            case .reasonMissing: "Say why the mark is withdrawn."
            case .reasonTooLong: "The reason is longer than 100,000 characters. Shorten it."
            }
        }

        package var problem: Problem {
            switch self {
            case .withdrawn(let day):
                .refused(what: "This mark was withdrawn on \(Words.date(day)).", then: "There is nothing more to do.")
            case .lapsed(let day):
                .refused(what: "This mark ended on \(Words.date(day)).", then: "It need not be withdrawn.")
            case .renewed(let day):
                .refused(
                    what: "This mark was renewed on \(Words.date(day)).",
                    then: "Withdraw the mark that follows it."
                )
            case .reasonMissing, .reasonTooLong:
                .refused(what: message ?? "", then: "Nothing was changed.")
            }
        }
    }
}

extension Transaction {
    /// Takes a current mark back.
    ///
    /// - Throws: ``Mark/Refusal``
    package func withdraw(_ mark: Mark, because why: String, by person: Person) throws {
        guard person.may(.decideAwards), person.trust.id == mark.trust else {
            throw Problem.notAllowed("Only a trust lead can withdraw a mark.")
        }
        switch mark.status(on: today) {
        case .withdrawn(let day): throw Mark.Refusal.withdrawn(on: day)
        case .renewed(_, let day): throw Mark.Refusal.renewed(on: day)
        case .lapsed(let day): throw Mark.Refusal.lapsed(on: day)
        case .current: break
        }
        let why = why.trimmed
        guard !why.isEmpty else { throw Mark.Refusal.reasonMissing }
        guard why.unicodeScalars.count <= 100_000 else { throw Mark.Refusal.reasonTooLong }
        try run("UPDATE marks SET withdrawn_on = \(today), withdrawn_why = \(why) WHERE id = \(mark.id)")
        let words = "Withdrew mark \(mark.number)."
        try note(.withdrewMark, of: .mark, mark.id, in: mark.school, words, by: person.author)
    }
}
