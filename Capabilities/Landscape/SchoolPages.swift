import Web

/// The schools of a view, from A to Z, in pages short enough for a browser; files and paper have them all.
struct SchoolPages: Sendable {
    /// So many schools stand on one page.
    static let most = 100

    /// The places of the schools that this page shows.
    let shown: Range<Int>
    private let names: [String]

    /// - Parameters:
    ///   - page: counted from 1; one past the last gives way to the last.
    ///   - names: of all schools, from A to Z.
    init(_ page: Int, of names: [String]) {
        let last = max(0, (names.count - 1) / Self.most)
        let first = min(max(page - 1, 0), last) * Self.most
        shown = first..<min(first + Self.most, names.count)
        self.names = names
    }

    private var number: Int { shown.lowerBound / Self.most + 1 }

    /// What is shown and the ways to the rest; nothing where all schools stand on one page.
    ///
    /// - Parameters:
    ///   - path: the address of the view with its query.
    ///   - part: where in the page the schools stand.
    func html(_ path: String, part: String) -> HTML {
        guard names.count > Self.most else { return .empty }
        let way = { (page: Int, words: String) -> HTML in
            "<a class=\"btn\" href=\"\(link: "\(path)&page=\(page)#\(part)")\">\(words)</a>"
        }
        return """
            <nav class="row mt-s" aria-label="More schools"><span>Schools \(shown.lowerBound + 1) to \(shown.upperBound) of \
            \(names.count), \(names[shown.lowerBound]) to \(names[shown.upperBound - 1]).</span>\
            \(if: number > 1, way(number - 1, "Earlier in the alphabet"))\
            \(if: shown.upperBound < names.count, way(number + 1, "Later in the alphabet"))</nav>
            """
    }
}
