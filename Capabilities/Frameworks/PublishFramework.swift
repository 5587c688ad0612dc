import Database
import Web

extension Framework {
    /// Why a version cannot be changed, published or retired.
    package enum Refusal: Error, Equatable {
        /// It is a draft no longer.
        case noDraft(name: String)
        /// Something is missing that schools need.
        case incomplete([Gap])
        /// It is no published version, or retired already.
        case notInUse(name: String)
        /// It has come that far already, or further.
        case passed(name: String, Stage)

        package var problem: Problem {
            switch self {
            case .noDraft(let name):
                .refused(
                    what: "\(name) is a draft no longer, and its text never changes.",
                    then: "Begin the next version to change its text."
                )
            case .incomplete(let gaps):
                .refused(
                    what:
                        "\(Words.opening(gaps.count, "thing", "things")) must be written before schools can use this.",
                    then: gaps.prefix(5).map(\.words).joined(separator: " ")
                )
            case .notInUse(let name):
                .refused(what: "\(name) is not in use.", then: "Only a published version can be retired.")
            case .passed(let name, let stage):
                .refused(
                    what: stage == .pilot ? "\(name) is in its pilot already." : "\(name) was agreed already.",
                    then: "Look at how far it has come, and choose what comes next."
                )
            }
        }
    }

    /// Something a draft lacks that schools need, and where it is written.
    package struct Gap: Sendable, Equatable {
        /// The area to open; nil for the text of the whole framework.
        package let area: ID<Area>?
        /// The field to fill, as the page names it.
        package let field: String
        package let words: String
    }
}

extension Framework.Version {
    /// What must be written before it can be published, in the order of the pages.
    package var gaps: [Framework.Gap] {
        let whole: [Framework.Gap] = [("title", title), ("purpose", purpose)]
            .filter { $0.1.isEmpty }
            .map { .init(area: nil, field: $0.0, words: "The framework has no \($0.0).") }
        let none = Framework.Gap(area: nil, field: "title", words: "The framework has no \(words.area) that is judged.")
        return whole + (wires.isEmpty ? [none] : []) + areas.flatMap(gaps)
    }

    private func gaps(_ area: Area) -> [Framework.Gap] {
        let title = title(of: area)
        var gaps: [Framework.Gap] = []
        if area.title.isEmpty {
            gaps.append(.init(area: area.id, field: "title", words: "One \(words.area) has no title."))
        }
        if !area.isWire, parts(of: area).isEmpty {
            gaps.append(
                .init(area: area.id, field: "title", words: "“\(title)” has neither levels nor \(words.parts).")
            )
        }
        for (place, level) in (area.scale?.levels ?? []).enumerated() {
            let descriptor = area.descriptors.indices.contains(place) ? area.descriptors[place] : nil
            if descriptor?.looksLike.isEmpty ?? true {
                let words = "“\(title)” does not say what \(level.name) looks like."
                gaps.append(.init(area: area.id, field: "looks-\(place + 1)", words: words))
            }
        }
        return gaps
    }
}
