import Database
import Rehearsal
import Testing

@testable import Frameworks

@Suite("What differs between two states of a draft")
struct DraftDifferenceTests {
    @Test("puts a draft back as it stood, whatever was changed")
    func one() throws {
        var dice = Dice(seed: 3)
        for _ in 0..<1_500 {
            let old = RandomFramework(&dice).version
            var new = old
            try RandomDraft.change(&new, &dice)
            var back = new
            try back.restore(DraftDifference(from: old, to: new).pieces)
            #expect(back == old)
        }
    }

    @Test("puts many changes back one after the other, the last one first")
    func many() throws {
        var dice = Dice(seed: 5)
        for _ in 0..<150 {
            var states = [RandomFramework(&dice).version]
            var steps: [[DraftPiece]] = []
            for _ in 0..<12 {
                var next = states[states.count - 1]
                try RandomDraft.change(&next, &dice)
                steps.append(try DraftDifference(from: states[states.count - 1], to: next).pieces)
                states.append(next)
            }
            var now = states.removeLast()
            for (state, pieces) in zip(states, steps).reversed() {
                try now.restore(pieces)
                #expect(now == state)
            }
        }
    }

    @Test("can be put back in any order where nothing of the same meets")
    func apart() throws {
        var dice = Dice(seed: 7)
        var count = 0
        for _ in 0..<1_000 {
            let start = RandomFramework(&dice).version
            var (first, both, second) = (start, start, start)
            var (one, other) = (dice, dice)
            try RandomDraft.change(&first, &one)
            both = first
            other = one
            try RandomDraft.change(&both, &other)
            dice = other
            let (left, right) = (
                try DraftDifference(from: start, to: first), try DraftDifference(from: first, to: both)
            )
            guard !left.places.contains(where: { place in right.places.contains { place.meets($0) } }) else { continue }
            count += 1
            second = both
            try second.restore(left.pieces)
            try second.restore(right.pieces)
            #expect(Set(second.areas.map(\.id)) == Set(start.areas.map(\.id)))
            #expect(second.rule == start.rule && second.words == start.words)
        }
        #expect(count > 200)
    }

    @Test("tells what touches the same thing")
    func meets() {
        let area = "a"
        let same: [(String, String)] = [
            ("title", "title"), ("area", "guidance"), ("scale", "looks-2"), ("statement-x", "scale"),
            ("parts", "area"), ("parts", "scale"), ("scale-met", "uses-met"), ("scale", "standard"),
        ]
        let apart: [(String, String)] = [
            ("title", "guidance"), ("looks-1", "looks-2"), ("parts", "parts"), ("uses-met", "uses-met"),
            ("scale-met", "uses-stages"), ("position", "title"), ("scale", "guidance"),
        ]
        for (one, other) in same {
            #expect(DraftPlace(area, one).meets(DraftPlace(area, other)), "\(one) \(other)")
            #expect(!DraftPlace(area, one).meets(DraftPlace("b", other)))
        }
        for (one, other) in apart { #expect(!DraftPlace(area, one).meets(DraftPlace(area, other)), "\(one) \(other)") }
    }

    @Test("names the one that was moved, and every one when it was more than one")
    func moved() {
        #expect(Moved.members(from: [1, 2, 3, 4], to: [2, 3, 4, 1]) == [1])
        #expect(Moved.members(from: [1, 2, 3, 4], to: [4, 1, 2, 3]) == [4])
        #expect(Moved.members(from: [1, 2, 3], to: [1, 9, 3]).isEmpty)
        #expect(Moved.members(from: [1, 2, 3, 4], to: [4, 3, 2, 1]) == [4, 3, 2, 1])
    }

    @Test("writes rows to new positions without two of them ever at the same one")
    func rows() {
        var dice = Dice(seed: 11)
        for _ in 0..<2_000 {
            let count = Int.random(in: 1...30, using: &dice)
            let taken = Array(1...999).shuffled(using: &dice).prefix(count)
            var place = Dictionary(
                uniqueKeysWithValues: zip(0..<count, Bool.random(using: &dice) ? Array(1...count)[...] : taken)
            )
            let order = Array(0..<count).shuffled(using: &dice)
            for move in AreaRow.moves(from: place, to: order) {
                #expect(!place.contains { $0.value == move.position && $0.key != move.member })
                place[move.member] = move.position
            }
            #expect(order.enumerated().allSatisfy { place[$0.element] == $0.offset + 1 })
        }
    }
}
