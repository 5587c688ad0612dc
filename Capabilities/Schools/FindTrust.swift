import Web

extension Trust {
    /// Why it is not clear which trust is meant.
    package enum Unclear: Error, Equatable {
        case noneYet
        case several([String])

        package var words: String {
            switch self {
            case .noneYet: "There is no trust yet. Found one first; “waymark setup --help” says how."
            case .several(let names): "There are several trusts: \(Words.list(names)). Say which one with --trust."
            }
        }
    }
}

extension [Trust] {
    /// The trust that has this number or name; where none has, the only one there is.
    package func meant(by typed: String?) throws(Trust.Unclear) -> Trust {
        guard !isEmpty else { throw .noneYet }
        let folded = TrustFilter.folded(typed ?? "")
        let named = filter { $0.uid == folded || TrustFilter.folded($0.name) == folded }
        if let trust = named.first, named.count == 1 { return trust }
        if let trust = first, count == 1 { return trust }
        throw .several(map(\.name))
    }
}
