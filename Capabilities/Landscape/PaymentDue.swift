import Costs
import Database
import Web

extension [ExternalMark] {
    /// How long before a payment it is asked whether the mark goes on, in days.
    private static var notice: Int { 42 }

    /// The payments that come up, those for one kind of mark on one day together.
    func dues(on day: Day) -> [Due] {
        let coming = compactMap { mark in
            mark.terms.payments(from: day, before: day.adding(days: Self.notice)).first.map { (on: $0, mark: mark) }
        }
        let together = Dictionary(grouping: coming) { Payment(on: $0.on, kind: $0.mark.terms.kind) }
        return together.sorted { ($0.key.on, $0.key.kind.words) < ($1.key.on, $1.key.kind.words) }
            .map { payment, marks in payment.due(marks.map(\.mark)) }
    }
}

/// One day on which a kind of external mark is paid.
private struct Payment: Hashable {
    let on: Day
    let kind: ExternalMark.Kind

    func due(_ marks: [ExternalMark]) -> Due {
        let fees = Money(pence: marks.map(\.terms.fee.pence).reduce(0, +))
        return Due(
            on: on,
            what: "\(kind.name) is paid at \(Words.count(marks.count, "school", "schools"))",
            why: "\(fees.words) to \(kind.provider), unless it is to end",
            act: "See what it costs",
            path: "/costs?provider=\(URLEncoding.encode(kind.provider))"
        )
    }
}
