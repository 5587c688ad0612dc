import Database
import Frameworks

@testable import Evaluations

/// Numbers that look thrown but are the same for the same seed (SplitMix64).
struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    mutating func maybe<Value>(_ value: (inout Chance) -> Value) -> Value? {
        Bool.random(using: &self) ? value(&self) : nil
    }

    mutating func several<Value>(_ value: (inout Chance) -> Value) -> [Value] {
        var values: [Value] = []
        for _ in 0..<number(0...4) { values.append(value(&self)) }
        return values
    }

    /// Texts with every kind of letter, quote, line end and sign.
    mutating func text() -> String {
        let signs: [Unicode.Scalar] = [
            "\"", "\\", "/", "'", "“", "\n", "\t", "\u{1}", "\u{7f}", "\u{2028}", "é", "e", "\u{301}", "م", "\u{202E}",
            "👩",
            "\u{200D}", "🏫", "<", "&", "\u{FEFF}", "𝔘", "{", "]", ",", ":", " ",
        ]
        var text = String.UnicodeScalarView()
        for _ in 0..<number(0...40) { text.append(signs[number(0...signs.count - 1)]) }
        return String(text)
    }

    mutating func day() -> Day { Day(year: 2020, month: 1, day: 1).adding(days: number(0...4_000)) }

    mutating func instant() -> Instant {
        Instant(startOf: day()).adding(seconds: Double(number(0...86_399_999)) / 1_000)
    }

    mutating func one<Value>(of values: [Value]) -> Value { values[number(0...values.count - 1)] }
}

extension FrozenEvaluation {
    static func random(_ chance: inout Chance) -> FrozenEvaluation {
        FrozenEvaluation(
            format: format,
            school: School(id: ID(), name: chance.text()),
            framework: Framework(id: ID(), version: ID(), title: chance.text(), number: "1.0"),
            cycle: Cycle(id: ID(), title: chance.text()),
            number: chance.number(1...99),
            sentBy: chance.text(),
            sentAt: chance.instant(),
            impact: chance.text(),
            areas: chance.several(FrozenArea.random),
            evidence: chance.several(FrozenEvidence.random)
        )
    }
}

extension FrozenArea {
    static func random(_ chance: inout Chance) -> FrozenArea {
        FrozenArea(
            id: ID(),
            parent: chance.maybe { _ in ID() },
            key: "key",
            title: chance.text(),
            scale: chance.maybe { $0.one(of: [SampleVersion.fivePoint, SampleVersion.met]) },
            isForSchool: Bool.random(using: &chance),
            notch: chance.maybe { $0.number(1...20) },
            judgement: chance.text(),
            doesNotApply: chance.maybe { $0.text() },
            why: chance.text(),
            placedBy: chance.maybe { $0.text() },
            placedAt: chance.maybe { $0.instant() },
            statements: chance.several { chance in
                let rating = chance.maybe { $0.one(of: Rating.allCases).rawValue }
                return FrozenStatement(id: ID(), level: chance.number(1...5), text: chance.text(), rating: rating)
            },
            evidence: chance.several { chance in FrozenLink(evidence: ID(), statements: chance.several { _ in ID() }) },
            factors: chance.several { chance in
                FactorEntry(
                    chance.one(of: FactorEntry.Direction.allCases),
                    chance.text(),
                    strength: chance.number(1...5),
                    influence: chance.one(of: FactorEntry.Influence.allCases),
                    theme: chance.maybe { $0.text() }
                )
            },
            actions: chance.several(FrozenAction.random)
        )
    }
}

extension FrozenAction {
    static func random(_ chance: inout Chance) -> FrozenAction {
        FrozenAction(
            id: ID(),
            title: chance.text(),
            owner: chance.text(),
            startsOn: chance.maybe { $0.day() },
            dueOn: chance.day(),
            progress: chance.number(0...20) * 5,
            stage: "open",
            success: chance.text(),
            impact: chance.text(),
            lastCheckIn: chance.maybe { $0.text() },
            factor: chance.maybe { $0.text() }
        )
    }
}

extension FrozenEvidence {
    static func random(_ chance: inout Chance) -> FrozenEvidence {
        FrozenEvidence(
            id: ID(),
            title: chance.text(),
            claim: chance.text(),
            kind: chance.one(of: EvidenceKind.allCases),
            source: chance.one(of: EvidenceSource.allCases),
            datedOn: chance.maybe { $0.day() },
            bearing: chance.one(of: EvidenceBearing.allCases),
            url: chance.maybe { $0.text() },
            fileName: chance.maybe { $0.text() },
            fileType: chance.maybe { $0.one(of: FileType.allCases) },
            fileSize: chance.maybe { $0.number(1...1_000_000) },
            fileSHA256: chance.maybe { $0.text() }
        )
    }
}
