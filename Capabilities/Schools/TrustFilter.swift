/// Whose rows of a register file are wanted.
package enum TrustFilter: Equatable, Sendable {
    case everyone
    /// By the group's number; rows that carry only a name are taken where that name is the group's (or `name`).
    case uid(String, name: String? = nil)
    /// By name, capitals and spaces set aside.
    case name(String)

    /// Reads what was typed: digits are a group's number, anything else is a name.
    package init(typed: String) {
        let text = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let isNumber = !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        self = isNumber ? .uid(text) : .name(text)
    }

    package init(_ trust: Trust) {
        self = trust.uid.map { .uid($0, name: trust.name) } ?? .name(trust.name)
    }

    /// The trust as it is known, unless something else was typed.
    package init(_ trust: Trust, orTyped typed: String?) {
        let other = typed.flatMap { Import.whose($0.onOneLine, of: trust) }
        self = other.map(TrustFilter.init(typed:)) ?? TrustFilter(trust)
    }

    /// A name with capitals and spaces set aside, for comparing.
    package static func folded(_ name: String) -> String {
        name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// A trust as the rows of a register file name it.
package struct RegisterTrust: Equatable, Sendable {
    /// The group's number; nil where the rows carry only a name.
    package let uid: String?
    package let name: String
    package let schools: Int

    package var words: String { uid.map { "\(name) (\($0))" } ?? name }
}

/// The trusts that a register file names, and the exact bytes by which its rows name them.
struct TrustSurvey {
    /// The two fields that name a row's trust.
    struct Key: Hashable {
        let code: ArraySlice<UInt8>
        let name: ArraySlice<UInt8>
    }

    private var counts: [Key: Int] = [:]
    private let encoding: TextEncoding

    init(_ encoding: TextEncoding) { self.encoding = encoding }

    mutating func add(code: ArraySlice<UInt8>, name: ArraySlice<UInt8>) {
        guard !code.isEmpty || !name.isEmpty else { return }
        if let count = counts[Key(code: code, name: name)] {
            counts[Key(code: code, name: name)] = count + 1
        } else {
            counts[Key(code: ArraySlice(Array(code)), name: ArraySlice(Array(name)))] = 1
        }
    }

    /// The trusts in the file, A to Z.
    var trusts: [RegisterTrust] {
        counts.map { key, count in
            RegisterTrust(uid: uid(key), name: encoding.text(key.name), schools: count)
        }
        .sorted { ($0.name.lowercased(), $0.uid ?? "") < ($1.name.lowercased(), $1.uid ?? "") }
    }

    /// The ways in which rows name the trusts that a filter wants.
    func keys(_ filter: TrustFilter) -> Set<Key> {
        switch filter {
        case .everyone: return Set(counts.keys)
        case .name(let name):
            let wanted = TrustFilter.folded(name)
            return Set(counts.keys.filter { folded($0) == wanted })
        case .uid(let wanted, let name):
            let numbered = counts.keys.filter { uid($0) == wanted }
            let names = Set(numbered.map(folded) + [name.map(TrustFilter.folded)].compactMap { $0 })
            return Set(numbered + counts.keys.filter { uid($0) == nil && names.contains(folded($0)) })
        }
    }

    /// The one number that the keys carry; nil where there is none or more than one.
    static func uid(_ keys: Set<Key>) -> String? {
        let codes = Set(keys.map(\.code).filter { !$0.isEmpty })
        return codes.count == 1 ? codes.first.map { String(decoding: $0, as: UTF8.self) } : nil
    }

    private func uid(_ key: Key) -> String? {
        key.code.isEmpty ? nil : String(decoding: key.code, as: UTF8.self)
    }

    private func folded(_ key: Key) -> String { TrustFilter.folded(encoding.text(key.name)) }
}
