import Database
import Foundation
import Rehearsal
import Testing
import Typesetting

@testable import Schools

@Suite("A letterhead")
struct LetterheadStoreTests {
    @Test(
        "keeps logo and colour of each trust apart, replaces and removes them, and says so",
        arguments: Engine.available
    )
    func keeps(engine: Engine) async throws {
        let database = try await engine.fresh([.schools])
        let (png, jpeg) = (Picture.png(64, 64), Picture.jpeg)
        try await database.write { tx in
            let own = try tx.foundTrust(named: "Alder Valley", by: "Set-up")
            let other = try tx.foundTrust(named: "Beck Trust", by: "Set-up")
            let author = Author(id: nil, name: "Ines Okafor", trust: own.id)
            #expect(try tx.letterhead(of: own) == .plain)
            try tx.keep(TrustLogo(reading: png), png, of: own.id, by: author)
            try tx.keep(TrustLogo(reading: jpeg), jpeg, of: own.id, by: author)
            try tx.keep(TrustColour(typed: "#0F5B3E"), of: own.id, by: author)
            let trust = try #require(try tx.trust(own.id))
            #expect(trust.colour?.hex == "#0F5B3E" && trust.logo?.kind == .jpeg)
            let letterhead = try tx.letterhead(of: trust)
            #expect(letterhead.colour == "#0F5B3E" && letterhead.logo?.bytes == jpeg)
            #expect(letterhead.logo?.alternative == "Alder Valley" && letterhead.logo?.format == "jpeg")
            #expect(try tx.trusts().first { $0.id == other.id }?.logo == nil)
            try tx.removeLogo(of: own.id, by: author)
            try tx.keep(nil, of: own.id, by: author)
            let bare = try #require(try tx.trust(own.id))
            #expect(try tx.letterhead(of: bare) == .plain)
            #expect(
                try tx.history(of: own.id).map(\.words) == [
                    "Took the trust’s colour back to Waymark’s own.", "Removed the trust’s logo.",
                    "Set the trust’s colour to #0F5B3E.", "Set the trust’s logo.", "Set the trust’s logo.",
                    "Founded Alder Valley.",
                ]
            )
        }
        await database.close()
    }
}
