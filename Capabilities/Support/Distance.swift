import Schools

extension GridReference {
    /// As the crow flies, in metres.
    func metres(to other: GridReference) -> Int {
        let (east, north) = (Double(easting - other.easting), Double(northing - other.northing))
        return Int((east * east + north * north).squareRoot())
    }
}

/// How far apart two schools are, as people say it.
struct Distance: Hashable, Sendable {
    let metres: Int

    private var miles: Int { Int((Double(metres) / 1_609.344).rounded()) }

    /// "4 miles apart", "less than a mile apart".
    var words: String {
        switch (metres, miles) {
        case (..<1_609, _): "less than a mile apart"
        case (_, 1): "a mile apart"
        default: "\(miles) miles apart"
        }
    }
}
