import Foundation
import FoundationXML
import Frameworks
import Web

@testable import Reports

/// An SVG as its elements, in the order in which they are drawn.
final class Drawn: NSObject, XMLParserDelegate {
    private(set) var elements: [Element] = []
    /// Whether it is whole XML.
    private(set) var isWhole = false

    struct Element {
        let name: String
        let attributes: [String: String]
        var text = ""

        subscript(attribute: String) -> String? { attributes[attribute] }
    }

    init(_ svg: String) {
        super.init()
        let parser = XMLParser(data: Data(svg.utf8))
        parser.delegate = self
        isWhole = parser.parse()
    }

    convenience init(_ drawing: AbacusDrawing) { self.init(drawing.svg.text) }

    /// The beads: what is filled with a level's colour and no ghost, no key and no place to wait.
    var beads: [Element] {
        named("ellipse").filter { ["1.4", "2"].contains($0["stroke-width"] ?? "") && $0["cx"] != "8" }
    }

    /// Where beads stood before.
    var ghosts: [Element] { named("ellipse").filter { $0["stroke-width"] == "1.3" } }

    /// Where a bead waits that nobody has placed.
    var waiting: [Element] { named("ellipse").filter { $0["stroke-width"] == "1.2" && $0["fill"] == "#F5F4F7" } }

    /// The standard for the mark, row by row, without the one in the key.
    var standards: [String] {
        named("path").filter { $0["stroke"] == "#6A2C70" }.compactMap { $0["d"] }.filter { $0 != "M7 -12V4" }
    }

    var wires: [Element] { named("path").filter { $0["stroke"] == "#77717F" } }

    var words: [String] { named("text").map(\.text) }

    func named(_ name: String) -> [Element] { elements.filter { $0.name == name } }

    func parser(
        _ parser: XMLParser,
        didStartElement name: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String]
    ) {
        elements.append(Element(name: name, attributes: attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters characters: String) {
        guard !elements.isEmpty else { return }
        elements[elements.count - 1].text += characters
    }
}

/// Scales and rows for drawings.
enum DrawingSample {
    static let five = Scale(
        key: "five-point",
        stops: 4,
        levels: [
            Level(name: "Urgent improvement", short: "Urgent", tone: .urgent),
            Level(name: "Needs attention", short: "Attention", tone: .attention),
            Level(name: "Expected standard", short: "Expected", tone: .expected),
            Level(name: "Strong standard", short: "Strong", tone: .strong),
            Level(name: "Exceptional", short: "Exceptional", tone: .exceptional),
        ]
    )
    static let met = Scale(
        key: "met",
        stops: 1,
        levels: [Level(name: "Not met", short: "Not met", tone: .notMet), Level(name: "Met", short: "Met", tone: .met)]
    )
    /// Four levels told without colour, the last of which is the standard.
    static let four = Scale(
        key: "four-step",
        stops: 1,
        levels: ["Not yet", "Begun", "Taking hold"].map { Level(name: $0, short: $0, tone: .plain) } + [
            Level(name: "Met", short: "Met", tone: .reached)
        ]
    )

    static func row(
        _ place: ReportSource.Place,
        of title: String = "Inclusion",
        on scale: Scale = five,
        standard: Int? = 3,
        validated: Int? = nil,
        lastCycle: Int? = nil,
        part: AbacusDrawing.Row.Part? = nil
    ) -> AbacusDrawing.Row {
        AbacusDrawing.Row(
            title: title,
            part: part,
            scale: scale,
            place: place,
            standard: standard,
            validated: validated,
            lastCycle: lastCycle
        )
    }
}
