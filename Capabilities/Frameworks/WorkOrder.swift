import Database
import Web

extension Framework.Version {
    /// The areas in the order in which they are best worked through; empty where the owner recommends none.
    package var workOrder: [Area] {
        guard tops.contains(where: { $0.turn != nil }) else { return [] }
        return tops.enumerated().sorted { left, right in
            (left.element.turn ?? Int.max, left.offset) < (right.element.turn ?? Int.max, right.offset)
        }.map(\.element)
    }

    /// Moves an area one place earlier or later in that order, which begins as the order on the page.
    ///
    /// - Throws: ``DraftRefusal`` when it is the first or the last already
    mutating func work(on id: ID<Area>, _ move: DraftMove) throws(DraftRefusal) {
        var order = (workOrder.isEmpty ? tops : workOrder).map(\.id)
        guard let place = order.firstIndex(of: id) else { throw .noMove }
        let next = move == .up ? place - 1 : place + 1
        guard order.indices.contains(next) else { throw .noMove }
        order.swapAt(place, next)
        setTurns(order)
    }

    /// Recommends the order on the page, or none.
    mutating func setTurns(_ order: [ID<Area>]) {
        for area in tops { change(area.id) { $0.turn = order.firstIndex(of: area.id).map { $0 + 1 } } }
    }
}
