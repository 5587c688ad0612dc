import Database
import Evaluations
import Frameworks
import Schools
import Web

/// What a view of the landscape shows.
struct LandscapeChoice: Sendable {
    let cycle: CycleChoice
    var narrowing = Narrowing.none
    var voice = Voice.standing
    var against: Against?

    /// The same choice as the query of an address.
    var query: String {
        let parts: [(String, String?)] = [
            ("phase", narrowing.phase?.rawValue), ("hub", narrowing.hub?.text),
            ("pathway", narrowing.pathway?.rawValue),
            ("voice", voice == .standing ? nil : voice.rawValue),
        ]
        let rest = parts.compactMap { name, value in value.map { "&\(name)=\($0)" } }.joined()
        return "framework=\(cycle.version)&cycle=\(cycle.id)\(rest)\(against?.query ?? "")"
    }
}

/// The filter as the address has it: `framework`, `cycle`, `phase`, `hub`, `pathway`, `voice`, `against` and `day`.
struct LandscapeForm {
    let query: Form

    /// What is shown; nil while the trust has no cycle.
    ///
    /// A cycle of another framework than the one chosen gives way to the newest of that framework, because the two
    /// lists are chosen from together; so does what the view is laid against. What the trust does not have is not found.
    func checked(among choices: LandscapeChoices, on day: Day) throws -> LandscapeChoice? {
        guard let cycle = try cycle(among: choices, on: day) else { return nil }
        let narrowing = Narrowing(
            phase: try value("phase") { Phase(rawValue: $0) },
            hub: try value("hub") { text in choices.hubs.first { $0.id.text == text }?.id },
            pathway: try value("pathway") { Cycle.Pathway(rawValue: $0) }
        )
        return LandscapeChoice(
            cycle: cycle,
            narrowing: narrowing,
            voice: try value("voice") { Voice(rawValue: $0) } ?? .standing,
            against: try against(cycle, among: choices, on: day)
        )
    }

    private func cycle(among choices: LandscapeChoices, on day: Day) throws -> CycleChoice? {
        let version = try value("framework") { text in choices.versions.first { $0.id.text == text }?.id }
        let chosen = try value("cycle") { text in choices.cycles.first { $0.id.text == text } }
        if let chosen, version == nil || version == chosen.version { return chosen }
        return choices.cycle(of: version, on: day)
    }

    /// A day that cannot be read gives way to the same day a year ago.
    private func against(_ cycle: CycleChoice, among choices: LandscapeChoices, on today: Day) throws -> Against? {
        let chosen = try value("against") { text -> Against? in
            if text == "own" { return .own }
            if text == "day" { return .day(Day(query.line("day")) ?? today.adding(days: -365)) }
            if let hub = choices.hubs.first(where: { $0.id.text == text }) { return .hub(hub.id, name: hub.name) }
            return choices.cycles.first { $0.id.text == text }.map(Against.cycle)
        }
        guard case .cycle(let earlier) = chosen else { return chosen }
        return choices.before(cycle).contains(earlier) ? chosen : nil
    }

    private func value<Value>(_ name: String, _ read: (String) -> Value?) throws -> Value? {
        let text = query.line(name)
        guard !text.isEmpty else { return nil }
        guard let value = read(text) else { throw Problem.notFound }
        return value
    }
}
