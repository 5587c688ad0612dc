import Database
import Frameworks
import Web

/// Changing one piece of evidence, where it is linked, and taking it away.
struct EvidenceEditPage {
    let evaluation: Evaluation
    let version: Framework.Version
    let piece: Evidence
    let linked: Set<ID<Area>>
    let form: Form
    let errors: FormErrors

    var sheet: Sheet {
        Sheet("Evidence: \(piece.title)", at: "evaluations", scripts: ["upload.js"], main: main)
    }

    private var address: String { "/evaluations/\(evaluation.id)/evidence/\(piece.id)" }

    private var main: HTML {
        """
        \(Fields.summary(errors))<div class="head"><div><p class="crumb"><a href="/evaluations/\(evaluation.id)">\
        \(evaluation.school.name)</a> / Evidence</p><h1>\(piece.title)</h1>
        <p class="lede">Added by \(piece.addedBy) on \(Words.date(WallClock(piece.addedAt).day)). \
        It belongs to the school’s library and can stand beside several \(version.words.areas).</p></div></div>
        <form class="form" method="post" action="\(address)" enctype="multipart/form-data" data-upload \
        data-limit="\(FileStore.largest)">\(fields)\(areas)<p class="row"><button class="btn btn-main">Save</button>\
        <a href="/evaluations/\(evaluation.id)">Cancel</a>\
        <span class="small muted" data-upload-state role="status"></span></p></form>
        <section class="section" aria-labelledby="h-away"><h2 id="h-away">Remove it</h2>
        <p class="muted">It leaves the library and every \(version.words.area). Copies already sent keep it.</p>
        <form method="post" action="\(address)/removal"><p class="row mt-s">\
        <button class="btn btn-danger">Remove this evidence</button></p></form></section>
        """
    }

    private var fields: HTML {
        // The statements of every linked area can be ticked; those of others come once the area is linked.
        let wires = version.wires.filter { linked.contains($0.id) }
        let first = wires.first ?? Area(key: "", title: "", scale: nil, descriptors: [])
        let rest: [HTML] = wires.dropFirst().map { statements($0) }
        return EvidenceFields(suffix: "", area: first, form: form, errors: errors, kept: piece.file).html
            + rest.joined()
    }

    private func statements(_ area: Area) -> HTML {
        let chosen = Set(form.all("statement"))
        let boxes: [HTML] = area.descriptors.flatMap(\.statements).map {
            Fields.check("statement", $0.id.text, $0.text, isChecked: chosen.contains($0.id.text))
        }
        guard !boxes.isEmpty else { return .empty }
        return """
            <details class="more"><summary>Statements of \(version.title(of: area))</summary><fieldset class="field">\
            <legend class="vh">Statements of \(version.title(of: area))</legend>\(boxes)</fieldset></details>
            """
    }

    private var areas: HTML {
        let boxes: [HTML] = version.wires(for: evaluation.school).map {
            Fields.check("area", $0.id.text, version.title(of: $0), isChecked: linked.contains($0.id))
        }
        return """
            <fieldset class="field"><legend>\(Words.capitalised(version.words.areas)) it stands beside</legend>\(boxes)</fieldset>
            """
    }
}
