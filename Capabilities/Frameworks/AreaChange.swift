import Database
import Web

/// What changed of one area between two versions.
package struct AreaChange: Sendable, Equatable {
    package enum Kind: Sendable, CaseIterable { case added, removed, reworded, moved, rescaled, refitted }

    /// nil for an area that was added.
    package let old: Area?
    /// nil for one that was removed.
    package let new: Area?
    /// "Inclusion", or "Target setting: English", as the new version calls it.
    package let title: String
    package let kinds: Set<Kind>
    /// Its own texts and descriptors that were reworded.
    package let texts: [TextChange]
    package let statements: [StatementChange]
    /// What changed besides its texts and statements, each in one sentence.
    package let facts: [String]

    /// Every change in one sentence, for whoever carries work over.
    package var notes: [String] {
        facts + (texts.isEmpty ? [] : ["Reworded: \(Words.list(texts.map(\.name)))."]) + statements.map(\.note)
    }

    /// nil where nothing changed.
    init?(_ old: Area?, _ new: Area?, _ from: Framework.Version, _ to: Framework.Version, isMoved: Bool) {
        guard let area = new ?? old else { return nil }
        self.old = old
        self.new = new
        title = new.map(to.title) ?? from.title(of: area)
        guard let old, let new else {
            kinds = [new == nil ? .removed : .added]
            (texts, statements) = ([], [])
            facts = [new == nil ? "It was removed." : "It is new."]
            return
        }
        texts = Self.texts(old, new)
        statements = StatementChange.all(old, new)
        let isRescaled = old.scale?.levels != new.scale?.levels || old.scale?.stops != new.scale?.stops
        let refits = Self.refits(old, new)
        var kinds: Set<Kind> = isMoved ? [.moved] : []
        if !texts.isEmpty || !statements.isEmpty { kinds.insert(.reworded) }
        if isRescaled { kinds.insert(.rescaled) }
        if !refits.isEmpty { kinds.insert(.refitted) }
        guard !kinds.isEmpty else { return nil }
        self.kinds = kinds
        let scale = "It is judged on another scale: \(Self.names(new.scale)) in place of \(Self.names(old.scale))."
        facts = (isRescaled ? [scale] : []) + (isMoved ? ["It was moved."] : []) + refits
    }

    private static func names(_ scale: Scale?) -> String {
        scale.map { Words.list($0.levels.map(\.name)) } ?? "none of its own"
    }

    private static func texts(_ old: Area, _ new: Area) -> [TextChange] {
        let before = Dictionary(old.levels) { first, _ in first }
        let levels = new.levels.map { name, descriptor in
            (name, before[name]?.looksLike ?? "", descriptor.looksLike)
        }
        let gone = old.levels.filter { level in !new.levels.contains { $0.0 == level.0 } }
        return TextChange.all(
            [
                ("Name", old.title, new.title), ("What it is about", old.about, new.about),
                ("Guidance", old.guidance, new.guidance),
            ] + levels + gone.map { ($0.0, $0.1.looksLike, "") }
        )
    }

    /// Facts other than texts: for whom it is, what evidence is expected, what it is aligned to.
    private static func refits(_ old: Area, _ new: Area) -> [String] {
        var notes: [String] = []
        if old.applies != new.applies { notes.append("It is for: \(new.applies.words). Before: \(old.applies.words).") }
        if old.expects != new.expects { notes.append("Other evidence is expected.") }
        if old.aligned != new.aligned { notes.append("It is aligned to other areas of inspection.") }
        return notes
    }
}

extension Area {
    /// Its levels by name, each with its descriptor.
    var levels: [(String, Descriptor)] { Array(zip((scale?.levels ?? []).map(\.name), descriptors)) }
}
