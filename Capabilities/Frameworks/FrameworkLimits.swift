/// How much fits into a framework, in a file and on a page alike; lengths are in characters.
enum FrameworkLimits {
    /// The longest file, in bytes.
    static let file = 2_000_000
    static let key = 60
    static let title = 80
    static let short = 24
    static let letter = 2
    static let word = 24
    static let purpose = 400
    static let promise = 300
    static let about = 10_000
    static let descriptor = 2_000
    static let statement = 300
    static let levelName = 40
    static let levelShort = 16
    static let levels = 2...7
    static let scales = 12
    static let areas = 60
    static let parts = 8
    /// In one level.
    static let statements = 40
    static let lookFor = 40
    static let alignments = 12
    static let months = 1...120
    static let tiers = 6
    /// Who agreed a version, and what is noted of a stage.
    static let agreedBy = 120
    static let stageNote = 300
}
