import Foundation
import Rehearsal
import Testing

@testable import Schools

@Suite("A trust’s logo")
struct TrustLogoTests {
    private func refusal(_ content: Data) -> TrustLogo.Refusal? {
        do {
            _ = try TrustLogo(reading: content)
            return nil
        } catch { return error }
    }

    @Test("is known by its content: kind, size and checksum")
    func reads() throws {
        let png = try TrustLogo(reading: Picture.png(120, 48))
        #expect(png.kind == .png && png.width == 120 && png.height == 48 && png.sha256.utf8.count == 64)
        let jpeg = try TrustLogo(reading: Picture.jpeg)
        #expect(jpeg.kind == .jpeg && jpeg.width == 64 && jpeg.height == 40)
        #expect(jpeg.kind.mediaType == "image/jpeg" && png.sha256 != jpeg.sha256)
    }

    @Test("is refused where it is nothing, no picture, too large, too small or a strip")
    func refuses() {
        #expect(refusal(Data()) == .empty)
        #expect(refusal(Data("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8)) == .notAPicture)
        #expect(refusal(Data("GIF89a".utf8) + Data(count: 40)) == .notAPicture)
        #expect(refusal(Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) == .notAPicture)
        #expect(refusal(Data(count: TrustLogo.largest + 1)) == .tooLarge(TrustLogo.largest + 1))
        #expect(refusal(Picture.png(31, 40)) == .size(31, 40))
        #expect(refusal(Picture.png(400, 39)) == .stretched(400, 39))
        #expect(refusal(Picture.png(400, 40)) == nil)
        var huge = Picture.png(40, 40)
        huge.replaceSubrange(16..<18, with: [0, 1])
        #expect(refusal(huge) == .size(65_576, 40))
        for one in [TrustLogo.Refusal.empty, .tooLarge(2_000_000), .notAPicture, .size(1, 2), .stretched(99, 1)] {
            #expect(one.words.hasSuffix("."), "\(one)")
        }
    }

    @Test("is never read past its end, wherever it is cut or spoilt")
    func spoilt() {
        var dice = Dice(seed: 11)
        for whole in [Picture.png(40, 40), Picture.jpeg] {
            for end in 0..<min(whole.count, 700) { _ = PictureFacts(whole.prefix(end)) }
            for _ in 0..<400 {
                var spoilt = [UInt8](whole.prefix(700))
                for _ in 0..<4 { spoilt[dice.number(0...spoilt.count - 1)] = UInt8(dice.number(0...255)) }
                let facts = PictureFacts(Data(spoilt))
                #expect(facts.map { $0.width >= 0 && $0.height >= 0 } ?? true)
            }
        }
    }

    @Test("of a JPEG is measured past whatever stands before its frame")
    func segments() {
        let comment: [UInt8] = [0xFF, 0xFE, 0x00, 0x06, 0xFF, 0xC0, 0x01, 0x02]
        let data = Picture.jpeg.prefix(2) + Data(comment) + Data([0xFF]) + Picture.jpeg.dropFirst(2)
        #expect(PictureFacts(data).map { [$0.width, $0.height] } == [64, 40])
    }
}
