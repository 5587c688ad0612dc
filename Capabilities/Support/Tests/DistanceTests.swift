import Schools
import Testing

@testable import Support

@Suite("The distance between two schools")
struct DistanceTests {
    @Test(
        "is said in miles, from grid references",
        arguments: [
            (0, "less than a mile apart"), (1_608, "less than a mile apart"), (1_609, "a mile apart"),
            (2_413, "a mile apart"), (2_415, "2 miles apart"), (6_437, "4 miles apart"), (160_934, "100 miles apart"),
        ]
    )
    func words(metres: Int, words: String) {
        #expect(Distance(metres: metres).words == words)
    }

    @Test("is the straight line, the same both ways")
    func straight() throws {
        let one = try #require(GridReference(easting: 400_000, northing: 300_000))
        let other = try #require(GridReference(easting: 403_000, northing: 304_000))
        #expect(one.metres(to: other) == 5_000 && other.metres(to: one) == 5_000 && one.metres(to: one) == 0)
    }
}
