import Testing

@testable import Schools

@Suite("What a school provides, by the register's codes")
struct ProvisionTests {
    static let phases: [(Int, Int?, Phase?)] = [
        (1, 15, .nursery), (2, 34, .primary), (3, 1, .middlePrimary), (4, 28, .secondary), (5, 34, .middleSecondary),
        (6, 45, .sixteenPlus), (7, 35, .allThrough), (0, 7, .special), (0, 8, .special), (0, 12, .special),
        (0, 33, .special), (0, 36, .special), (0, 44, .special), (0, 14, .alternative), (0, 38, .alternative),
        (0, 42, .alternative), (0, 43, .alternative), (0, 6, nil), (0, nil, nil), (2, 44, .primary),
    ]

    @Test("has a phase by its code, and by its type where the code does not apply", arguments: phases)
    func phase(code: Int, type: Int?, phase: Phase?) {
        #expect(Provision(phaseCode: code, typeCode: type).phase == phase)
    }

    @Test("has early years where the phase can have them and children start at four or before")
    func earlyYears() {
        #expect(Provision(phaseCode: 2, ages: AgeRange(low: 4, high: 11)).hasEarlyYears == true)
        #expect(Provision(phaseCode: 2, ages: AgeRange(low: 5, high: 11)).hasEarlyYears == false)
        #expect(Provision(phaseCode: 7, ages: AgeRange(low: 2, high: 18)).hasEarlyYears == true)
        #expect(Provision(phaseCode: 0, typeCode: 44, ages: AgeRange(low: 3, high: 19)).hasEarlyYears == true)
        #expect(Provision(phaseCode: 1).hasEarlyYears == true)
        #expect(
            Provision(phaseCode: 2, ages: AgeRange(low: 5, high: 11), hasNurseryClasses: true).hasEarlyYears == true
        )
    }

    @Test("has no early years in a secondary school, even one registered from age 0")
    func secondary() {
        for code in [4, 5, 6] {
            #expect(Provision(phaseCode: code, ages: AgeRange(low: 0, high: 18)).hasEarlyYears == false)
        }
    }

    @Test("leaves early years open where the register has no ages")
    func silentAges() {
        #expect(Provision(phaseCode: 2).hasEarlyYears == nil)
        #expect(Provision(phaseCode: 0, typeCode: 14).hasEarlyYears == nil)
    }

    @Test("has post-16 by its sixth form, its phase and its highest age, in that order where the phase can have it")
    func post16() {
        #expect(Provision(phaseCode: 4, ages: AgeRange(low: 11, high: 16), sixthFormCode: 1).hasPost16 == true)
        #expect(Provision(phaseCode: 4, ages: AgeRange(low: 11, high: 18), sixthFormCode: 2).hasPost16 == false)
        #expect(Provision(phaseCode: 4, ages: AgeRange(low: 11, high: 16)).hasPost16 == false)
        #expect(Provision(phaseCode: 4, ages: AgeRange(low: 11, high: 18)).hasPost16 == nil)
        #expect(Provision(phaseCode: 4, ages: AgeRange(low: 11, high: 18), sixthFormCode: 0).hasPost16 == nil)
        #expect(Provision(phaseCode: 4).hasPost16 == nil)
        #expect(Provision(phaseCode: 6).hasPost16 == true)
        for code in [1, 2, 3] { #expect(Provision(phaseCode: code, sixthFormCode: 1).hasPost16 == false) }
    }
}
