import Database
import Schools
import Web

extension Transaction {
    /// Begins a framework from nothing: a draft with a title, one scale and no area yet.
    ///
    /// - Throws: `FormErrors` for its title
    func beginFramework(_ title: String, by author: Author) throws -> Framework.Version {
        if title.isEmpty { throw FormErrors("title", "Write the title.") }
        if title.count > FrameworkLimits.title {
            throw FormErrors("title", "This has \(title.count) characters. At most \(FrameworkLimits.title) fit.")
        }
        let known = try frameworkNames(author.trust)
        if let same = known.first(where: { $0.title.lowercased() == title.lowercased() }) {
            throw FormErrors(
                "title",
                "There is a framework called “\(same.title)”. Begin its next version, or choose another title."
            )
        }
        let key = Slug.of(title, besides: Set(known.map(\.key))) { "framework" }
        let scale = ScaleLibrary.fivePoint
        let start = Framework.Version(
            framework: ID(),
            key: key,
            number: "1.0",
            stage: .draft,
            title: title,
            purpose: "",
            promise: "",
            about: "",
            words: TierWords(),
            scales: [scale],
            areas: [],
            rule: AwardRule(standard: [scale.key: scale.usualStandard])
        )
        return try keepDraft(start, in: author.trust, by: author)
    }
}
