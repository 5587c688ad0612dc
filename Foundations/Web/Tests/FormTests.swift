import Testing
import Web

@Suite("A form")
struct FormTests {
    @Test("reads names and values in order, as the standard says")
    func encoded() {
        let pairs = URLEncoding.pairs("a=1&b=x+y%26z&a=2&c&=d&e=%C3%A9&f=%zz".utf8)
        #expect(pairs.map(\.name) == ["a", "b", "a", "c", "", "e", "f"])
        #expect(pairs.map(\.value) == ["1", "x y&z", "2", "", "d", "é", "%zz"])
    }

    @Test("gives any text back as it was typed", arguments: 0..<200)
    func roundTrip(seed: Int) {
        var dice = Dice(seed)
        let text = dice.text(upTo: 60)
        #expect(URLEncoding.pairs("a=\(URLEncoding.encode(text))".utf8).first?.value == text)
    }

    @Test("makes one line feed of every line end, and trims only where asked")
    func lines() {
        let form = ["a": "  x  "] as Form
        #expect(form["a"] == "  x  ")
        #expect(form.line("a") == "x")
        #expect("a\r\nb\rc\nd".withPlainLines == "a\nb\nc\nd")
        #expect("\r\n".trimmed == "")
    }

    @Test("keeps the first message of a field, and the order")
    func errors() {
        var errors = FormErrors()
        errors.add("b", "Say b.")
        errors.add("a", "Say a.")
        errors.add("b", "Again.")
        #expect(errors.all.map(\.field) == ["b", "a"])
        #expect(errors["b"] == "Say b.")
    }

    @Test(
        "takes the name of a file without folders and tricks",
        arguments: [
            ("C:\\Users\\me\\plan.docx", "plan.docx"), ("../../etc/passwd", "passwd"), ("a\u{0}b\"<>.pdf", "ab.pdf"),
            ("", ""), ("مدرسة.pdf", "مدرسة.pdf"),
        ]
    )
    func names(sent: String, kept: String) {
        #expect(Upload.cleaned(sent) == kept)
    }

    @Test("keeps the ending of a very long name")
    func longName() {
        let name = Upload.cleaned(String(repeating: "x", count: 500) + ".pdf")
        #expect(name.count == 120)
        #expect(name.hasSuffix(".pdf"))
    }
}

/// Numbers that are random and the same in every run.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    mutating func text(upTo length: Int) -> String {
        let letters = Array("abc é&=+%\"'<>\n😀م—0;-")
        return String(
            (0..<Int.random(in: 0...length, using: &self)).map { _ in letters.randomElement(using: &self) ?? "a" }
        )
    }

    mutating func bytes(upTo length: Int) -> [UInt8] {
        let few: [UInt8] = [13, 10, 45, 45, 98, 0, 255]
        return (0..<Int.random(in: 0...length, using: &self)).map { _ in few.randomElement(using: &self) ?? 0 }
    }
}
