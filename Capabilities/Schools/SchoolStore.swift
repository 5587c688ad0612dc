import Database
import Foundation

extension Transaction {
    /// The schools of a trust, A to Z.
    package func schools(of trust: ID<Trust>) throws -> [School] {
        try rows("\(School.selected) WHERE trust_id = \(trust)").map(School.init).fromAToZ
    }

    /// The school, if the trust has it.
    package func school(_ id: ID<School>, of trust: ID<Trust>) throws -> School? {
        try row("\(School.selected) WHERE id = \(id) AND trust_id = \(trust)").map(School.init)
    }

    /// The school of a trust that has this number.
    func school(numbered number: RegisterNumber, of trust: ID<Trust>) throws -> School? {
        try row(
            """
            \(School.selected)
            WHERE trust_id = \(trust) AND register = \(number.register) AND number = \(number.number)
            """
        )
        .map(School.init)
    }

    /// The statement that adds a school.
    func adding(_ school: School) -> Query {
        let (facts, day) = (school.facts, school.closedOn)
        return """
            INSERT INTO schools (
                id, trust_id, name, register, number, phase, low_age, high_age, has_early_years, has_post_16,
                is_phase_set, is_early_years_set, is_post_16_set, kind, town, postcode, authority, easting, northing,
                pupils, is_open, closed_on, created_at, changed_at
            ) VALUES (
                \(school.id), \(school.trust), \(facts.name), \(school.number?.register), \(school.number?.number),
                \(school.phase), \(facts.ages?.low), \(facts.ages?.high), \(school.hasEarlyYears),
                \(school.hasPost16), \(school.phaseKnown.isByHand), \(school.earlyYearsKnown.isByHand),
                \(school.post16Known.isByHand), \(facts.kind), \(facts.town), \(facts.postcode), \(facts.authority),
                \(facts.place?.easting), \(facts.place?.northing), \(facts.pupils), \(school.isOpen), \(day), \(now),
                \(now)
            )
            """
    }

    /// The statement that keeps a school as it is now.
    func keeping(_ school: School) -> Query {
        let (facts, day) = (school.facts, school.closedOn)
        return """
            UPDATE schools
            SET name = \(facts.name), register = \(school.number?.register), number = \(school.number?.number),
                phase = \(school.phase), low_age = \(facts.ages?.low), high_age = \(facts.ages?.high),
                has_early_years = \(school.hasEarlyYears), has_post_16 = \(school.hasPost16),
                is_phase_set = \(school.phaseKnown.isByHand), is_early_years_set = \(school.earlyYearsKnown.isByHand),
                is_post_16_set = \(school.post16Known.isByHand), kind = \(facts.kind), town = \(facts.town),
                postcode = \(facts.postcode), authority = \(facts.authority), easting = \(facts.place?.easting),
                northing = \(facts.place?.northing), pupils = \(facts.pupils), is_open = \(school.isOpen),
                closed_on = \(day), changed_at = \(now)
            WHERE id = \(school.id)
            """
    }
}

extension School {
    static let selected: Query = """
        SELECT id, trust_id, name, register, number, phase, low_age, high_age, has_early_years, has_post_16,
            is_phase_set, is_early_years_set, is_post_16_set, kind, town, postcode, authority, easting, northing,
            pupils, is_open, closed_on
        FROM schools
        """

    init(_ row: Row) throws {
        self.init(id: try row["id"], trust: try row["trust_id"], facts: try SchoolFacts(row))
        if let register: Register = try row["register"], let number: String = try row["number"] {
            self.number = RegisterNumber(register, number)
        }
        phaseKnown = Known(try row["phase"], isByHand: try row["is_phase_set"])
        earlyYearsKnown = Known(try row["has_early_years"], isByHand: try row["is_early_years_set"])
        post16Known = Known(try row["has_post_16"], isByHand: try row["is_post_16_set"])
        let isOpen: Bool = try row["is_open"]
        standing = isOpen ? .open : .closed(on: try row["closed_on"])
    }

    fileprivate var closedOn: Day? {
        if case .closed(let day) = standing { day } else { nil }
    }
}

extension SchoolFacts {
    fileprivate init(_ row: Row) throws {
        self.init(
            name: try row["name"],
            kind: try row["kind"],
            town: try row["town"],
            postcode: try row["postcode"],
            authority: try row["authority"],
            pupils: try row["pupils"]
        )
        if let low: Int = try row["low_age"], let high: Int = try row["high_age"] {
            ages = AgeRange(low: low, high: high)
        }
        if let easting: Int = try row["easting"], let northing: Int = try row["northing"] {
            place = GridReference(easting: easting, northing: northing)
        }
    }
}

extension Known {
    fileprivate init(_ value: Value?, isByHand: Bool) {
        switch value {
        case nil: self = .notYet
        case let value?: self = isByHand ? .byHand(value) : .fromRegister(value)
        }
    }
}

extension [School] {
    /// By name, capitals and accents set aside; the same on every database.
    package var fromAToZ: [School] {
        map { ($0.name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil), $0) }
            .sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }
            .map(\.1)
    }
}
