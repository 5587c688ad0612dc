import Database
import Schools
import Web

/// A mark that a school holds from somebody outside the trust, and pays for.
package struct ExternalMark: Hashable, Sendable {
    package let id: ID<ExternalMark>
    package let trust: ID<Trust>
    package let school: ID<School>
    package let schoolName: String
    package var terms: Terms

    package init(id: ID<ExternalMark> = ID(), trust: ID<Trust>, school: ID<School>, schoolName: String, terms: Terms) {
        self.id = id
        self.trust = trust
        self.school = school
        self.schoolName = schoolName
        self.terms = terms
    }

    /// Which mark it is, whoever holds it.
    package struct Kind: Hashable, Sendable {
        package let name: String
        package let provider: String

        package init(name: String, provider: String) {
            self.name = name
            self.provider = provider
        }

        /// "Reading mark, Read Well Foundation".
        package var words: String { "\(name), \(provider)" }
    }

    /// What is paid, how often and until when.
    package struct Terms: Hashable, Sendable {
        package var kind: Kind
        /// Of one payment.
        package var fee: Money
        /// Months from one payment to the next.
        package var everyMonths: Int
        /// What staff of the school and the trust spend on it for one payment.
        package var staffDays: StaffDays
        /// A day on which it is paid: when it was awarded, or renewed last.
        package var paidOn: Day
        /// The last day on which it may be paid; nil while nobody has ended it.
        package var endsOn: Day?
        package var note: String

        package init(
            _ kind: Kind,
            fee: Money,
            everyMonths: Int = 12,
            staffDays: StaffDays = .zero,
            paidOn: Day,
            endsOn: Day? = nil,
            note: String = ""
        ) {
            self.kind = kind
            self.fee = fee
            self.everyMonths = everyMonths
            self.staffDays = staffDays
            self.paidOn = paidOn
            self.endsOn = endsOn
            self.note = note
        }
    }

    /// How many months may lie between two payments.
    static let months = 1...120
}

extension ExternalMark.Terms {
    /// The days of payment from a day until before another: the first day and every so many months after it.
    package func payments(from start: Day, before end: Day) -> [Day] {
        let between = (start.year - paidOn.year) * 12 + start.month - paidOn.month
        var count = max(0, between / everyMonths - 1)
        var days: [Day] = []
        while true {
            let day = paidOn.adding(months: count * everyMonths)
            guard day < end, endsOn.map({ day <= $0 }) ?? true else { return days }
            if day >= start { days.append(day) }
            count += 1
        }
    }

    /// The next day of payment, the day itself included; nil when there is none to come.
    package func nextPayment(from day: Day) -> Day? {
        payments(from: day, before: max(day, paidOn).adding(months: everyMonths + 1)).first
    }

    /// "every year", "every three years", "every 18 months".
    package var rhythm: String {
        let (years, rest) = everyMonths.quotientAndRemainder(dividingBy: 12)
        if rest == 0 { return years == 1 ? "every year" : "every \(Words.number(years)) years" }
        return everyMonths == 1 ? "every month" : "every \(Words.number(everyMonths)) months"
    }
}

extension [ExternalMark] {
    /// The kinds among them, A to Z.
    var kinds: [ExternalMark.Kind] {
        Set(map(\.terms.kind)).sorted { ($0.words.lowercased(), $0.words) < ($1.words.lowercased(), $1.words) }
    }

    /// The providers among them, A to Z.
    var providers: [String] {
        Set(map(\.terms.kind.provider)).sorted { ($0.lowercased(), $0) < ($1.lowercased(), $1) }
    }
}
