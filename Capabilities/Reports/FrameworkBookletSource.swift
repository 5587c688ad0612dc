import Database
import Frameworks
import Web

extension FrameworkBooklet {
    /// - Parameter isReady: whether it is one that comes with Waymark, not the trust's own.
    package init(_ version: Framework.Version, isReady: Bool = false, trust: String, on day: Day) {
        self.trust = trust
        title = version.title.said ?? "Untitled framework"
        self.version = "\(version.stage == .draft && !isReady ? "Draft" : "Version") \(version.number)"
        standing = isReady ? "It comes ready with Waymark." : version.standing
        purpose = version.purpose
        date = Words.date(day)
        self.day = day.description
        about = version.about.said
        areasWord = Words.capitalised(version.words.areas)
        areas = version.tops.map { Area($0, of: version) }
        award = Award(
            sentences: version.ruleSentences.map { "\($0)." },
            validity: version.validitySentence,
            suggestion: version.rule.suggestion.words
        )
    }

    /// "inclusion-excellence-1.0.pdf".
    package static func name(of version: Framework.Version) -> String { "\(version.key)-\(version.number).pdf" }
}

extension Framework.Version {
    fileprivate var standing: String {
        switch stage {
        case .draft: "It is a draft: its text may still change."
        case .pilot: "It is in its pilot: its text is fixed until the next draft."
        case .agreed: "It is agreed and will be published."
        case .published:
            "\(publishedAt.map { "Published \(Words.date(WallClock($0).day))" } ?? "Published"). Its text never changes."
        case .retired: "It is retired: no new cycle opens it."
        }
    }
}

extension FrameworkBooklet.Area {
    fileprivate init(_ area: Area, of version: Framework.Version) {
        name = area.title
        about = area.about.said
        let aligned = area.aligned.map(\.words)
        let speaks = aligned.isEmpty ? "" : " Speaks about the same as \(Words.list(aligned))."
        let isPlainPart = area.parent != nil && area.applies == .everyone && aligned.isEmpty
        facts = isPlainPart ? nil : "\(area.applies.words).\(speaks)"
        standard = area.scale.flatMap { scale in
            version.rule.level(for: area).flatMap { number in
                guard let level = scale.level(numbered: number) else { return nil }
                let beyond = number < scale.levels.count ? " or beyond" : ""
                return "The mark asks for \(level.name)\(beyond) here."
            }
        }
        levels = zip(area.scale?.levels ?? [], area.descriptors).map { level, descriptor in
            FrameworkBooklet.Level(
                level: ReportLevel(level),
                looksLike: descriptor.looksLike,
                statements: descriptor.statements.map(\.text)
            )
        }
        evidence = area.expects == .none ? nil : FrameworkBooklet.Evidence(area.expects)
        guidance = area.guidance.said
        parts = version.parts(of: area).map { FrameworkBooklet.Area($0, of: version) }
    }
}

extension FrameworkBooklet.Evidence {
    fileprivate init(_ expects: EvidenceExpectation) {
        demand = expects.demand
        kinds = expects.kindsWanted.map { "Best from: \($0.prefix(1).lowercased())\($0.dropFirst())" }
        lookFor = expects.lookFor
    }
}
