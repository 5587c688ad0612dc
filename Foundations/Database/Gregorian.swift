extension Day {
    /// Days in 400 years, after which the Gregorian calendar repeats.
    private static let era = 146_097
    /// Days from 0000-03-01, where counting is easy because a leap day ends the year, to 1970-01-01.
    private static let march0 = 719_468

    /// The number of a civil day; years are counted from March within eras of 400 years.
    static func number(year: Int, month: Int, day: Int) -> Int {
        let (eras, yearOfEra) = (month > 2 ? year : year - 1).quotientAndRemainder(flooredBy: 400)
        let monthsSinceMarch = (month + 9) % 12
        let dayOfYear = (153 * monthsSinceMarch + 2) / 5 + day - 1
        return eras * era + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - march0
    }

    var parts: (year: Int, month: Int, day: Int) {
        let (eras, dayOfEra) = (number + Self.march0).quotientAndRemainder(flooredBy: Self.era)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthsSinceMarch = (5 * dayOfYear + 2) / 153
        let month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9
        let year = eras * 400 + yearOfEra + (month > 2 ? 0 : 1)
        return (year, month, dayOfYear - (153 * monthsSinceMarch + 2) / 5 + 1)
    }

    static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension Int {
    /// Divides so that the remainder is never negative.
    func quotientAndRemainder(flooredBy divisor: Int) -> (quotient: Int, remainder: Int) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
