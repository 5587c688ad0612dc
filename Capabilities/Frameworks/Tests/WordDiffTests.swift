import Frameworks
import Rehearsal
import Testing

@Suite("A difference of words")
struct WordDiffTests {
    @Test("marks the words that changed, and what was removed before what came in its place")
    func marks() {
        let diff = WordDiff(from: "Needs are often found late.", to: "Needs are found early and met.")
        #expect(
            diff.pieces == [
                .same("Needs are "), .removed("often "), .same("found "), .removed("late"), .added("early and met"),
                .same("."),
            ]
        )
    }

    @Test("joins changed words with only a space between them into one change")
    func joins() {
        let diff = WordDiff(from: "leaders do not know this", to: "leaders act on this")
        #expect(diff.pieces == [.same("leaders "), .removed("do not know"), .added("act on"), .same(" this")])
    }

    @Test("says how much two texts have in common")
    func likeness() {
        #expect(WordDiff(from: "one two three four", to: "one two three four").likeness == 1)
        #expect(WordDiff(from: "one two three four", to: "one two three five").likeness == 0.75)
        #expect(WordDiff(from: "one two", to: "three four").likeness == 0)
        #expect(WordDiff(from: "", to: "").likeness == 1)
        #expect(WordDiff(from: "", to: "").isSame && WordDiff(from: "a", to: "a").isSame)
        #expect(!WordDiff(from: "a b", to: "a  b").isSame)
    }

    @Test("keeps letters apart that look alike and are written otherwise")
    func bytes() {
        let (one, other) = ("caf\u{E9} is open", "cafe\u{301} is open")
        let diff = WordDiff(from: one, to: other)
        #expect(Array(diff.old.utf8) == Array(one.utf8) && Array(diff.new.utf8) == Array(other.utf8))
        #expect(!diff.isSame)
    }

    @Test("gives both texts back to the byte, and nothing twice in a row")
    func property() {
        var dice = Dice(seed: 11)
        let words = [
            "every", "pupil", "is", "known", "by", "name", ",", ".", " ", "  ", "\n", "\r\n", "é", "e\u{301}", "’s",
            "👩‍👧", "-",
        ]
        func text() -> String {
            (0..<Int.random(in: 0...24, using: &dice)).map { _ in words.randomElement(using: &dice) ?? "" }.joined(
                separator: Bool.random(using: &dice) ? " " : ""
            )
        }
        for _ in 0..<3_000 {
            let (one, other) = (text(), text())
            let diff = WordDiff(from: one, to: other)
            #expect(Array(diff.old.utf8) == Array(one.utf8))
            #expect(Array(diff.new.utf8) == Array(other.utf8))
            #expect((0...1).contains(diff.likeness))
            for (piece, next) in zip(diff.pieces, diff.pieces.dropFirst()) { #expect(piece.kind != next.kind) }
        }
    }
}

extension WordDiff.Piece {
    fileprivate var kind: Int {
        switch self {
        case .same: 0
        case .removed: 1
        case .added: 2
        }
    }
}
