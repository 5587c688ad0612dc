import Frameworks
import Web

/// One wire of the abacus in small, for a cell of a table: the words beside it say the same.
struct SmallWire: Hashable, Sendable {
    let scale: Scale
    /// Where the bead stands; nil where there is none.
    let notch: Int?
    /// Where it stood before.
    var before: Int?
    /// The number of the level that the mark asks for, from 1.
    var standard: Int?

    private static let width = 120.0
    private static let height = 18.0

    /// The drawing with its colours as attributes, for pages and paper.
    var svg: HTML {
        let middle = Self.height / 2
        let ghost = before.flatMap { $0 == notch ? nil : $0 }.flatMap(x).map {
            LevelInk.ghost($0, middle, 4.6, 6.6, isValidated: false)
        }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(tenths(Self.width)) \(tenths(Self.height))">\(bands)\(line)\
            <path d="M0 \(tenths(middle))H\(tenths(Self.width))" stroke="#77717F" stroke-width="1.2" fill="none"/>\
            \(ghost)\(bead)</svg>
            """
    }

    private func edge(_ level: Int) -> Double { Self.width * Double(level) / Double(scale.levels.count) }

    private func x(_ notch: Int) -> Double? {
        guard scale.notches.contains(notch) else { return nil }
        return Self.width * (Double(notch) - 0.5) / Double(scale.notches.count)
    }

    private var bands: HTML {
        scale.levels.enumerated().map { place, level -> HTML in
            let band =
                level.tone == .plain && place % 2 == 1 ? "#FFFFFF" : LevelInk(ReportLevel.Look(level.tone)).band
            return """
                <rect x="\(tenths(edge(place)))" y="0" width="\(tenths(edge(place + 1) - edge(place)))" \
                height="\(tenths(Self.height))" fill="\(band)"/>
                """
        }.joined()
    }

    private var line: HTML? {
        standard.map {
            """
            <path d="M\(tenths(max(edge($0 - 1), 1))) 0V\(tenths(Self.height))" stroke="#6A2C70" stroke-width="2" fill="none"/>
            """
        }
    }

    private var bead: HTML? {
        guard let notch, let x = x(notch), let level = scale.level(of: notch) else { return nil }
        return LevelInk(ReportLevel.Look(level.tone)).bead(x, Self.height / 2, 6.4, 8, part: nil)
    }
}
