import Foundation
import Rehearsal
import Testing

@testable import Web

@Suite("The address of a browser")
struct TrustedProxiesTests {
    private func heard(_ proxies: String, from peer: String, _ forwarded: String?) async throws -> String {
        let settings = WebSettings(
            uploads: FileManager.default.temporaryDirectory.path,
            trustedProxies: try #require(TrustedProxies(proxies))
        )
        let contents = Contents(settings) { problem, _ in .text("", status: problem.status) }
        contents.get("/whence") { visit in .text(visit.address) }
        let headers = forwarded.map { ["X-Forwarded-For": $0] } ?? [:]
        return try await Server(contents, log: Site.quiet).ask("GET", "/whence", from: peer, headers: headers).text
    }

    @Test("is the last one forwarded that is no trusted proxy")
    func behind() async throws {
        let proxies = "127.0.0.1, 10.0.0.0/8, 2001:db8:1::/48"
        for (forwarded, address) in [
            ("203.0.113.9", "203.0.113.9"), ("203.0.113.9, 10.1.2.3", "203.0.113.9"),
            ("203.0.113.9,10.1.2.3 , 10.255.0.1", "203.0.113.9"), ("2001:DB8:0:2::0007", "2001:db8:0:2::7"),
            ("2001:db8:2::7, 2001:db8:1:ffff::1", "2001:db8:2::7"), ("::ffff:203.0.113.9", "203.0.113.9"),
            ("203.0.113.9:52011", "203.0.113.9"), ("[2001:db8:2::7]:443", "2001:db8:2::7"),
        ] {
            for peer in ["127.0.0.1", "10.9.9.9", "::ffff:127.0.0.1", "2001:db8:1::5"] {
                #expect(try await heard(proxies, from: peer, forwarded) == address)
            }
        }
    }

    @Test("is never what a browser makes up before it")
    func spoofed() async throws {
        #expect(try await heard("10.0.0.1", from: "10.0.0.1", "198.51.100.1, 203.0.113.9") == "203.0.113.9")
        #expect(try await heard("10.0.0.1", from: "10.0.0.1", "10.0.0.1, 203.0.113.9") == "203.0.113.9")
        #expect(try await heard("10.0.0.1", from: "203.0.113.9", "198.51.100.1") == "203.0.113.9")
        #expect(try await heard("10.0.0.1", from: "2001:db8::9", "198.51.100.1, 10.0.0.1") == "2001:db8::9")
        #expect(try await heard("", from: "127.0.0.1", "198.51.100.1") == "127.0.0.1")
        #expect(try await heard("0.0.0.0/0", from: "2001:db8::9", "198.51.100.1") == "2001:db8::9")
    }

    @Test("is the last known where nothing, nonsense or only proxies are forwarded")
    func garbage() async throws {
        #expect(try await heard("10.0.0.0/8", from: "10.0.0.1", nil) == "10.0.0.1")
        for forwarded in ["", " , ,", "unknown", "198.51.100.1, _hidden", "1.2.3", "1.2.3.4.5", "[::1", "🙂", "1:2:3"] {
            let address = try await heard("10.0.0.0/8", from: "10.0.0.1", forwarded)
            #expect(address == (forwarded == "[::1" ? "::1" : "10.0.0.1"), "\(forwarded)")
        }
        #expect(try await heard("10.0.0.0/8", from: "10.0.0.1", "203.0.113.9, nonsense, 10.2.2.2") == "10.2.2.2")
        #expect(try await heard("10.0.0.0/8", from: "10.0.0.1", "10.4.4.4, 10.2.2.2") == "10.4.4.4")
        #expect(try await heard("10.0.0.0/8", from: "local", "203.0.113.9") == "local")
    }

    @Test("is taken over several headers of the name, in their order")
    func several() throws {
        let proxies = try #require(TrustedProxies("10.0.0.1"))
        #expect(proxies.client(behind: "10.0.0.1", ["198.51.100.1", "203.0.113.9, 10.0.0.1"]) == "203.0.113.9")
    }

    @Test(
        "asks for proxies that are addresses or networks",
        arguments: [
            "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "/8", "::/129", "10.0.0.1,", "proxy.example", "10.0.0.1 10.0.2",
        ]
    )
    func wrong(text: String) {
        #expect(TrustedProxies(text) == nil)
    }

    @Test("is within a network to the bit")
    func bits() throws {
        let network = try #require(Network("192.0.2.128/25"))
        #expect(network.contains(try #require(IPAddress("192.0.2.255"))))
        #expect(!network.contains(try #require(IPAddress("192.0.2.127"))))
        #expect(!network.contains(try #require(IPAddress("192.0.3.128"))))
        #expect(!network.contains(try #require(IPAddress("2001:db8::1"))))
        #expect(try #require(Network("::/0")).contains(try #require(IPAddress("2001:db8::1"))))
    }
}
