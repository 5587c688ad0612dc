import Database
import Evaluations
import Web

/// A measure as it was typed.
struct MeasureForm: Sendable {
    let form: Form

    func checked() -> Result<Measure, FormErrors> {
        var errors = FormErrors()
        let title = line("title", "Say what was measured.", &errors)
        let source = line("source", "Say where the figures come from.", &errors)
        let kind = kind(&errors)
        let before = value("before", kind, isNeeded: true, &errors)
        let after = value("after", kind, isNeeded: false, &errors)
        if let before, let after, after.on < before.on {
            errors.add("after-on", "The later figure is from before the first one. Change one of the two dates.")
        }
        guard let kind, let before else { return .failure(errors) }
        return errors.orElse(Measure(title: title, kind: kind, before: before, after: after, source: source))
    }

    private func line(_ name: String, _ missing: String, _ errors: inout FormErrors) -> String {
        let text = form.line(name).keepable
        if text.isEmpty { errors.add(name, missing) }
        if let complaint = LongText.complaint(text, atMost: LongText.line) { errors.add(name, complaint) }
        return text
    }

    private func kind(_ errors: inout FormErrors) -> Measure.Kind? {
        switch form["kind"] {
        case "number": return .number
        case "share": return .share
        case "score":
            guard let most = Self.number(form.line("out-of")), most > 0 else {
                errors.add("out-of", "Say how many points there are, such as 25.")
                return nil
            }
            return .score(outOf: most)
        default:
            errors.add("kind", "Choose what kind of figure it is.")
            return nil
        }
    }

    private func value(_ name: String, _ kind: Measure.Kind?, isNeeded: Bool, _ errors: inout FormErrors)
        -> Measure.Value?
    {
        let typed = form.line(name)
        guard isNeeded || !typed.isEmpty else { return nil }
        let day = Day(form.line("\(name)-on"))
        if day == nil { errors.add("\(name)-on", "Give the day of the figure.") }
        guard let kind else { return nil }
        guard let (amount, of) = Self.read(typed, kind) else {
            errors.add(name, Self.wanted(kind))
            return nil
        }
        return day.map { Measure.Value(amount, of: of, on: $0) }
    }

    private static func wanted(_ kind: Measure.Kind) -> String {
        switch kind {
        case .number: "Give a number of 0 or more, such as 12 or 3.5."
        case .share: "Give a share such as 54% or 5 of 16."
        case .score(let most): "Give a score from 0 to \(Measure.plain(most))."
        }
    }

    /// The figure and, for a counted share, of how many; nil where it is none of that kind.
    static func read(_ typed: String, _ kind: Measure.Kind) -> (Double, Int?)? {
        switch kind {
        case .number: return number(typed).map { ($0, nil) }
        case .score(let most): return number(typed).flatMap { $0 <= most ? ($0, nil) : nil }
        case .share:
            let parts = typed.lowercased().split(separator: " of ").map { String($0).trimmed }
            if parts.count == 2, let part = Int(parts[0]), let whole = Int(parts[1]), part >= 0, whole > 0,
                part <= whole, whole <= 1_000_000
            {
                return (Double(part), whole)
            }
            let percent = typed.hasSuffix("%") ? String(typed.dropLast()).trimmed : typed
            return number(percent).flatMap { $0 <= 100 ? ($0, nil) : nil }
        }
    }

    /// A decimal of 0 or more, with a point or a comma.
    private static func number(_ typed: String) -> Double? {
        let plain = typed.replacing(",", with: ".")
        guard !plain.isEmpty, plain.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }) else { return nil }
        return Double(plain).flatMap { $0 <= 1_000_000_000 ? $0 : nil }
    }

    static func filled(_ measure: Measure) -> Form {
        var outOf = ""
        if case .score(let most) = measure.kind { outOf = Measure.plain(most) }
        return [
            "title": measure.title, "source": measure.source, "kind": measure.kind.name, "out-of": outOf,
            "before": measure.words(measure.before), "before-on": measure.before.on.iso,
            "after": measure.after.map(measure.words) ?? "", "after-on": measure.after?.on.iso ?? "",
        ]
    }
}
