import Database
import Evaluations
import Frameworks
import Schools
import Web

/// The filter as the address has it: `framework`, `cycle`, `phase` and `hub`.
struct LandscapeForm {
    let query: Form

    /// What is shown; nil while the trust has no cycle.
    ///
    /// A cycle of another framework than the one chosen gives way to the newest of that framework, because the two
    /// lists are chosen from together. What the trust does not have is not found.
    func checked(among choices: LandscapeChoices, on day: Day) throws -> (cycle: CycleChoice, narrowing: Narrowing)? {
        guard let cycle = try cycle(among: choices, on: day) else { return nil }
        let phase = try value("phase") { Phase(rawValue: $0) }
        let hub = try value("hub") { text in choices.hubs.first { $0.id.text == text }?.id }
        return (cycle, Narrowing(phase: phase, hub: hub))
    }

    private func cycle(among choices: LandscapeChoices, on day: Day) throws -> CycleChoice? {
        let version = try value("framework") { text in choices.versions.first { $0.id.text == text }?.id }
        let chosen = try value("cycle") { text in choices.cycles.first { $0.id.text == text } }
        if let chosen, version == nil || version == chosen.version { return chosen }
        return choices.cycle(of: version, on: day)
    }

    private func value<Value>(_ name: String, _ read: (String) -> Value?) throws -> Value? {
        let text = query.line(name)
        guard !text.isEmpty else { return nil }
        guard let value = read(text) else { throw Problem.notFound }
        return value
    }
}
