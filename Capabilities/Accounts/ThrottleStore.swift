import Crypto
import Database

extension Throttle.Key {
    /// The key as the table has it; hashed, because people type passwords where the e-mail address belongs.
    var text: String {
        switch self {
        case .email(let email): "email \(Self.hash(email.text))"
        case .address(let address): "address \(address)"
        case .setUp: "set-up"
        }
    }

    private static func hash(_ text: String) -> String {
        SHA256.hash(data: Array(text.utf8)).prefix(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

extension Transaction {
    /// Counts a try as a failure until it turns out right, so that many at once cannot slip through.
    ///
    /// Gives the seconds to wait, in which case it counted nothing, or 0.
    func countTry(_ keys: [Throttle.Key]) throws -> Int {
        try run("DELETE FROM sign_in_failures WHERE at < \(now.adding(seconds: -Throttle.memory))")
        let wait = try keys.map { Throttle.wait($0, after: try failures($0), at: now) }.max() ?? 0
        guard wait == 0 else { return wait }
        for key in keys { try run("INSERT INTO sign_in_failures (key, at) VALUES (\(key.text), \(now))") }
        return 0
    }

    /// Takes back a try that was right, and for what belongs to one person all that went before.
    func forgiveTry(_ keys: [Throttle.Key], countedAt: Instant) throws {
        for key in keys {
            let isThis: Query = key.isSlowedDown ? "" : " AND at = \(countedAt)"
            try run("DELETE FROM sign_in_failures WHERE key = \(key.text)\(isThis)")
        }
    }

    private func failures(_ key: Throttle.Key) throws -> [Instant] {
        try rows("SELECT at FROM sign_in_failures WHERE key = \(key.text) ORDER BY at").map { try $0["at"] }
    }
}
