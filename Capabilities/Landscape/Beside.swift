import Database
import Evaluations
import Frameworks
import Web

/// The other beads that those of a view are laid against, on the same wires.
struct Beside: Sendable {
    let against: Against
    let map: HeatMap
    /// What cannot be compared, each in a sentence.
    let gaps: [String]

    /// "in Summer 2026", "by 1 March 2026", "in North hub".
    var words: String {
        switch against {
        case .cycle(let cycle): "in \(cycle.title)"
        case .day(let day): "by \(Words.date(day))"
        case .hub(_, let name): "in \(name)"
        case .own: "in the schools’ own judgement"
        }
    }
}

extension [ID<Framework.Version>: AreaMapping] {
    /// What cannot be compared with the versions they lead from, each in a sentence.
    func gaps(in version: Framework.Version) -> [String] {
        var seen: Set<String> = []
        return sorted { $0.key < $1.key }
            .flatMap { one in version.wires.compactMap { one.value.gap(on: $0, of: version) } }
            .filter { seen.insert($0).inserted }
    }
}

extension AreaMapping {
    /// Why some beads of the old version cannot be shown on a wire of the new one, in a sentence; nil where all can.
    fileprivate func gap(on wire: Area, of version: Framework.Version) -> String? {
        let title = version.title(of: wire)
        for change in changes(of: wire) {
            switch change {
            case .added: return "\(title) is new in version \(version.number), so no earlier bead stands there."
            case .scaleChanged:
                return
                    "\(title) is judged on other levels in version \(version.number), so earlier beads are not shown."
            case .merged:
                return
                    "\(title) takes the place of several in version \(version.number), so an earlier bead is shown only "
                    + "where those stood alike."
            case .renamed, .reworded, .moved: continue
            }
        }
        return nil
    }
}
