/// The youngest and the oldest age a school takes, in years.
package struct AgeRange: Hashable, Sendable {
    package let low: Int
    package let high: Int

    /// Nil where an age lies outside 0 to 99 or the youngest is older than the oldest.
    package init?(low: Int, high: Int) {
        guard (0...99).contains(low), (0...99).contains(high), low <= high else { return nil }
        self.low = low
        self.high = high
    }

    package var words: String { "\(low) to \(high)" }
}
