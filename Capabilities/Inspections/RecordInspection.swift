import Accounts
import Database
import Frameworks
import Schools
import Web

extension Inspection {
    /// Why an inspection cannot be recorded, changed or removed so.
    package enum Refusal: Error, Hashable {
        case kindMissing
        case kindTooLong
        case inFuture
        case publishedBefore
        /// Ofsted inspected by another framework on that day.
        case otherFramework(InspectionStandard)
        /// An area that the standard does not have, or a level that its scale does not.
        case notInStandard
        case nothingGiven
        case wordsTooLong
        case known
        case fromFile
        case removed

        package var words: (what: String, then: String) {
            switch self {
            case .kindMissing: ("Say what kind of inspection it was.", "Use the inspectorate’s own words.")
            case .kindTooLong: ("The kind is longer than 200 characters.", "Shorten it.")
            case .inFuture: ("This day is still to come.", "Enter the inspection once it has begun.")
            case .publishedBefore: ("It was published before it began.", "Put one of the days right.")
            case .otherFramework(let standard):
                ("On that day the framework was “\(standard.title)”.", "Choose it, or put the day right.")
            case .notInStandard: ("This result is not one of the framework’s.", "Choose from what it offers.")
            case .nothingGiven: ("No result is given.", "Give at least one.")
            case .wordsTooLong: ("The words are longer than 20,000 characters.", "Shorten them.")
            case .known:
                ("The school’s inspection of that day is known already.", "Change that one, or put the day right.")
            case .fromFile: ("This inspection came from Ofsted’s file.", "The next import puts it right.")
            case .removed: ("This inspection was removed.", "Enter it again if it was right.")
            }
        }

        package var problem: Problem { .refused(what: words.what, then: words.then) }
    }
}

extension Findings {
    /// What stands against recording these findings by hand; nil where nothing does.
    func refusal(on today: Day) -> Inspection.Refusal? {
        if kind.isEmpty { return .kindMissing }
        if kind.unicodeScalars.count > 200 { return .kindTooLong }
        if startedOn > today { return .inFuture }
        if let publishedOn, publishedOn < startedOn { return .publishedBefore }
        if let other = OfstedEra.other(than: standard, on: startedOn) { return .otherFramework(other) }
        for (key, given) in results {
            guard let area = standard.area(key) else { return .notInStandard }
            switch given {
            case .level(let number):
                guard let scale = area.scale, (1...scale.levels.count).contains(number) else { return .notInStandard }
            case .words(let words):
                if words.isEmpty { return .notInStandard }
                if words.unicodeScalars.count > 20_000 { return .wordsTooLong }
            }
        }
        return results.isEmpty ? .nothingGiven : nil
    }
}

extension Transaction {
    /// Records an inspection by hand.
    ///
    /// - Throws: ``Inspection/Refusal``
    @discardableResult
    package func record(_ findings: Findings, at school: School, by person: Person) throws -> Inspection {
        try check(findings, at: school, besides: nil, by: person)
        let inspection = Inspection(school: school.id, findings: findings, source: .hand(by: person.name, on: today))
        try run(many: adding(inspection, in: school.trust, by: person.author))
        let words = inspection.addedWords
        try note(.added, of: .inspection, inspection.id, in: school.id, words, by: person.author)
        return inspection
    }

    /// Changes an inspection that was entered by hand.
    ///
    /// - Throws: ``Inspection/Refusal``
    package func change(_ inspection: Inspection, to findings: Findings, at school: School, by person: Person) throws {
        try check(findings, at: school, besides: inspection, by: person)
        let differences = findings.differences(from: inspection.findings)
        guard !differences.isEmpty else { return }
        let changed = Inspection(
            id: inspection.id,
            school: school.id,
            findings: findings,
            source: .hand(by: person.name, on: today)
        )
        try run(many: keeping(changed, by: person.author))
        let list = differences.map(\.words).joined(separator: "; ")
        let words = "Changed the inspection of \(inspection.dayWords): \(list)."
        try note(.changed, of: .inspection, inspection.id, in: school.id, words, by: person.author)
    }

    /// Takes out an inspection that was entered by hand; what rests on it keeps its reason.
    ///
    /// - Throws: ``Inspection/Refusal``
    package func remove(_ inspection: Inspection, at school: School, by person: Person) throws {
        try checkEditing(inspection, by: person)
        try run(removing(inspection, by: person.author))
        let words = "Removed the inspection of \(inspection.dayWords) (\(inspection.standard.title))."
        try note(.removed, of: .inspection, inspection.id, in: school.id, words, by: person.author)
    }

    private func checkEditing(_ inspection: Inspection?, by person: Person) throws {
        guard person.may(.recordInspections) else {
            throw Problem.notAllowed("Trust administrators and trust leads record inspections.")
        }
        guard let inspection else { return }
        if inspection.isRemoved { throw Inspection.Refusal.removed }
        if inspection.source.isFile { throw Inspection.Refusal.fromFile }
    }

    private func check(
        _ findings: Findings,
        at school: School,
        besides inspection: Inspection?,
        by person: Person
    ) throws {
        try checkEditing(inspection, by: person)
        if let refusal = findings.refusal(on: today) { throw refusal }
        let isKnown = try inspections(of: school.id).contains {
            $0.id != inspection?.id && $0.startedOn == findings.startedOn && $0.standard == findings.standard
        }
        if isKnown { throw Inspection.Refusal.known }
    }
}
