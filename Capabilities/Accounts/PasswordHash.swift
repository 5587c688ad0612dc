import Crypto
import CryptoExtras
import Foundation

/// A password as the database keeps it: what scrypt made of it, with salt and cost.
///
/// Source of the cost: OWASP Password Storage Cheat Sheet, scrypt N=2^15, r=8, p=3.
package struct PasswordHash: Equatable, Sendable {
    /// How much work a guess is: N is two to the power of `ln`.
    package struct Cost: Equatable, Sendable {
        package let ln: Int
        package let r: Int
        package let p: Int

        package init(ln: Int, r: Int, p: Int) {
            self.ln = ln
            self.r = r
            self.p = p
        }

        /// About 150 ms and 32 MiB.
        package static let standard = Cost(ln: 15, r: 8, p: 3)
        /// Too little for people, enough for tests and the sample trust in memory.
        package static let rehearsal = Cost(ln: 4, r: 8, p: 1)
    }

    package let cost: Cost
    let salt: Data
    let key: Data

    /// Does the work; never on the cooperative pool: ``Passwords`` calls it on its own threads.
    init(of password: String, cost: Cost) throws {
        let salt = Self.random(16)
        self.init(cost: cost, salt: salt, key: try Self.derive(password, salt, cost))
    }

    init(cost: Cost, salt: Data, key: Data) {
        self.cost = cost
        self.salt = salt
        self.key = key
    }

    /// A hash that no password has, for doing the same work where there is nobody.
    static func decoy(_ cost: Cost) -> PasswordHash {
        PasswordHash(cost: cost, salt: random(16), key: random(32))
    }

    /// Whether it is that password, in the same time for any wrong one.
    func matches(_ password: String) throws -> Bool {
        let other = try Self.derive(password, salt, cost)
        return zip(key, other).reduce(UInt8(key.count ^ other.count)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// The password in one of its Unicode spellings, so that every keyboard gives the same bytes.
    private static func derive(_ password: String, _ salt: Data, _ cost: Cost) throws -> Data {
        let secret = Data(password.precomposedStringWithCanonicalMapping.utf8)
        let key = try KDF.Scrypt.deriveKey(
            from: secret,
            salt: salt,
            outputByteCount: 32,
            rounds: 1 << cost.ln,
            blockSize: cost.r,
            parallelism: cost.p
        )
        return key.withUnsafeBytes { Data($0) }
    }

    private static func random(_ count: Int) -> Data {
        var source = SystemRandomNumberGenerator()
        return Data((0..<count).map { _ in UInt8.random(in: 0...255, using: &source) })
    }
}

extension PasswordHash: LosslessStringConvertible {
    /// The hash as `$scrypt$ln=15,r=8,p=3$SALT$KEY`, both in Base64 without padding.
    package var description: String {
        "$scrypt$ln=\(cost.ln),r=\(cost.r),p=\(cost.p)$\(Self.text(salt))$\(Self.text(key))"
    }

    package init?(_ text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt", let cost = Cost(parts[2]),
            let salt = Self.data(parts[3]), let key = Self.data(parts[4]), salt.count >= 8, key.count == 32
        else { return nil }
        self.init(cost: cost, salt: salt, key: key)
    }

    private static func text(_ data: Data) -> String { data.base64EncodedString().replacing("=", with: "") }

    private static func data(_ text: Substring) -> Data? {
        Data(base64Encoded: text + String(repeating: "=", count: (4 - text.utf8.count % 4) % 4))
    }
}

extension PasswordHash.Cost {
    fileprivate init?(_ text: Substring) {
        let values = zip(["ln=", "r=", "p="], text.split(separator: ",")).compactMap { name, part in
            part.hasPrefix(name) ? Int(part.dropFirst(name.count)) : nil
        }
        guard values.count == 3, (1...20).contains(values[0]), (1...32).contains(values[1]),
            (1...16).contains(values[2])
        else { return nil }
        self.init(ln: values[0], r: values[1], p: values[2])
    }
}
