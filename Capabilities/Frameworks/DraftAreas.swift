import Database

extension Framework.Version {
    /// The areas beside an area, or the parts of its parent, itself among them, in order.
    func neighbours(_ parent: ID<Area>?) -> [Area] { areas.filter { $0.parent == parent } }

    /// Where an area stands among its neighbours.
    func spot(of area: Area) -> DraftSpot {
        let row = neighbours(area.parent)
        let index = row.firstIndex { $0.id == area.id } ?? 0
        return DraftSpot(
            parent: area.parent?.text,
            after: index > 0 ? row[index - 1].id.text : nil,
            index: index
        )
    }

    /// An area with the parts that follow it.
    func block(_ id: ID<Area>) -> [Area] { areas.filter { $0.id == id || $0.parent == id } }

    /// Puts an area and its parts at a place among the neighbours under a parent, counted from 0.
    mutating func put(_ block: [Area], at index: Int, under parent: ID<Area>?) {
        let row = neighbours(parent)
        let place: Int
        if row.indices.contains(index) {
            place = areas.firstIndex { $0.id == row[index].id } ?? areas.endIndex
        } else if let parent {
            place = (areas.lastIndex { $0.id == parent || $0.parent == parent }).map { $0 + 1 } ?? areas.endIndex
        } else {
            place = areas.endIndex
        }
        areas.insert(contentsOf: block, at: place)
    }

    /// Puts an area and its parts back to a spot: after the neighbour that stood before it, else at its old place.
    mutating func put(_ block: [Area], at spot: DraftSpot) {
        let parent = spot.parent.flatMap { ID<Area>($0) }
        let row = neighbours(parent)
        let known = spot.after.flatMap { after in row.firstIndex { $0.id.text == after } }
        put(block, at: spot.after == nil ? 0 : known.map { $0 + 1 } ?? spot.index, under: parent)
    }

    /// Takes an area and its parts out.
    @discardableResult
    mutating func take(_ id: ID<Area>) -> [Area] {
        let gone = block(id)
        areas.removeAll { $0.id == id || $0.parent == id }
        return gone
    }

    /// Takes an area and its parts away, with what the award rule said of them.
    mutating func remove(_ id: ID<Area>) {
        for area in take(id) {
            rule.areas[area.id] = nil
            rule.blocks.remove(area.id)
        }
    }

    /// Changes an area where it stands.
    mutating func change(_ id: ID<Area>, _ change: (inout Area) -> Void) {
        guard let place = areas.firstIndex(where: { $0.id == id }) else { return }
        change(&areas[place])
    }
}

/// Which members of a row of things changed their place.
enum Moved {
    /// The one that was moved, else every one; none when those that stand in both rows stand in the same order.
    static func members<Member: Hashable>(from old: [Member], to new: [Member]) -> [Member] {
        let both = Set(old).intersection(new)
        let (left, right) = (old.filter(both.contains), new.filter(both.contains))
        guard let place = zip(left, right).enumerated().first(where: { $0.element.0 != $0.element.1 })?.offset else {
            return []
        }
        for one in [left[place], right[place]] where left.filter({ $0 != one }) == right.filter({ $0 != one }) {
            return [one]
        }
        return right
    }
}
