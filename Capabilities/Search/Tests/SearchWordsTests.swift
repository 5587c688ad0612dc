import Rehearsal
import Testing
import Web

@testable import Search

@Suite("The words that somebody looks for")
struct SearchWordsTests {
    @Test("stand in small letters, each once, without marks round them")
    func read() {
        #expect(SearchWords("  Reading, ATTENDANCE “Reading”. (late) ").all == ["reading", "attendance", "late"])
        #expect(SearchWords("O’Neill and/or well-being").all == ["o’neill", "and", "or", "well-being"])
        #expect(SearchWords("Élan 😀🏫 مدرسة").all == ["élan", "😀🏫", "مدرسة"])
    }

    @Test("are none where nothing of two letters was typed, and never more than eight of sixty letters")
    func limits() {
        for text in ["", "   ", "a", "a b c", "“”", ".", "\u{0}", "\u{0}a\u{0}"] {
            #expect(SearchWords(text).all.isEmpty)
        }
        #expect(SearchWords((10..<30).map(String.init).joined(separator: " ")).all.count == 8)
        #expect(SearchWords(String(repeating: "x", count: 900)).all.map(\.count) == [60])
    }

    @Test("must all stand in a text, in any order and case")
    func stand() {
        let words = SearchWords("late Bus")
        #expect(words.stand(in: "The BUS is often Late"))
        #expect(!words.stand(in: "The train is late"))
        #expect(SearchWords("attend").stand(in: "Attendance"))
    }

    @Test("are marked where they stand, capitals set aside, and what touches is one mark")
    func marked() {
        #expect(SearchWords("read").marked("Reading is READ").text == "<mark>Read</mark>ing is <mark>READ</mark>")
        #expect(SearchWords("aba bab").marked("xababx").text == "x<mark>abab</mark>x")
        #expect(SearchWords("<b> &").marked("a <b> & \"c\"").text == "a <mark>&lt;b&gt;</mark> &amp; &quot;c&quot;")
        #expect(SearchWords("none").marked("").text.isEmpty)
    }

    @Test("leave a marked text as it was, whatever was typed and stands there")
    func same() {
        var dice = Dice(seed: 11)
        for _ in 0..<400 {
            let text = (0..<dice.number(0...30)).map { _ in dice.one(of: ["a", "B", "İ", "ß", " ", "é", "<", "👩‍🏫", "K"])
            }
            .joined()
            let typed = (0..<dice.number(1...3)).map { _ in dice.one(of: ["aB", "İ", "ßé", "b<", "👩‍🏫k", "aa"]) }
            let html = SearchWords(typed.joined(separator: " ")).marked(text).text
            let plain = html.replacing("<mark>", with: "").replacing("</mark>", with: "").replacing("&lt;", with: "<")
            #expect(plain == text)
        }
    }

    @Test("show the part of a long text where the first of them stands, cut between words")
    func excerpt() {
        let long =
            String(repeating: "before it ", count: 60) + "the needle here " + String(repeating: "after it ", count: 60)
        let part = SearchWords("needle").excerpt(of: long)
        #expect(part.contains("needle") && part.hasPrefix("… ") && part.hasSuffix(" …"))
        #expect(part.count <= 226)
        #expect(SearchWords("nothing").excerpt(of: long).hasPrefix("before it"))
        #expect(SearchWords("x").excerpt(of: "Short\n text") == "Short text")
        #expect(SearchWords("aa").excerpt(of: String(repeating: "a", count: 500)).contains("aaa"))
    }
}
