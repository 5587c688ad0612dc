import Foundation
import Frameworks
import Rehearsal
import Testing

@Suite("A framework file with mistakes")
struct BadFrameworkFileTests {
    /// What is changed in the sample, and the mistake that must be found, as `line:column: words`.
    static let mistakes: [(old: String, new: String, found: String)] = [
        ("title: Reading", "titel: Reading", "1:1: “titel” is not a key of the framework. Did you mean “title”?"),
        ("key: reading-for-all\n", "", "1:1: “key” is missing from the framework."),
        ("title: Reading for all", "title: ''", "1:8: “title” is empty."),
        ("title: Reading for all", "title:", "1:7: “title” is empty."),
        ("title: Reading for all", "title: [a]", "1:8: “title” must be a text."),
        ("Reading for all", String(repeating: "x", count: 81), "1:8: “title” has 81 characters. At most 80 fit."),
        ("key: reading-for-all", "key: Reading", "2:6: “Reading” cannot be a key"),
        ("\"1.0\"", "first", "3:10: “first” cannot be a version"),
        (
            "title: Books", "title: Books\n    title: Again",
            "21:5: “title” stands here again; it is on line 20 already."
        ),
        ("[strand, strands]", "[strand]", "6:9: “area” must be two words, for one and for many: [area, areas]."),
        ("stops: 4", "stops: 3", "9:12: “stops” must be 4"),
        ("tone: plain", "tone: plane", "11:43: “plane” is not a tone. Did you mean “plain”?"),
        ("      - {name: Done, short: Done, tone: reached}\n", "", "11:7: The scale “steps” has one level."),
        ("{name: Done,", "{name: Begun,", "11:7: Two levels of this scale are called “Begun”."),
        ("scales:\n", "scales: none\nrest:\n", "7:9: Here the group of scales is wanted"),
        ("scale: steps", "scale: step", "21:12: “step” is not a scale of this framework. Did you mean “steps”?"),
        ("[primary, special]", "[primray, special]", "23:16: “primray” is not a phase. Did you mean “primary”?"),
        ("early-years: true", "early-years: yes", "24:20: “early-years” must be true or false."),
        ("area: inclusion", "area: inclusoin", "26:40: “inclusoin” is not an area of ofsted-2025. Did you mean"),
        ("least: 2", "least: 3", "33:14: “least” must be a whole number from 0 to 2."),
        ("level: Begun", "level: Beginning", "38:9: “Beginning” is not a level of this scale."),
        ("level: Done", "level: Begun", "38:7: The level “Done” is missing."),
        ("looks-like: Books are read.", "looks-like: ''", "42:21: “looks-like” is empty."),
        ("- Every pupil has a book", "- ''", "44:13: A statement is empty."),
        ("key: voices", "key: books", "45:10: Another area has the key “books” already."),
        ("{key: staff", "{key: pupils", "49:15: Another part of this area has the key “pupils” already."),
        ("    title: Voices", "    title: Voices\n    scale: met", "47:12: An area with parts is judged by its parts"),
        ("    steps: Done", "    steps: Finished", "52:12: “Finished” is not a level of the scale “steps”."),
        ("    steps: Done\n", "", "52:5: The standard for the scale “steps” is missing."),
        ("    met: Met\n", "    met: Met\n    mat: Met\n", "54:5: “mat” is not a scale of this framework."),
        ("voices/staff", "voices/heads", "55:19: “voices/heads” is not an area of this framework."),
        ("blocks: [voices]", "blocks: [noises]", "56:12: “noises” is not an area of this framework. Did you mean"),
        ("needs: 1", "needs: 3", "57:10: “needs” must be every, or a whole number from 1 to 2."),
        ("suggest: {best-fit: 1}", "suggest: mostly", "61:12: “suggest” must be secure, or {best-fit: 4}"),
        ("valid-months: 24", "valid-months: two", "62:17: “valid-months” must be a whole number from 1 to 120."),
    ]

    @Test("says each with its line and column", arguments: mistakes)
    func one(_ old: String, _ new: String, _ found: String) {
        let lines = FrameworkFile.check(FrameworkFileSample.with(old, new)).map {
            "\($0.line):\($0.column): \($0.words)"
        }
        #expect(lines.contains { $0.hasPrefix(found) }, "\(lines)")
        #expect(lines.count <= 3, "\(lines)")
    }

    /// Files that are no YAML, or not such as can be read.
    static let broken: [(old: String, new: String, found: String)] = [
        (
            "purpose: For", "purpose: First: for",
            "4:15: A colon in this text makes it look like a key. Put the text in quotes."
        ),
        ("    title: Books", "\ttitle: Books", "20:1: This line is indented with a tab. Use spaces."),
        ("    scale: steps", "   scale: steps", "21:4: This line does not fit in"),
        ("title: Books", "title: \"Books", "20:12: The quotes that open here are never closed."),
        ("[primary, special]", "[primary, special", "24:18: A list in brackets is missing a comma"),
        ("title: Books", "title: @Books", "20:12: Text cannot begin with this character."),
        ("title: Books", "title: \"B\\ooks\"", "20:14: A backslash in double quotes"),
        ("title: Books", "&a title: Books\n    about: *a", "21:12: “*a” repeats a part of the file by name."),
        ("title: Books", "title: *books", "20:12: A star at the start of a text means a name."),
        ("title: Books", "title: Bo\u{7}oks", "20:1: This line holds a character"),
        ("award:", "---\naward:", "50:1: A second document begins here."),
        ("title: Reading for all\n", "- title\n", "2:1: "),
    ]

    @Test("that is no YAML says where it stops being so", arguments: broken)
    func syntax(_ old: String, _ new: String, _ found: String) {
        let lines = FrameworkFile.check(FrameworkFileSample.with(old, new)).map {
            "\($0.line):\($0.column): \($0.words)"
        }
        #expect(lines.first?.hasPrefix(found) == true, "\(lines)")
    }

    @Test("says all of them at once, in the order of the lines")
    func all() {
        let text = FrameworkFileSample.text.replacing("title: Books", with: "titel: Books")
            .replacing("stops: 4", with: "stops: 5").replacing("needs: 1", with: "needs: 9")
        let mistakes = FrameworkFile.check(Array(text.utf8))
        #expect(mistakes.map(\.line) == [9, 19, 20, 57])
        #expect(mistakes == mistakes.sorted())
        #expect(mistakes[0].text(in: "reading.yaml").hasPrefix("reading.yaml:9:12: “stops” must be 4"))
    }

    @Test("is refused when it is empty, larger than 2 MB, not UTF-8, or no group of keys")
    func whole() {
        let large = Array(FrameworkFileSample.text.utf8) + Array(repeating: UInt8(ascii: "#"), count: 2_000_000)
        let latin = Array("title: Caf".utf8) + [0xE9, 0x0A]
        let wanted: [([UInt8], String)] = [
            ([], "This file is empty."), (Array(" \n\n".utf8), "This file is empty."),
            (Array("# nothing\n".utf8), "This file holds nothing but comments."),
            (large, "This file is larger than 2 MB."),
            (Array("\n".utf8) + latin, "This line is not written in UTF-8. Save the file as UTF-8."),
            (Array("just words\n".utf8), "Here the framework is wanted, as a group of keys with their values."),
        ]
        for (bytes, words) in wanted { #expect(FrameworkFile.check(bytes).map(\.words) == [words]) }
        #expect(FrameworkFile.check(Array("\n".utf8) + latin).map(\.line) == [2])
    }

    @Test("cannot take the program down by nesting, nor by aliases that unfold a thousandfold")
    func bombs() {
        let depth = 200_000
        let nests = ["[", "{a: ", "- ", "? ", "[{a: "].map { String(repeating: $0, count: depth) }
        let stairs = (0..<1_500).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")
        let laughs =
            "a: &a [x]\n"
            + (1...30).map { "k\($0): &a\($0) [*a\($0 == 1 ? "" : "\($0 - 1)"), *a\($0 == 1 ? "" : "\($0 - 1)")]\n" }
            .joined()
        for text in nests + [stairs, laughs, laughs + "? *a30\n: x\n? *a30\n: y\n"] {
            #expect(!FrameworkFile.check(Array(text.utf8)).isEmpty)
        }
    }

    @Test("is answered whatever bytes it holds")
    func noise() {
        var dice = Dice(seed: 11)
        let sample = Array(FrameworkFileSample.text.utf8)
        for _ in 0..<400 {
            var bytes = sample
            for _ in 0..<Int.random(in: 1...6, using: &dice) {
                let place = Int.random(in: bytes.indices, using: &dice)
                switch Int.random(in: 0..<3, using: &dice) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
                case 1: bytes.remove(at: place)
                default: bytes.insert(contentsOf: sample[..<min(place, 40)], at: place)
                }
            }
            for mistake in FrameworkFile.check(bytes) { #expect(mistake.line >= 1 && !mistake.words.isEmpty) }
        }
    }
}
