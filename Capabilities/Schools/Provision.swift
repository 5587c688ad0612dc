/// The register's codes that tell what a school provides, and the rules that read them; nil is "the register does not say".
package struct Provision: Equatable, Sendable {
    /// `PhaseOfEducation (code)`, 0 to 7.
    package var phaseCode: Int
    /// `TypeOfEstablishment (code)`.
    package var typeCode: Int?
    package var ages: AgeRange?
    /// `NurseryProvision (name)`: true for "Has Nursery Classes".
    package var hasNurseryClasses: Bool
    /// `OfficialSixthForm (code)`: 1 has one, 2 has none, 0 not applicable.
    package var sixthFormCode: Int?

    package init(
        phaseCode: Int,
        typeCode: Int? = nil,
        ages: AgeRange? = nil,
        hasNurseryClasses: Bool = false,
        sixthFormCode: Int? = nil
    ) {
        self.phaseCode = phaseCode
        self.typeCode = typeCode
        self.ages = ages
        self.hasNurseryClasses = hasNurseryClasses
        self.sixthFormCode = sixthFormCode
    }

    /// The phase by its code; code 0, "not applicable", leaves it to the type of establishment.
    package var phase: Phase? {
        switch phaseCode {
        case 1: .nursery
        case 2: .primary
        case 3: .middlePrimary
        case 4: .secondary
        case 5: .middleSecondary
        case 6: .sixteenPlus
        case 7: .allThrough
        default: phaseByType
        }
    }

    /// The phase by the type of establishment, for those whose code is "not applicable".
    ///
    /// Special: community, non-maintained, independent, foundation, academy (sponsor led, converter), free school.
    /// Alternative: pupil referral unit, academy (converter, sponsor led), free school. Sixteen plus: centres and 16 to 19s.
    private var phaseByType: Phase? {
        switch typeCode {
        case 7, 8, 10, 12, 33, 44, 36: .special
        case 14, 42, 43, 38: .alternative
        case 31, 39, 45, 46: .sixteenPlus
        case 15: .nursery
        default: nil
        }
    }

    /// Secondary and sixteen-plus schools have no early years, whatever their ages say; a nursery is nothing else;
    /// nursery classes are early years; otherwise the lowest age decides, because a reception class begins at four.
    package var hasEarlyYears: Bool? {
        switch phase {
        case .secondary, .middleSecondary, .sixteenPlus: return false
        case .nursery: return true
        default: break
        }
        if hasNurseryClasses { return true }
        return ages.map { $0.low <= 4 }
    }

    /// Sixteen-plus has it; nursery, primary and middle deemed primary have not; else an official sixth form decides.
    ///
    /// Where that is silent, a highest age up to 16 means no; a higher one is no proof, as many are registered to 18 without.
    package var hasPost16: Bool? {
        switch phase {
        case .sixteenPlus: return true
        case .nursery, .primary, .middlePrimary: return false
        default: break
        }
        switch sixthFormCode {
        case 1: return true
        case 2: return false
        default: return ages.flatMap { $0.high <= 16 ? false : nil }
        }
    }
}
