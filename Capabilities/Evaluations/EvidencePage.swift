import Database
import Frameworks
import Web

/// The evidence of one wire, and the form that adds a piece.
struct EvidencePage {
    private let questions: AreaQuestions
    private let area: Area

    init(_ questions: AreaQuestions) {
        self.questions = questions
        area = questions.area
    }

    private var book: Workbook { questions.page.book }

    var html: HTML {
        let pieces = book.evidence(for: area)
        let list: HTML = pieces.isEmpty ? empty : "<ul class=\"rows\">\(pieces.map(row))</ul>\(sources(pieces))"
        return "\(list)\(if: questions.mayContribute, add)"
    }

    private var empty: HTML {
        """
        <div class="empty"><p><b>No evidence yet.</b> The headteacher and contributors of the school can add some: \
        a file, a link, or a few words on what was seen.</p></div>
        """
    }

    private func row(_ piece: Evidence) -> HTML {
        let day = piece.entry.datedOn ?? WallClock(piece.addedAt).day
        let change: HTML? =
            questions.mayContribute
            ? "<a href=\"\(Self.address(piece, in: questions.evaluation))\">Change<span class=\"vh\"> \(piece.title)</span></a>"
            : nil
        return """
            <li class="ev"><span class="src">\(Self.icon(piece.kind))\(piece.kind.words)</span>\
            <span class="t">\(Self.link(piece))<span>\(Self.claim(piece))\(supports(piece))</span></span>\
            <span class="small muted">\(Words.short(day))</span><span class="ev-act">\(change)</span></li>
            """
    }

    static func address(_ piece: Evidence, in evaluation: Evaluation) -> String {
        "/evaluations/\(evaluation.id)/evidence/\(piece.id)"
    }

    static func icon(_ kind: EvidenceKind) -> HTML {
        "<svg aria-hidden=\"true\"><use href=\"#s-\(kind.rawValue)\"/></svg>"
    }

    /// The title, leading to the file or the address where there is one.
    static func link(_ piece: Evidence) -> HTML {
        switch piece.entry.material {
        case .words: "<b>\(piece.title)</b>"
        case .link(let address): "<a href=\"\(link: address)\" rel=\"noreferrer\">\(piece.title)</a>"
        case .file(let file):
            """
            <a href="/evidence/\(piece.id)/file">\(piece.title)</a> \
            <small class="muted">\(Words.capitalised(file.type.words.withoutArticle)), \(Words.size(file.size))</small>
            """
        }
    }

    private static func claim(_ piece: Evidence) -> String {
        let bearing = piece.entry.bearing == .supports ? "" : " \(piece.entry.bearing.words)."
        guard !piece.entry.claim.isEmpty else { return bearing.isEmpty ? "" : bearing.trimmed + " " }
        let ends = piece.entry.claim.last.map { ".!?”".contains($0) } ?? true
        return piece.entry.claim + (ends ? "" : ".") + bearing + " "
    }

    /// What it stands beside, such as "Supports Strong 1 and Expected 2".
    private func supports(_ piece: Evidence) -> String {
        let ids = (book.links[piece.id] ?? []).filter { $0.area == area.id }.reduce(into: Set()) {
            $0.formUnion($1.statements)
        }
        let names = zip(questions.standing.scale.levels, area.descriptors).flatMap { level, descriptor in
            descriptor.statements.enumerated().compactMap { ids.contains($1.id) ? "\(level.short) \($0 + 1)" : nil }
        }
        return names.isEmpty ? "" : "Supports \(Words.list(names))."
    }

    /// How many kinds of source there are, and which that a reader looks for is missing.
    private func sources(_ pieces: [Evidence]) -> HTML {
        let kinds = Set(pieces.map(\.kind))
        let missing = area.expects.kinds.filter { !kinds.contains($0) }.map { $0.words.lowercased() }
        let nothing = missing.isEmpty ? "" : "Nothing yet of these kinds: \(Words.list(missing))."
        return """
            <p class="sources"><span><b>\(Words.opening(pieces.count, "piece", "pieces")) of \
            \(Words.count(kinds.count, "kind", "kinds")).</b> \(nothing)</span></p>
            """
    }

    private var add: HTML {
        let draft = questions.draft
        let isOpen = draft.kind == .evidence
        return """
            <details class="add mt"\(attribute: "open", if: isOpen)><summary class="btn">Add evidence</summary>\
            <form class="form" method="post" action="\(questions.address)/evidence" enctype="multipart/form-data" \
            data-upload data-limit="\(FileStore.largest)">\
            \(EvidenceFields(suffix: AreaDraft.Kind.evidence.ending(in: questions.area.id), area: area, form: draft.evidence, errors: isOpen ? draft.errors : FormErrors()).html)\
            <p class="row"><button class="btn btn-main">Add evidence</button>\
            <span class="small muted" data-upload-state role="status"></span></p></form></details>
            """
    }
}

extension String {
    /// "Word document" of "a Word document".
    fileprivate var withoutArticle: String {
        hasPrefix("a ") ? String(dropFirst(2)) : hasPrefix("an ") ? String(dropFirst(3)) : self
    }
}
