import App
import Foundation
import Logging
import Testing
import Web

@Suite("The settings")
struct SettingsTests {
    @Test("have a default each, and take the environment's word")
    func reads() throws {
        let plain = try Settings.read(environment: [:])
        #expect(plain == Settings())
        let told = try Settings.read(environment: [
            "WAYMARK_DATABASE": "postgres://db/waymark", "WAYMARK_PORT": "9000",
            "WAYMARK_ORIGIN": "https://marks.example",
            "WAYMARK_LOG_LEVEL": "debug", "WAYMARK_TRUSTED_PROXIES": "127.0.0.1, 10.0.0.0/8",
        ])
        #expect(told.database == "postgres://db/waymark")
        #expect(told.port == 9_000)
        #expect(told.origin == "https://marks.example")
        #expect(told.logLevel == .debug)
        #expect(told.trustedProxies == TrustedProxies("127.0.0.1,10.0.0.0/8") && plain.trustedProxies == .none)
    }

    @Test(
        "stop the start when one is wrong, and say which, what it was and what was wanted",
        arguments: [
            ("WAYMARK_PORT", "eighty"), ("WAYMARK_PORT", "0"), ("WAYMARK_PORT", "70000"),
            ("WAYMARK_ORIGIN", "marks.example"),
            ("WAYMARK_ORIGIN", "https://"), ("WAYMARK_ORIGIN", "https://a.example/x"), ("WAYMARK_LOG_LEVEL", "loud"),
            ("WAYMARK_TRUSTED_PROXIES", "10.0.0.0/33"), ("WAYMARK_TRUSTED_PROXIES", "proxy.example"),
        ]
    )
    func wrong(name: String, value: String) {
        #expect { try Settings.read(environment: [name: value]) } throws: { error in
            "\(error)".contains("“\(value)”")
        }
    }

    @Test("are all written down for operators")
    func written() throws {
        let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("docs/deploy.md")
        let text = try String(contentsOf: page, encoding: .utf8)
        for entry in Settings.entries {
            #expect(text.contains(entry.environment), "\(entry.environment) is not in docs/deploy.md")
        }
    }
}
