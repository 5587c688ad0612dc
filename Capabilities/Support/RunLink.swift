import Accounts
import Database
import Evaluations
import Schools
import Web

extension Transaction {
    /// Says on which day the help begins, as the head of either school or as a trust lead.
    ///
    /// - Throws: ``SupportRefusal``, or not allowed for anybody else
    package func begin(_ link: SupportLink, on day: Day, by person: Person) throws {
        try check(person, arranges: link)
        switch link.stage {
        case .agreed: break
        case .proposed: throw SupportRefusal.notAgreed
        case .declined: throw SupportRefusal.declined
        case .active: throw SupportRefusal.begun
        case .ended: throw SupportRefusal.ended
        }
        let first = WallClock(link.proposal.hand.at).day
        guard day >= first else { throw SupportRefusal.startTooEarly(first) }
        try keepStart(of: link.id, on: day)
        let words = "Set \(Words.date(day)) as the first day on which \(link.helping.name) helps \(link.asking.name)."
        try note(.beganLink, of: .supportLink, link.id, in: link.asking.id, words, by: person.author)
    }

    /// Writes in the log of a link that both schools have agreed to and that has not ended.
    ///
    /// - Throws: ``SupportRefusal``, or not allowed for whoever belongs to neither side nor arranges support
    package func log(_ words: String, on link: SupportLink, by person: Person) throws {
        guard let side = link.writingSide(of: person) else {
            throw Problem.notAllowed("Only the two schools and trust leads write here.")
        }
        switch link.stage {
        case .agreed, .active: break
        case .proposed: throw SupportRefusal.notAgreed
        case .declined: throw SupportRefusal.declined
        case .ended: throw SupportRefusal.ended
        }
        let words = try SupportText.checked(words, missing: LinkWordsForm.logMissing)
        try addToLog(of: link.id, words, side, by: person)
        let deed = "Wrote in the log of \(link.helping.name) helping \(link.asking.name)."
        try note(.notedLink, of: .supportLink, link.id, in: link.school(side)?.id, deed, by: person.author)
    }

    /// Ends the help today, with what came of it; the ask is settled with it.
    ///
    /// - Throws: ``SupportRefusal``, or not allowed for anybody but the two heads and trust leads
    package func end(_ link: SupportLink, saying outcome: String, by person: Person) throws {
        try check(person, arranges: link)
        switch link.stage {
        case .active: break
        case .proposed: throw SupportRefusal.notAgreed
        case .agreed: throw SupportRefusal.notBegun
        case .declined: throw SupportRefusal.declined
        case .ended: throw SupportRefusal.ended
        }
        let outcome = try SupportText.checked(outcome, missing: LinkWordsForm.outcomeMissing)
        try keepEnd(of: link.id, on: WallClock(now).day, outcome: outcome, by: person.name)
        try set(.helped, for: link.ask)
        let words = "Ended the help of \(link.helping.name) for \(link.asking.name)."
        try note(.endedLink, of: .supportLink, link.id, in: link.asking.id, words, by: person.author)
    }

    private func check(_ person: Person, arranges link: SupportLink) throws {
        guard link.side(of: person) != nil else {
            throw Problem.notAllowed("Only the heads of the two schools or a trust lead can do this.")
        }
    }
}
