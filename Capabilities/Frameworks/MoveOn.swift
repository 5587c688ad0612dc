import Database
import Schools
import Web

extension Transaction {
    /// Takes a draft into its pilot: schools can try it, and its text is fixed.
    ///
    /// - Throws: ``Framework/Refusal``
    package func startPilot(_ id: ID<Framework.Version>, note words: String = "", by author: Author) throws {
        let version = try version(id, trust: author.trust)
        try version.checkWay(to: .pilot)
        let step = VersionStep(reachedOn: WallClock(now).day, by: author.name, note: words)
        try keep(step, .pilot, of: version)
        try note(.piloted, of: .framework, id, "Began the pilot of \(version.name).", by: author)
    }

    /// Notes who agreed a version, such as a committee, and when; its text is fixed from then on.
    ///
    /// - Throws: ``Framework/Refusal``
    package func agree(_ id: ID<Framework.Version>, _ agreement: Agreement, by author: Author) throws {
        let version = try version(id, trust: author.trust)
        try version.checkWay(to: .agreed)
        let step = VersionStep(reachedOn: agreement.on, by: agreement.by, note: agreement.note)
        try keep(step, .agreed, of: version)
        let words = "\(version.name) was agreed by \(agreement.by) on \(Words.date(agreement.on))."
        try note(.agreed, of: .framework, id, words, by: author)
    }

    /// Publishes a version: from now on schools can be given it.
    ///
    /// - Throws: ``Framework/Refusal``
    package func publish(_ id: ID<Framework.Version>, by author: Author) throws {
        let version = try version(id, trust: author.trust)
        try version.checkWay(to: .published)
        try settle(version, as: .published)
        try note(.published, of: .framework, id, "Published \(version.name).", by: author)
    }

    /// Retires a published version: evaluations that use it go on, no new cycle can open it.
    ///
    /// - Throws: ``Framework/Refusal``
    package func retire(_ id: ID<Framework.Version>, by author: Author) throws {
        let version = try version(id, trust: author.trust)
        try version.checkWay(to: .retired)
        try settle(version, as: .retired)
        try note(.retired, of: .framework, id, "Retired \(version.name).", by: author)
    }
}
