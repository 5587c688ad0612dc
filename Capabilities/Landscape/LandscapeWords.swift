import Evaluations
import Schools
import Web

extension LandscapeView {
    /// What is shown, in a sentence, for papers and tables that have no filter.
    var sentence: String {
        var words = "\(cycle.versionName) in \(cycle.title)"
        if let phase = narrowing.phase { words += ", \(phase.words.lowercased()) schools" }
        if let hub = choices.hubs.first(where: { $0.id == narrowing.hub }) { words += ", in \(hub.name)" }
        switch narrowing.pathway {
        case .award: words += ", on the way to the award"
        case .improvement: words += ", on the improvement route"
        case nil: break
        }
        if choice.voice != .standing { words += ", by \(choice.voice.words)" }
        return words + "."
    }

    /// What every table says below its rows.
    var notes: [String] {
        [
            sentence, "As of \(Words.date(today)). Schools stand from A to Z.",
            "Levels belong to their own scale. They are never added up, averaged or ranked.",
        ]
    }
}
