import Database
import Evaluations
import Frameworks
import Improvement
import Web

extension VisitReport {
    /// - Parameter isForGovernors: leaves out what was said to leaders, who was met, sources, comments, and all names but the specialist’s.
    package init(_ record: VisitRecord, trust: String, framework: String, on day: Day, isForGovernors: Bool) {
        let visit = record.visit
        self.trust = trust
        self.framework = framework
        school = record.school.name
        title = visit.title
        held = "Held on \(Words.date(visit.heldOn)) by \(visit.specialist.name)"
        if case .signed(_, let name, let at) = visit.stage, !isForGovernors {
            signed = "Signed by \(name) on \(Words.date(WallClock(at).day))"
        } else {
            signed = nil
        }
        date = Words.date(day)
        self.day = day.iso
        focus = record.text(.focus)
        strengths = record.points(.strengths)
        improvements = record.points(.improvements)
        targets = record.targets.map { Target($0, record.version, isForGovernors: isForGovernors) }
        feedback = isForGovernors ? [] : record.points(.feedback)
        peopleMet = isForGovernors ? [] : record.points(.peopleMet)
        sources = isForGovernors ? [] : record.sources.map { "\($0.title) (\($0.kind.words.lowercased()))" }
        seen = record.touched.map { Seen($0, record, isForGovernors: isForGovernors) }
        comments =
            isForGovernors
            ? [] : record.comments.map { "\($0.words) (\($0.by), \(Words.date(WallClock($0.at).day)))" }
    }

    /// "rushey-holt-primary-school-visit-3.pdf".
    package var fileName: String {
        let plain = "\(school) \(title)".lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        return String(plain).split(separator: "-").joined(separator: "-") + ".pdf"
    }
}

extension VisitReport.Target {
    fileprivate init(_ target: VisitTarget, _ version: Framework.Version, isForGovernors: Bool) {
        title = target.entry.title
        area = version.area(target.area).map(version.title) ?? ""
        let day = "by \(Words.date(target.entry.dueOn))"
        due = isForGovernors ? Words.capitalised(day) : "\(target.entry.owner.name), \(day)"
        success = target.entry.success
    }
}

extension VisitReport.Seen {
    fileprivate init(_ wire: Area, _ record: VisitRecord, isForGovernors: Bool) {
        area = record.version.title(of: wire)
        level = wire.scale.flatMap { scale in record.readings[wire.id].flatMap { ReportLevel(scale, $0) } }
        let fields: [(String, VisitPlace.Field)] = [
            ("Practice", .practice), ("Provision", .provision), ("Performance", .performance),
        ]
        texts =
            isForGovernors
            ? []
            : fields.compactMap { name, field in
                let text = record.text(field, of: wire.id)
                return text.isEmpty ? nil : "\(name): \(text)"
            }
    }
}
