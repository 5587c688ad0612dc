import Database
import Web

/// The case for a change on one page, in words ready to print; `Templates/case.typ` reads it as JSON.
struct CaseDocument: Encodable, Sendable {
    let title = "The case for a change in what marks cost"
    let trust: String
    /// As `2026-11-27`, for the PDF's properties.
    let day: String
    let date: String
    let verdict: String
    let opening: String
    let lines: [Line]
    /// What would not be renewed.
    let ending: [String]
    let goingOn: [String]
    let method: [String]
    let weigh = """
        Money is one side. What schools learn from each mark, and what families know it by, is for trustees to weigh.
        """
    let question: String

    /// One thing that is paid, now and after the change.
    struct Line: Encodable, Sendable, Equatable {
        let title: String
        let now: String
        let then: String
        let less: String
    }
}

extension CaseDocument {
    /// At most so many kinds of mark are named on the page.
    static let longest = 8

    init(_ change: Saving.Change, on marks: [ExternalMark], trust: String, day: Day) {
        let saving = Saving(change, on: marks, from: day)
        let end = day.adding(months: Saving.months).adding(days: -1)
        let span = "From \(Words.date(day)) to \(Words.date(end))"
        self.trust = trust
        self.day = day.iso
        date = Words.date(day)
        verdict = saving.verdict
        opening = """
            \(span), external marks would be paid for \(Self.times(saving.now.payments)): \(saving.now.fees.words) in fees \
            and \(saving.now.staffDays.words) of staff. With the change it would be \(Self.times(saving.remaining.payments)).
            """
        lines = Self.lines(saving)
        ending = Self.listed(marks.filter(change.ends), from: day)
        goingOn = Self.listed(marks.filter { !change.ends($0) }, from: day)
        method = Self.method(change)
        question = "May the marks named first end when their present term does?"
    }

    private static func times(_ payments: Int) -> String {
        switch payments {
        case 0: "not at all"
        case 1: "once"
        default: "\(payments.inThousands) times"
        }
    }

    private static func lines(_ saving: Saving) -> [Line] {
        func money(_ title: String, _ now: Money, _ then: Money) -> Line {
            Line(title: title, now: now.words, then: then.words, less: (now - then).words)
        }
        func days(_ title: String, _ now: StaffDays, _ then: StaffDays) -> Line {
            let less = StaffDays(tenths: abs(now.tenths - then.tenths)).figure
            return Line(title: title, now: now.figure, then: then.figure, less: now < then ? "−\(less)" : less)
        }
        let (now, remaining) = (saving.now, saving.remaining)
        let counted = [
            money("Fees", now.fees, remaining.fees),
            days("Staff days, external marks", now.staffDays, remaining.staffDays),
            days("Staff days, internal marks in their place", .zero, saving.internalDays),
        ]
        guard let day = saving.staffDay else { return counted }
        let before = now.staffDays.cost(at: day)
        let after = remaining.staffDays.cost(at: day) + saving.internalCost
        return counted + [
            money("What those days cost", before, after), money("Altogether", saving.costNow, saving.costThen),
        ]
    }

    /// "Reading mark, Read Well Foundation: 20 schools, £60,000 in fees", the kinds A to Z.
    private static func listed(_ marks: [ExternalMark], from day: Day) -> [String] {
        func told(_ marks: [ExternalMark]) -> String {
            let fees = Spending(on: marks, from: day, months: Saving.months).fees.words
            let schools = Set(marks.map(\.school)).count
            return "\(schools) \(schools == 1 ? "school" : "schools"), \(fees) in fees"
        }
        let kinds = marks.kinds
        let (first, rest) = (kinds.prefix(longest), kinds.dropFirst(longest))
        let lines = first.map { kind in "\(kind.words): \(told(marks.filter { $0.terms.kind == kind }))" }
        guard !rest.isEmpty else { return lines }
        let others = told(marks.filter { rest.contains($0.terms.kind) })
        return lines + ["\(Words.opening(rest.count, "other mark", "other marks")): \(others)"]
    }

    private static func method(_ change: Saving.Change) -> [String] {
        let staff =
            change.staffDay.map { "A day of staff is taken to cost \($0.words)." }
            ?? "What a day of staff costs is left out, so only fees are compared in pounds."
        return [
            "Each payment counts in full on the day on which it falls, over the next 36 months.",
            """
            For each external mark that ends, \(Words.count(change.each, "internal mark takes", "internal marks take")) its \
            place; one takes \(change.markDays.words) of validator and school together.
            """,
            staff,
        ]
    }
}
