import Database
import Frameworks
import Web

/// One piece of evidence in a frozen copy: what it is, what it shows, and the file as it was sent.
enum FrozenEvidencePage {
    static func item(
        _ evidence: FrozenEvidence,
        _ link: FrozenLink,
        in area: FrozenArea,
        _ submission: ID<Submission>
    ) -> HTML {
        """
        <li class="ev"><span class="src"><svg aria-hidden="true"><use href="#s-\(evidence.kind.rawValue)"/></svg>\
        \(evidence.kind.words)</span><span class="t">\(title(evidence, submission))\
        <span>\(words(evidence, link, in: area).joined(separator: " "))</span></span>\
        <span class="small muted">\(evidence.datedOn.map(Words.date) ?? "No date")</span></li>
        """
    }

    private static func title(_ evidence: FrozenEvidence, _ submission: ID<Submission>) -> HTML {
        if let name = evidence.fileName {
            let size = evidence.fileSize.map { ", \(Words.size($0))" } ?? ""
            return """
                <a href="/submissions/\(submission)/evidence/\(evidence.id)">\(evidence.title)</a>\
                <span class="muted">\(name)\(size)</span>
                """
        }
        if let url = evidence.url {
            return "<a href=\"\(link: url)\" rel=\"noopener noreferrer\">\(evidence.title)</a>"
        }
        return "<b>\(evidence.title)</b>"
    }

    private static func words(_ evidence: FrozenEvidence, _ link: FrozenLink, in area: FrozenArea) -> [String] {
        let bearing = evidence.bearing == .supports ? [] : ["\(evidence.bearing.words)."]
        let source = evidence.source == .internalData ? [] : ["\(evidence.source.words)."]
        return [evidence.claim].filter { !$0.isEmpty } + bearing + source + supports(link, in: area)
    }

    /// Such as "Stands beside Strong 1 and Strong 3".
    private static func supports(_ link: FrozenLink, in area: FrozenArea) -> [String] {
        guard let scale = area.scale else { return [] }
        var numbers: [Int: Int] = [:]
        let names = area.statements.compactMap { statement -> String? in
            numbers[statement.level, default: 0] += 1
            guard link.statements.contains(statement.id), let level = scale.level(numbered: statement.level) else {
                return nil
            }
            return "\(level.short) \(numbers[statement.level, default: 0])"
        }
        return names.isEmpty ? [] : ["Stands beside \(Words.list(names))."]
    }
}
