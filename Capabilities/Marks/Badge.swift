import Web

/// The badge of a mark: four wires with one, two, three and one bead, an arrow and an abacus at once.
///
/// Every colour is an attribute, so that the drawing is whole on a page, in a file and in a PDF.
package struct Badge: Sendable {
    package let title: String
    package let trust: String
    package let year: Int

    /// - Parameter trust: its short name, where it has one.
    package init(title: String, trust: String, year: Int) {
        self.title = title
        self.trust = trust
        self.year = year
    }

    /// Letters that the upper arc holds.
    static let longestTitle = 22
    /// Letters of the trust's name that the lower arc holds beside the year.
    static let longestTrust = 19

    /// "Badge: Inclusion Excellence, Alder Valley Learning Trust, 2026".
    package var words: String { "Badge: \(title), \(trust), \(year)" }

    /// The drawing for a page; `place` makes its ids its own, where a page has several.
    package func html(_ place: StaticString, isDecoration: Bool = false) -> HTML {
        drawing(
            prefix: "\(place)",
            head: isDecoration ? " aria-hidden=\"true\"" : " role=\"img\" aria-label=\"\(words)\""
        )
    }

    /// The drawing as a file.
    package var file: String {
        let head: HTML = " xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"640\" role=\"img\""
        return drawing(prefix: "b", head: head, title: "<title>\(words)</title>").text
    }

    private func drawing(prefix: String, head: HTML, title: HTML = .empty) -> HTML {
        """
        <svg class="badge" viewBox="-160 -160 320 320"\(head)>\(title)<circle r="158" fill="#6A2C70"/>\
        <g fill="none" stroke="#fff"><circle r="150" stroke-width="2"/><circle r="101" stroke-width="3.5"/></g>\
        <g stroke="#fff" stroke-width="2.4" opacity=".75"><path d="M-82.2 -57H82.2"/><path d="M-98.2 -19H98.2"/>\
        <path d="M-98.2 19H98.2"/><path d="M-82.2 57H82.2"/></g>\
        <g fill="#fff" stroke="#6A2C70" stroke-width="2.5">\(Self.beads)</g>\
        <defs><path id="\(prefix)-upper" d="M-118.5 0a118.5 118.5 0 0 1 237 0"/>\
        <path id="\(prefix)-lower" d="M-133 0a133 133 0 0 0 266 0"/></defs>\
        <g fill="#fff" font-family="Segoe UI, Inter, Helvetica Neue, Arial, sans-serif" font-size="17.5" \
        font-weight="600" letter-spacing="1.9" text-anchor="middle">\
        <text><textPath href="#\(prefix)-upper" startOffset="50%">\(upper)</textPath></text>\
        <text><textPath href="#\(prefix)-lower" startOffset="50%">\(lower)</textPath></text></g></svg>
        """
    }

    private static let beads: [HTML] = [(-57, [0]), (-19, [-18, 18]), (19, [-36, 0, 36]), (57, [0])].flatMap {
        y,
        places in
        places.map { x in "<ellipse cx=\"\(x)\" cy=\"\(y)\" rx=\"14\" ry=\"16.5\"/>" }
    }

    var upper: String { Self.shortened(title, to: Self.longestTitle).uppercased() }

    var lower: String { "\(Self.shortened(trust, to: Self.longestTrust).uppercased()) · \(year)" }

    /// A name that fits: with & for "and", else without its last words, else cut.
    static func shortened(_ name: String, to length: Int) -> String {
        let words = name.split(whereSeparator: \.isWhitespace).map(String.init)
        let plain = words.joined(separator: " ")
        if plain.count <= length { return plain }
        let signed = words.map { $0.lowercased() == "and" ? "&" : $0 }
        var kept = signed
        while kept.count > 1,
            kept.joined(separator: " ").count > length || Self.dangles.contains(kept[kept.count - 1].lowercased())
        {
            kept.removeLast()
        }
        let short = kept.joined(separator: " ")
        return short.count <= length ? short : short.prefix(length - 1) + "…"
    }

    /// Words that cannot end a name.
    private static let dangles: Set<String> = [
        "&", "of", "the", "in", "for", "a", "an", "to", "with", "at", "on", "by",
    ]
}
