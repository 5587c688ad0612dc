import Testing
import Web

@Suite("HTML")
struct HTMLTests {
    @Test("escapes every value, in text and in attributes")
    func escapes() {
        let typed = #"<script>alert("x")</script> & 'y'"#
        let page: HTML = "<p title=\"\(typed)\">\(typed)</p>"
        let safe = "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;"
        #expect(page.text == "<p title=\"\(safe)\">\(safe)</p>")
    }

    @Test("nests fragments as they are, and leaves out what is absent")
    func nests() {
        let none: HTML? = nil
        let items: [HTML] = ["<li>a</li>", "<li>b</li>"]
        #expect(("<ul>\(items)\(none)</ul>" as HTML).text == "<ul><li>a</li><li>b</li></ul>")
        #expect(("<i\(attribute: "checked", if: true)\(attribute: "x", nil)>" as HTML).text == "<i checked>")
    }

    @Test("keeps emoji, right-to-left letters and line ends, and drops control characters")
    func keepsLetters() {
        #expect(("\("école 👩🏽‍🏫 مدرسة\n\t\u{0}\u{7}x")" as HTML).text == "école 👩🏽‍🏫 مدرسة\n\tx")
    }

    @Test(
        "lets only safe addresses through",
        arguments: [
            ("https://a.example/x?y=1&z=2", "https://a.example/x?y=1&amp;z=2"), ("/schools", "/schools"), ("#a", "#a"),
            ("javascript:alert(1)", "#"), (" JavaScript:x", "#"), ("data:text/html,x", "#"), ("//evil.example", "#"),
            ("/\\evil.example", "#"), ("mailto:a@b.example", "mailto:a@b.example"),
        ]
    )
    func links(address: String, written: String) {
        #expect(("\(link: address)" as HTML).text == written)
    }
}

@Suite("Words")
struct WordsTests {
    @Test("count in words up to ten")
    func counts() {
        #expect(Words.count(1, "school", "schools") == "one school")
        #expect(Words.count(0, "school", "schools") == "no schools")
        #expect(Words.opening(7, "school", "schools") == "Seven schools")
        #expect(Words.count(11, "school", "schools") == "11 schools")
    }

    @Test("list, date, time and size as people say them")
    func says() {
        #expect(Words.list(["a"]) == "a")
        #expect(Words.list(["a", "b", "c"]) == "a, b and c")
        #expect(Words.date(year: 2026, month: 12, day: 3) == "3 December 2026")
        #expect(Words.time(hour: 15, minute: 5) == "3:05 pm")
        #expect(Words.time(hour: 0, minute: 45) == "12:45 am")
        #expect(Words.size(25 * 1024 * 1024) == "26 MB")
        #expect(Words.initials("Ruth Ann Adeyemi") == "RA")
    }
}
