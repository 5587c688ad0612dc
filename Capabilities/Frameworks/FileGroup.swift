import Web
import Yams

/// Collects what is wrong while a framework file is read on to its end.
final class MistakeList {
    private(set) var all: [Mistake] = []
    let text: YAMLText
    /// Whether the file says that it is still being written, so that what is missing is no mistake.
    var isUnfinished = false

    init(_ text: YAMLText) { self.text = text }

    func add(_ node: Node, _ words: String) { add(node.mark, words) }

    func add(_ mark: Mark?, _ words: String) {
        all.append(Mistake(line: mark?.line ?? 1, column: mark?.column ?? 1, words: words))
    }
}

/// One group of keys in a framework file, with what may stand in it.
struct FileGroup {
    let mark: Mark?
    /// What the group says, for messages: "an area".
    let what: String
    let list: MistakeList
    private let values: [String: Node]
    /// Keys in the order of the file.
    let order: [(key: String, mark: Mark?)]

    /// Notes what is no group, and keys that stand twice or are not among those known; nil knows any key.
    init?(_ node: Node, _ what: String, keys known: [String]? = nil, _ list: MistakeList) {
        guard case .mapping(let mapping) = node else {
            list.add(node, "Here \(what) is wanted, as a group of keys with their values.")
            return nil
        }
        mark = mapping.mark
        self.what = what
        self.list = list
        var values: [String: Node] = [:]
        var order: [(key: String, mark: Mark?)] = []
        var twins: [String: Mark?] = [:]
        for (key, value) in mapping {
            guard let name = key.scalar?.string else {
                list.add(key, "A key must be one word.")
                continue
            }
            if let twin = list.text.twin(name) {
                twins[twin] = twins[twin] ?? key.mark
            } else {
                values[name] = value
                order.append((name, key.mark))
            }
        }
        self.values = values
        self.order = order
        noteKeys(known, twins)
    }

    private func noteKeys(_ known: [String]?, _ twins: [String: Mark?]) {
        for (key, mark) in order {
            if let first = twins[key] {
                list.add(mark, "“\(key)” stands here again; it is on line \(first?.line ?? 1) already.")
            }
            guard let known, !known.contains(key) else { continue }
            let near = Spelling.nearest(key, in: known).map { "Did you mean “\($0)”?" }
            list.add(mark, "“\(key)” is not a key of \(what). \(near ?? "Known are \(Words.list(known)).")")
        }
    }

    /// The value of a key; notes that it is missing where it is needed.
    func node(_ key: String, isNeeded: Bool = false) -> Node? {
        if isNeeded, values[key] == nil { list.add(mark, "“\(key)” is missing from \(what).") }
        return values[key]
    }

    func has(_ key: String) -> Bool { values[key] != nil }

    func group(_ key: String, _ what: String, keys: [String]? = nil, isNeeded: Bool = false) -> FileGroup? {
        node(key, isNeeded: isNeeded).flatMap { FileGroup($0, what, keys: keys, list) }
    }

    /// The entries of a list; notes what is no list.
    func entries(_ key: String, isNeeded: Bool = false) -> [Node] {
        guard let node = node(key, isNeeded: isNeeded) else { return [] }
        guard case .sequence(let sequence) = node else {
            list.add(node, "“\(key)” must be a list.")
            return []
        }
        return Array(sequence)
    }
}

/// Guesses what somebody meant to write.
enum Spelling {
    /// The word that differs in the fewest letters, at most two.
    static func nearest(_ word: String, in words: [String]) -> String? {
        guard word.count <= 40 else { return nil }
        let near = words.map { (word: $0, steps: steps(Array(word), Array($0))) }.min { $0.steps < $1.steps }
        return near.flatMap { $0.steps <= 2 && $0.steps < $0.word.count ? $0.word : nil }
    }

    /// How many letters must be added, dropped or changed.
    private static func steps(_ left: [Character], _ right: [Character]) -> Int {
        var row = Array(0...right.count)
        for (i, one) in left.enumerated() {
            var corner = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let above = row[j + 1]
                row[j + 1] = one == other ? corner : 1 + min(corner, above, row[j])
                corner = above
            }
        }
        return row.last ?? 0
    }
}
