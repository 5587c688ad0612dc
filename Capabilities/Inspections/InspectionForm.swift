import Database
import Frameworks
import Schools
import Web

/// An inspection entered by hand, as typed.
struct InspectionForm: Sendable {
    let standard: InspectionStandard
    var kind = ""
    var startedOn = ""
    var publishedOn = ""
    /// By area: the number of a level, ``notJudged``, or words where the area has no scale.
    var given: [String: String] = [:]

    static let notJudged = "not-judged"
    private static let notJudgedWords = "Not judged"

    init(_ standard: InspectionStandard) { self.standard = standard }

    init(_ findings: Findings) {
        standard = findings.standard
        kind = findings.kind
        startedOn = findings.startedOn.iso
        publishedOn = findings.publishedOn?.iso ?? ""
        for area in standard.areas {
            switch findings.results[area.key] {
            case nil: continue
            case .level(let number): given[area.key] = String(number)
            case .words(let words): given[area.key] = area.scale == nil ? words : Self.notJudged
            }
        }
    }

    init(_ form: Form, _ standard: InspectionStandard) {
        self.standard = standard
        kind = form.oneLine("kind")
        startedOn = form.line("started-on")
        publishedOn = form.line("published-on")
        for area in standard.areas {
            given[area.key] = form["area-\(area.key)"].filter { $0 != "\0" }.trimmed
        }
    }

    func checked() -> Result<Findings, FormErrors> {
        var errors = FormErrors()
        if kind.isEmpty { errors.add("kind", Inspection.Refusal.kindMissing.words.what) }
        let started = Day(startedOn)
        if started == nil { errors.add("started-on", "Enter the day on which it began.") }
        let published = Day(publishedOn)
        if published == nil, !publishedOn.isEmpty { errors.add("published-on", "Enter a day, or leave it empty.") }
        var results: [String: Findings.Given] = [:]
        for area in standard.areas {
            guard let text = given[area.key], !text.isEmpty else { continue }
            results[area.key] = Self.given(text, area)
            if results[area.key] == nil { errors.add("area-\(area.key)", "Choose one of the levels.") }
            if area.scale == nil, text.unicodeScalars.count > 20_000 {
                errors.add("area-\(area.key)", Inspection.Refusal.wordsTooLong.words.what)
            }
        }
        let day = started ?? .first
        return errors.orElse(
            Findings(standard, kind: kind, startedOn: day, publishedOn: published, results: results)
        )
    }

    private static func given(_ text: String, _ area: InspectionStandard.Area) -> Findings.Given? {
        guard let scale = area.scale else { return .words(text) }
        if text == notJudged { return .words(notJudgedWords) }
        guard let number = Int(text), (1...scale.levels.count).contains(number) else { return nil }
        return .level(number)
    }
}

extension Inspection.Refusal {
    /// The field of the form beside which it is said; nil when no field can put it right.
    func field(in standard: InspectionStandard) -> String? {
        switch self {
        case .kindMissing, .kindTooLong: "kind"
        case .inFuture, .otherFramework, .known: "started-on"
        case .publishedBefore: "published-on"
        case .nothingGiven: standard.areas.first.map { "area-\($0.key)" }
        case .notInStandard, .wordsTooLong, .fromFile, .removed: nil
        }
    }
}
