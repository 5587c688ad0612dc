/// The web servers in front of this one whose word is taken for where a request came from.
package struct TrustedProxies: Hashable, Sendable {
    private let networks: [Network]

    /// Where requests come straight from browsers.
    package static let none = TrustedProxies(networks: [])

    private init(networks: [Network]) { self.networks = networks }

    /// Addresses and networks with commas between them, such as "127.0.0.1, 10.0.0.0/8"; nil where one is neither.
    package init?(_ text: String) {
        let parts = text.trimmed.isEmpty ? [] : text.split(separator: ",", omittingEmptySubsequences: false)
        let networks = parts.compactMap { Network(String($0).trimmed) }
        guard networks.count == parts.count else { return nil }
        self.networks = networks
    }

    /// Where a request came from: the last address on its way here that is no trusted proxy.
    ///
    /// Each proxy adds whom it heard at the end of X-Forwarded-For, and what stands before that anybody may have made
    /// up. So it is read from its end for as long as a trusted proxy speaks; what is no address ends it too.
    /// - Parameter forwarded: the values of X-Forwarded-For, in their order.
    func client(behind peer: String, _ forwarded: [String]) -> String {
        var client = peer
        for entry in forwarded.joined(separator: ",").split(separator: ",").reversed() {
            guard trusts(client), let address = IPAddress(forwarded: entry) else { break }
            client = address.description
        }
        return client
    }

    private func trusts(_ text: String) -> Bool {
        IPAddress(text).map { address in networks.contains { $0.contains(address) } } ?? false
    }
}
