import Database
import Schools
import Web

extension Transaction {
    /// The external marks of a trust that were not removed, schools A to Z, then marks A to Z; one query.
    package func externalMarks(of trust: ID<Trust>) throws -> [ExternalMark] {
        try rows(
            ExternalMark.query
                + """
                 WHERE e.trust_id = \(trust) AND e.removed_on IS NULL
                ORDER BY LOWER(s.name), s.id, LOWER(e.name), LOWER(e.provider), e.id
                """
        ).map(ExternalMark.init)
    }

    /// One of them; not found when the trust has none of that id.
    func externalMark(_ id: ID<ExternalMark>, of trust: ID<Trust>) throws -> ExternalMark {
        let row = try row(ExternalMark.query + " WHERE e.id = \(id) AND e.trust_id = \(trust) AND e.removed_on IS NULL")
        guard let row else { throw Problem.notFound }
        return try ExternalMark(row)
    }

    /// Writes a mark, new or changed, under its id.
    func write(_ mark: ExternalMark) throws {
        let terms = mark.terms
        try run(
            """
            INSERT INTO external_marks (id, trust_id, school_id, name, provider, fee, every_months, staff_days, paid_on,
                ends_on, note)
            VALUES (\(mark.id), \(mark.trust), \(mark.school), \(terms.kind.name), \(terms.kind.provider),
                \(terms.fee.pence), \(terms.everyMonths), \(terms.staffDays.tenths), \(terms.paidOn), \(terms.endsOn),
                \(terms.note))
            ON CONFLICT (id) DO UPDATE SET
                name = excluded.name, provider = excluded.provider, fee = excluded.fee,
                every_months = excluded.every_months, staff_days = excluded.staff_days, paid_on = excluded.paid_on,
                ends_on = excluded.ends_on, note = excluded.note
            """
        )
    }

    func markRemoved(_ mark: ID<ExternalMark>) throws {
        try run("UPDATE external_marks SET removed_on = \(today) WHERE id = \(mark)")
    }

    /// What a trust says of its costs; one query.
    package func costFigures(of trust: ID<Trust>) throws -> CostFigures {
        guard let row = try row("SELECT staff_day, mark_days FROM cost_figures WHERE trust_id = \(trust)") else {
            return .none
        }
        let (day, days): (Int?, Int?) = (try row["staff_day"], try row["mark_days"])
        return CostFigures(staffDay: day.map(Money.init(pence:)), markDays: days.map(StaffDays.init(tenths:)))
    }

    func write(_ figures: CostFigures, of trust: ID<Trust>) throws {
        try run(
            """
            INSERT INTO cost_figures (trust_id, staff_day, mark_days)
            VALUES (\(trust), \(figures.staffDay?.pence), \(figures.markDays?.tenths))
            ON CONFLICT (trust_id) DO UPDATE SET staff_day = excluded.staff_day, mark_days = excluded.mark_days
            """
        )
    }
}

extension ExternalMark {
    fileprivate static let query: Query = """
        SELECT e.id, e.trust_id, e.school_id, s.name AS school_name, e.name, e.provider, e.fee, e.every_months,
            e.staff_days, e.paid_on, e.ends_on, e.note
        FROM external_marks e JOIN schools s ON s.id = e.school_id
        """

    fileprivate init(_ row: Row) throws {
        try self.init(
            id: row["id"],
            trust: row["trust_id"],
            school: row["school_id"],
            schoolName: row["school_name"],
            terms: Terms(
                Kind(name: row["name"], provider: row["provider"]),
                fee: Money(pence: row["fee"]),
                everyMonths: row["every_months"],
                staffDays: StaffDays(tenths: row["staff_days"]),
                paidOn: row["paid_on"],
                endsOn: row["ends_on"],
                note: row["note"]
            )
        )
    }
}
