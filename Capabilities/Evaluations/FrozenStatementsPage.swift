import Frameworks
import Web

/// The statements of a frozen area with what the school said of each, level by level.
enum FrozenStatementsPage {
    /// Only levels with a rating, and the one where the bead stands, which lies open.
    static func html(_ area: FrozenArea, _ scale: Scale) -> HTML {
        let here = area.notch.map(scale.number)
        let levels: [HTML] = scale.levels.enumerated().compactMap { place, level in
            let statements = area.statements.filter { $0.level == place + 1 }
            guard !statements.isEmpty, place + 1 == here || statements.contains(where: { $0.rating != nil }) else {
                return nil
            }
            return details(level, statements, isOpen: place + 1 == here)
        }
        return levels.isEmpty ? .empty : "<div class=\"section-sub\">\(levels)</div>"
    }

    private static func details(_ level: Level, _ statements: [FrozenStatement], isOpen: Bool) -> HTML {
        let shown = statements.count { $0.rating == Rating.green.rawValue }
        let rows: [HTML] = statements.map(row)
        return """
            <details class="level-statements"\(attribute: "open", if: isOpen)><summary>\(levelMark(level)) \
            <span class="muted">\(shown) of \(statements.count) shown</span></summary><ul class="rows">\(rows)</ul></details>
            """
    }

    private static func row(_ statement: FrozenStatement) -> HTML {
        guard let rating = statement.rating.flatMap(Rating.init) else {
            return "<li class=\"st-row\"><span>\(statement.text)</span><span class=\"muted\">Not rated</span></li>"
        }
        return """
            <li class="st-row"><span>\(statement.text)</span><span class="rated" data-rate="\(rating.rawValue)">\
            <svg viewBox="0 0 16 16" aria-hidden="true"><use href="#r-\(rating.rawValue)"/></svg>\(rating.words)</span></li>
            """
    }
}
