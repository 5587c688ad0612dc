import Foundation
import Web

extension SearchWords {
    /// A text with the words that were looked for marked.
    func marked(_ text: String) -> HTML {
        var html = HTML.empty
        var place = text.startIndex
        for range in places(in: text) {
            html += "\(String(text[place..<range.lowerBound]))<mark>\(String(text[range]))</mark>"
            place = range.upperBound
        }
        return html + "\(String(text[place...]))"
    }

    /// The part of a text round the first word found in it, at most so many characters; its beginning where none is.
    func excerpt(of text: String, atMost length: Int = 220) -> String {
        let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard text.count > length else { return text }
        let first = places(in: text).first?.lowerBound ?? text.startIndex
        let lead = text.index(first, offsetBy: -length / 3, limitedBy: text.startIndex) ?? text.startIndex
        let start =
            lead == text.startIndex ? lead : text[lead..<first].firstIndex(of: " ").map(text.index(after:)) ?? first
        let limit = text.index(start, offsetBy: length, limitedBy: text.endIndex) ?? text.endIndex
        let end = limit == text.endIndex ? limit : text[start..<limit].lastIndex(of: " ") ?? limit
        return "\(start == text.startIndex ? "" : "… ")\(text[start..<end])\(end == text.endIndex ? "" : " …")"
    }

    /// Where words stand, in order; places that touch or overlap are one.
    private func places(in text: String) -> [Range<String.Index>] {
        all.flatMap { Self.places(of: $0, in: text) }.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) {
            places,
            range in
            guard let last = places.last, last.upperBound >= range.lowerBound else {
                places.append(range)
                return
            }
            places[places.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
        }
    }

    private static func places(of word: String, in text: String) -> [Range<String.Index>] {
        var places: [Range<String.Index>] = []
        var rest = text.startIndex..<text.endIndex
        while let range = text.range(of: word, options: [.caseInsensitive, .literal], range: rest), !range.isEmpty {
            places.append(range)
            rest = range.upperBound..<text.endIndex
        }
        return places
    }
}
