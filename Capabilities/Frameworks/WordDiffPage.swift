import Web

extension WordDiff {
    /// Both texts in one, what was removed struck out and what was added underlined, each also in words for the ear.
    package var marked: HTML {
        pieces.map { piece -> HTML in
            switch piece {
            case .same(let text): "\(text)"
            case .removed(let text): "<del><span class=\"vh\"> removed: </span>\(text)<span class=\"vh\"> </span></del>"
            case .added(let text): "<ins><span class=\"vh\"> added: </span>\(text)<span class=\"vh\"> </span></ins>"
            }
        }.joined()
    }
}
