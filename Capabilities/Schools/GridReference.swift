/// A place in metres east and north of the national grid's origin.
package struct GridReference: Hashable, Sendable {
    package let easting: Int
    package let northing: Int

    /// Nil outside the grid (700 km by 1,300 km).
    package init?(easting: Int, northing: Int) {
        guard (0...700_000).contains(easting), (0...1_300_000).contains(northing) else { return nil }
        self.easting = easting
        self.northing = northing
    }
}
