import Testing

@testable import Schools

@Suite("The encoding of a register file")
struct TextEncodingTests {
    @Test("is UTF-8 where the bytes are valid UTF-8, wherever the pieces end")
    func utf8() throws {
        let bytes = Array("plain, ARETÉ, 180°, 🎓, مدرسة".utf8)
        for size in 1...bytes.count {
            #expect(try TextEncoding.found(in: .bytes(bytes, pieces: size)) == .utf8)
        }
        #expect(try TextEncoding.found(in: .bytes([])) == .utf8)
    }

    @Test(
        "is Windows-1252 where the bytes are not UTF-8",
        arguments: [
            [0x41, 0xC9], [0xC9, 0x20], [0x80], [0xC0, 0x80], [0xE0, 0x9F, 0x80], [0xED, 0xA0, 0x80],
            [0xF0, 0x8F, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82],
        ] as [[UInt8]]
    )
    func windows(bytes: [UInt8]) throws {
        #expect(try TextEncoding.found(in: .bytes(bytes, pieces: 1)) == .windows1252)
    }

    @Test("agrees with the standard library about any bytes")
    func agreement() throws {
        var chance = SeededChance(seed: 3629)
        for _ in 0..<5_000 {
            let bytes: [UInt8] = (0..<Int.random(in: 1...5, using: &chance)).map { _ in
                [0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xE0, 0xE9, 0xED, 0xF0, 0xF4, 0xF5]
                    .randomElement(using: &chance) ?? 0
            }
            let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
            #expect(try TextEncoding.found(in: .bytes(bytes)) == (isUTF8 ? .utf8 : .windows1252), "\(bytes)")
        }
    }

    @Test("reads every letter and sign of Windows-1252")
    func letters() {
        let bytes: [UInt8] = [0x41, 0x52, 0xC9, 0x20, 0x80, 0x91, 0x92, 0x96, 0x8C, 0x9F, 0xB0, 0xE0, 0xFF, 0x81]
        #expect(TextEncoding.windows1252.text(bytes[...]) == "ARÉ €‘’–ŒŸ°àÿ\u{FFFD}")
    }

    @Test("puts a field on one line without white space round it")
    func oneLine() {
        #expect(TextEncoding.utf8.text(Array("\t St\r\n Mary’s \u{A0}".utf8)[...]) == "St Mary’s")
        #expect(TextEncoding.utf8.text(Array("  \r\n".utf8)[...]) == "")
    }
}
