import Crypto

/// A short mark of what somebody was shown, to tell at once whether it is still so.
package enum Seal {
    package static func of(_ lines: some Sequence<String>) -> String {
        var digest = SHA256()
        for line in lines {
            digest.update(data: Array(line.utf8))
            digest.update(data: [0])
        }
        return digest.finalize().prefix(12).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

extension School {
    /// Changes with every fact of the school.
    var seal: String { Seal.of(lines) }

    fileprivate var lines: [String] { inWords.map { "\($0.fact): \($0.words ?? "")" } }
}

extension SchoolChanges {
    /// Changes with anything that the import would do.
    var seal: String {
        let new = new.flatMap { ["new"] + $0.school.lines }
        let changed = changed.flatMap { ["changed \($0.before.id)"] + $0.differences.map(\.words) }
        let closed = closed.map { "closed \($0.before.id): \($0.reason.words)" }
        return Seal.of(new + changed + closed)
    }
}
