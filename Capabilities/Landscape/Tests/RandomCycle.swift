import Database
import Evaluations
import Frameworks
import Rehearsal
import Schools

@testable import Landscape

/// A cycle as it might have gone, thrown by dice, with its own plain reading of what every cell must show.
struct RandomCycle {
    let cycle = ID<Cycle>()
    /// Another of the same framework, that opened before.
    let other = ID<Cycle>()
    private(set) var schools: [Told] = []

    /// What happened at one school.
    struct Told {
        let name: String
        let hasPost16: Bool?
        let phase: Phase
        /// Whether its evaluation still stands in the cycle.
        let isHere: Bool
        let now: [Word?]
        let submissions: [Sent]
    }

    /// What somebody says of a wire: a notch, or that it does not apply.
    enum Word: Hashable { case at(Int), not }

    /// Something sent, in this cycle or in another one.
    struct Sent {
        let isHere: Bool
        let isWithdrawn: Bool
        let isDecided: Bool
        let words: [Word?]
        /// The lead's and others', each as what they say of every wire.
        let validations: [(isLead: Bool, isShared: Bool, isReleased: Bool, notches: [Int?])]
    }

    init(_ wires: [Area], seed: UInt64, schools count: Int) {
        var dice = Dice(seed: seed)
        for number in 0..<count {
            schools.append(Self.school(number, wires, &dice))
        }
    }

    private static func school(_ number: Int, _ wires: [Area], _ dice: inout Dice) -> Told {
        var waits = [false, false]
        let submissions = (0..<dice.number(0...3)).map { _ -> Sent in
            let isHere = dice.isHeads
            let isWithdrawn = dice.number(1...4) == 1
            let place = isHere ? 0 : 1
            // Only one of a cycle may wait for a decision.
            let isDecided = isWithdrawn ? false : waits[place] ? true : dice.isHeads
            if !isWithdrawn, !isDecided { waits[place] = true }
            return Sent(
                isHere: isHere,
                isWithdrawn: isWithdrawn,
                isDecided: isDecided,
                words: wires.map { word($0, &dice) },
                validations: validations(wires, &dice)
            )
        }
        return Told(
            name: dice.one(of: ["alder", "Beck", "Élan", "cobble", "Dell", "ash"]) + " \(number)",
            hasPost16: dice.one(of: [true, false, nil]),
            phase: dice.one(of: [.primary, .secondary]),
            isHere: dice.number(1...4) > 1,
            now: wires.map { word($0, &dice) },
            submissions: submissions
        )
    }

    private static func word(_ wire: Area, _ dice: inout Dice) -> Word? {
        switch dice.number(1...8) {
        case 1: nil
        case 2: .not
        default: wire.scale.map { .at(dice.number($0.notches)) }
        }
    }

    private static func validations(
        _ wires: [Area],
        _ dice: inout Dice
    ) -> [(isLead: Bool, isShared: Bool, isReleased: Bool, notches: [Int?])] {
        let notches = { (dice: inout Dice) in
            wires.map { wire in dice.number(1...6) == 1 ? nil : wire.scale.map { dice.number($0.notches) } }
        }
        var validations: [(Bool, Bool, Bool, [Int?])] = []
        if dice.isHeads { validations.append((true, false, true, notches(&dice))) }
        if dice.isHeads { validations.append((true, dice.number(1...3) > 1, false, notches(&dice))) }
        if dice.isHeads { validations.append((false, dice.isHeads, false, notches(&dice))) }
        return validations
    }
}

extension RandomCycle {
    /// What the cell of a school on a wire shows, worked out step by step.
    ///
    /// - Parameters:
    ///   - isHere: whether it is the cell of this cycle, or that of the other one.
    ///   - voice: whose word counts.
    func cell(
        _ told: Told,
        _ wire: Int,
        _ area: Area,
        showsDrafts: Bool,
        isHere: Bool = true,
        _ voice: Voice = .standing
    ) -> Landscape.Cell {
        let sent = told.submissions.filter { $0.isHere == isHere && !$0.isWithdrawn }
        let validated = sent.last { $0.lead != nil }
        if let speaks = validated ?? sent.last {
            if voice != .own, let lead = speaks.lead, let notch = lead[wire] {
                return .judged(notch: notch, isValidated: true)
            }
            return said(speaks.words[wire], told, area, voice)
        }
        return said(told.isHere == isHere && showsDrafts ? told.now[wire] : nil, told, area, voice)
    }

    /// What was sent in either cycle, before any validator had shared anything.
    func sentCell(_ told: Told, _ wire: Int, _ area: Area) -> Landscape.Cell {
        said(told.submissions.last { !$0.isWithdrawn }?.words[wire], told, area, .standing)
    }

    private func said(_ word: Word?, _ told: Told, _ area: Area, _ voice: Voice) -> Landscape.Cell {
        switch word {
        case .at(let notch) where voice != .validated: .judged(notch: notch, isValidated: false)
        case .not: .doesNotApply
        case .at, nil: area.applies.needsPost16 && told.hasPost16 == false ? .doesNotApply : .notJudged
        }
    }

    func isWaiting(_ told: Told) -> Bool {
        told.submissions.contains { $0.isHere && !$0.isWithdrawn && !$0.isDecided && $0.lead == nil }
    }
}

extension RandomCycle.Sent {
    /// What the lead validator has shared, wire by wire.
    var lead: [Int?]? { validations.first { $0.isLead && $0.isShared && !$0.isReleased }?.notches }
}
