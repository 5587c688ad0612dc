import Database
import Evaluations
import Frameworks
import Schools
import Validations

/// An award made to a school.
package struct Mark: Hashable, Sendable {
    package let id: ID<Mark>
    package let trust: ID<Trust>
    package let school: ID<School>
    /// As the school was called on the day of the award.
    package let schoolName: String
    package let standard: Standard
    package let submission: ID<Submission>
    package let number: MarkNumber
    package let tier: String?
    package let term: Term
    package let validatedBy: Signatory?
    package let decidedBy: Signatory
    /// What the school showed, a line each, as the award rule asked for it.
    package let shown: [String]
    package let withdrawal: Withdrawal?
    /// The mark that renewed this one.
    package var successor: Successor?
    /// The number of the mark that this one renewed.
    package var follows: MarkNumber?

    /// The framework version that was judged.
    package struct Standard: Hashable, Sendable {
        package let framework: ID<Framework>
        package let version: ID<Framework.Version>
        package let title: String
        package let number: String
        /// Goes on from the words "a school": "where every pupil is known, …".
        package let promise: String

        package init(
            framework: ID<Framework>,
            version: ID<Framework.Version>,
            title: String,
            number: String,
            promise: String
        ) {
            self.framework = framework
            self.version = version
            self.title = title
            self.number = number
            self.promise = promise
        }

        /// "Inclusion Excellence, version 1.4".
        package var name: String { "\(title), version \(number)" }
    }

    /// A person whose name stands on the mark, with the post held then.
    package struct Signatory: Hashable, Sendable {
        package let name: String
        package let post: String?

        package init(name: String, post: String?) {
            self.name = name
            self.post = post
        }

        package var words: String { post.map { "\(name), \($0)" } ?? name }
    }

    /// From when, until when, and when renewal comes up.
    package struct Term: Hashable, Sendable {
        package let awardedOn: Day
        /// The last day on which the mark is current.
        package let endsOn: Day
        package let noticeOn: Day

        package init(awardedOn: Day, endsOn: Day, noticeOn: Day) {
            self.awardedOn = awardedOn
            self.endsOn = endsOn
            self.noticeOn = noticeOn
        }

        /// Awarded on a day: ends with the month in which the months of validity run out.
        package init(awardedOn day: Day, _ rule: AwardRule) {
            let end = day.adding(months: max(1, rule.validMonths))
            let endsOn = Day(year: end.year, month: end.month + 1, day: 1).adding(days: -1)
            let notice = endsOn.adding(months: -max(0, rule.noticeMonths))
            self.init(awardedOn: day, endsOn: endsOn, noticeOn: max(notice, day))
        }
    }

    /// The day on which a mark was taken back, and why.
    package struct Withdrawal: Hashable, Sendable {
        package let on: Day
        package let why: String

        package init(on: Day, why: String) {
            self.on = on
            self.why = why
        }
    }

    /// A mark that was made on a new submission while this one was current.
    package struct Successor: Hashable, Sendable {
        package let number: MarkNumber
        package let on: Day
    }

    /// What a mark is worth on a day.
    package enum Status: Hashable, Sendable {
        case current(until: Day)
        case renewed(by: MarkNumber, on: Day)
        /// Its time is over and it was not renewed.
        case lapsed(on: Day)
        case withdrawn(on: Day)
    }

    /// What the mark is worth on a day, from its dates, its withdrawal and its successor alone.
    package func status(on day: Day) -> Status {
        if let withdrawal { return .withdrawn(on: withdrawal.on) }
        if let successor, successor.on <= day { return .renewed(by: successor.number, on: successor.on) }
        return day > term.endsOn ? .lapsed(on: term.endsOn) : .current(until: term.endsOn)
    }

    /// Whether the school should begin to renew it.
    package func isRenewalDue(on day: Day) -> Bool {
        if case .current = status(on: day) { day >= term.noticeOn } else { false }
    }
}
