import Foundation

/// An address of the internet protocol; an IPv4 address that is written as an IPv6 one is the same address.
struct IPAddress: Hashable, Sendable, CustomStringConvertible {
    /// Four for IPv4, sixteen for IPv6.
    let bytes: [UInt8]

    init?(_ text: some StringProtocol) {
        guard let bytes = Self.bytes(of: text, AF_INET, 4) ?? Self.bytes(of: text, AF_INET6, 16) else { return nil }
        self.bytes = bytes.starts(with: Self.mapped) ? Array(bytes.dropFirst(Self.mapped.count)) : bytes
    }

    /// As a proxy may write it: with white space round it, a port behind it, and brackets round an IPv6 address.
    init?(forwarded text: some StringProtocol) {
        let text = String(text).trimmed
        if text.hasPrefix("[") {
            self.init(text.dropFirst().prefix { $0 != "]" })
        } else if text.count(where: { $0 == ":" }) == 1 {
            self.init(text.prefix { $0 != ":" })
        } else {
            self.init(text)
        }
    }

    /// The usual way of writing it, so that one address is one text.
    var description: String {
        var text = [CChar](repeating: 0, count: 46)
        _ = inet_ntop(bytes.count == 4 ? AF_INET : AF_INET6, bytes, &text, socklen_t(text.count))
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    private static let mapped = [UInt8](repeating: 0, count: 10) + [255, 255]

    private static func bytes(of text: some StringProtocol, _ family: Int32, _ count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        return inet_pton(family, String(text), &bytes) == 1 ? bytes : nil
    }
}

/// The addresses that begin with the same bits, such as 10.0.0.0/8; a single address is a network of one.
struct Network: Hashable, Sendable {
    private let first: IPAddress
    private let bits: Int

    init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let address = IPAddress(parts[0]) else { return nil }
        let most = address.bytes.count * 8
        guard let bits = parts.count == 1 ? most : Int(parts[1]), (0...most).contains(bits) else { return nil }
        (first, self.bits) = (address, bits)
    }

    func contains(_ address: IPAddress) -> Bool {
        guard address.bytes.count == first.bytes.count else { return false }
        return zip(address.bytes, first.bytes).enumerated().allSatisfy { place, pair in
            let free = 8 - min(max(bits - place * 8, 0), 8)
            return pair.0 >> free == pair.1 >> free
        }
    }
}
