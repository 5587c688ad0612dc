/// The positions of areas in their table, where no two may ever be the same, and every row is written by itself.
enum AreaRow {
    /// Never the position of an area that stands still.
    static let spare = 1000

    /// One row after the other to a new position, so that none meets another on the way.
    ///
    /// - Parameters:
    ///   - now: where each stands, below the spare place.
    ///   - order: all of them as they shall stand, counted from 1.
    static func moves<Member: Hashable>(
        from now: [Member: Int],
        to order: [Member]
    ) -> [(member: Member, position: Int)] {
        var place = now
        var holder = Dictionary(now.map { ($0.value, $0.key) }) { first, _ in first }
        var moves: [(Member, Int)] = []
        func put(_ member: Member, _ position: Int) {
            if let old = place[member] { holder[old] = nil }
            (place[member], holder[position]) = (position, member)
            moves.append((member, position))
        }
        let target = Dictionary(order.enumerated().map { ($0.element, $0.offset + 1) }) { first, _ in first }
        for member in order {
            var chain: [Member] = []
            var next: Member? = member
            while let one = next, let goal = target[one], place[one] != goal {
                if chain.contains(one) {
                    put(one, spare)
                    break
                }
                chain.append(one)
                next = holder[goal]
            }
            for one in chain.reversed() { if let goal = target[one] { put(one, goal) } }
        }
        return moves
    }
}
