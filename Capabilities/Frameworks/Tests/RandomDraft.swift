import Database
import Rehearsal
import Web

@testable import Frameworks

/// Changes of a draft chosen with dice, each as the pages make them.
enum RandomDraft {
    static func change(_ draft: inout Framework.Version, _ dice: inout Dice) throws {
        guard let area = draft.areas.randomElement(using: &dice) else { return }
        switch Int.random(in: 0..<14, using: &dice) {
        case 0: try draft.addArea("New \(Int.random(in: 0...99, using: &dice))")
        case 1: if area.parent == nil { try draft.addArea("Part", partOf: draft.area(area.id)) }
        case 2: if draft.areas.count > 2 { draft.removeArea(area) }
        case 3: _ = try draft.copyArea(area)
        case 4, 5:
            let count = draft.neighbours(area.parent).count
            let index = Int.random(in: 0..<count, using: &dice)
            if index != draft.spot(of: area).index { try draft.moveArea(area, to: index) }
        case 6: draft.change(area.id) { $0.guidance += "g" }
        case 7: draft.change(area.id) { $0.alignedText += "\nofsted-2025/inclusion" }
        case 8: draft.rule.areas[area.id] = Int.random(in: 1...9, using: &dice)
        case 9: draft.words.part += "s"
        case 10: draft.rule.validMonths += 1
        default: changeStatements(&draft, area, &dice)
        }
    }

    private static func changeStatements(_ draft: inout Framework.Version, _ area: Area, _ dice: inout Dice) {
        guard let level = area.descriptors.indices.randomElement(using: &dice) else { return }
        let place = area.descriptors[level].statements.indices.randomElement(using: &dice)
        let kind = Int.random(in: 0..<4, using: &dice)
        draft.change(area.id) { area in
            guard let place, kind > 0 else {
                return area.descriptors[level].statements.append(Statement(text: "One more"))
            }
            switch kind {
            case 1: area.descriptors[level].statements.remove(at: place)
            case 2: area.descriptors[level].statements[place].text += "!"
            default: area.descriptors[level].statements.swapAt(place, 0)
            }
        }
    }
}
