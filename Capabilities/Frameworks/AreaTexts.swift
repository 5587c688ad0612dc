import Schools
import Web

/// What a form says of an area besides its texts, each as a text of its own: choices stand one a line.
extension Area {
    var letterText: String {
        get { letter ?? "" }
        set { letter = newValue.isEmpty ? nil : newValue }
    }

    /// Nothing for every phase.
    var phasesText: String {
        get { applies.phases.map { phases in Phase.allCases.filter(phases.contains).map(\.rawValue).inLines } ?? "" }
        set { applies.phases = newValue.isEmpty ? nil : Set(newValue.inLines.compactMap(Phase.init(rawValue:))) }
    }

    var needsText: String {
        get {
            let needs = [applies.needsEarlyYears ? "early-years" : nil, applies.needsPost16 ? "post-16" : nil]
            return needs.compactMap(\.self).inLines
        }
        set {
            applies.needsEarlyYears = newValue.inLines.contains("early-years")
            applies.needsPost16 = newValue.inLines.contains("post-16")
        }
    }

    var kindsText: String {
        get { EvidenceKind.allCases.filter(expects.kinds.contains).map(\.rawValue).inLines }
        set { expects.kinds = newValue.inLines.compactMap(EvidenceKind.init(rawValue:)) }
    }

    var leastText: String {
        get { String(expects.least) }
        set { expects.least = Int(newValue) ?? 0 }
    }

    var monthsText: String {
        get { expects.months.map(String.init) ?? "" }
        set { expects.months = Int(newValue) }
    }

    var lookForText: String {
        get { expects.lookFor.inLines }
        set { expects.lookFor = newValue.inLines }
    }

    /// `ofsted-2025/inclusion`, one a line.
    var alignedText: String {
        get { aligned.map(\.text).inLines }
        set { aligned = newValue.inLines.compactMap(Alignment.init(text:)) }
    }

    var turnText: String {
        get { turn.map(String.init) ?? "" }
        set { turn = Int(newValue) }
    }
}

extension Alignment {
    var text: String { "\(framework)/\(area)" }

    init?(text: String) {
        let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        self.init(framework: parts[0], area: parts[1])
    }
}

extension [String] {
    fileprivate var inLines: String { joined(separator: "\n") }
}

extension String {
    /// The lines that hold something, each without white space round it.
    var inLines: [String] { split(separator: "\n").map { String($0).trimmed }.filter { !$0.isEmpty } }
}
