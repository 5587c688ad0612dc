import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Web

extension YearlyCheck {
    /// Why a check is not kept.
    package enum Refusal: Error, Equatable {
        /// Only a current mark is checked.
        case notCurrent
        /// Beside the fields say-ID and word-ID.
        case incomplete(FormErrors)

        package var problem: Problem {
            .refused(what: "This mark is not current.", then: "Only a current mark is checked once a year.")
        }
    }

    /// What is missing in answers to some areas: every one is answered, and what is not still true has a word.
    static func faults(_ answers: [Answer], on areas: [Area]) -> FormErrors {
        let said = Dictionary(answers.map { ($0.area, $0) }) { $1 }
        return areas.reduce(into: FormErrors()) { faults, area in
            guard let answer = said[area.id] else {
                return faults.add("say-\(area.id)", "\(area.title): say whether it is still true.")
            }
            if answer.says != .yes, answer.word.trimmed.isEmpty {
                faults.add("word-\(area.id)", "\(area.title): add a word on what has changed.")
            }
            if answer.word.unicodeScalars.count > 2_000 {
                faults.add("word-\(area.id)", "\(area.title): this is longer than 2,000 characters.")
            }
        }
    }
}

extension Transaction {
    /// Keeps what the head says of every area of a current mark today.
    ///
    /// - Throws: ``YearlyCheck/Refusal``, or not allowed to anybody but the head of the school
    package func check(_ mark: Mark, _ answers: [YearlyCheck.Answer], by person: Person) throws {
        guard person.may(.submit, at: mark.school) else {
            throw Problem.notAllowed("Only the headteacher of the school can say whether a mark is still true.")
        }
        guard mark.status(on: today).isCurrent else { throw YearlyCheck.Refusal.notCurrent }
        let areas = try checkedAreas(of: mark)
        let faults = YearlyCheck.faults(answers, on: areas)
        guard faults.isEmpty else { throw YearlyCheck.Refusal.incomplete(faults) }
        let id = ID<YearlyCheck>()
        try run(
            """
            INSERT INTO mark_checks (id, mark_id, checked_on, person_id, person_name)
            VALUES (\(id), \(mark.id), \(today), \(person.id), \(person.name))
            """
        )
        let asked = Set(areas.map(\.id))
        try run(
            many: answers.filter { asked.contains($0.area) }.map { answer in
                """
                INSERT INTO mark_check_areas (check_id, area_id, says, word)
                VALUES (\(id), \(answer.area), \(answer.says), \(answer.word.trimmed.keepable))
                """
            }
        )
        let words = "Checked mark \(mark.number): \(YearlyCheck(on: today, by: person.name, answers: answers).words)."
        try note(.checkedMark, of: .mark, mark.id, in: mark.school, words, by: person.author)
    }

    /// The areas that the mark was awarded for at that school, in the order of its own version.
    func checkedAreas(of mark: Mark) throws -> [Area] {
        let submission = try submission(mark.submission, of: mark.trust)
        let school = try evaluation(submission.evaluation, of: mark.trust).school
        let version = try version(mark.standard.version, trust: mark.trust)
        let wires = Set(version.wires(for: school).flatMap { [$0.id, $0.parent].compactMap(\.self) })
        return version.tops.filter { wires.contains($0.id) }
    }

    /// The checks of a mark, the latest first.
    package func checks(of mark: ID<Mark>) throws -> [YearlyCheck] {
        try checks("k.mark_id = \(mark)")[mark] ?? []
    }

    /// The checks of a trust's marks, the latest first of each; one query.
    package func checks(in trust: ID<Trust>) throws -> [ID<Mark>: [YearlyCheck]] {
        try checks("k.mark_id IN (SELECT id FROM marks WHERE trust_id = \(trust))")
    }

    private func checks(_ condition: Query) throws -> [ID<Mark>: [YearlyCheck]] {
        let rows = try rows(
            """
            SELECT k.id, k.mark_id, k.checked_on, k.person_name, a.area_id, a.says, a.word
            FROM mark_checks k
            JOIN mark_check_areas a ON a.check_id = k.id
            JOIN areas r ON r.id = a.area_id
            WHERE \(condition) ORDER BY k.id DESC, r.position
            """
        )
        var order: [ID<YearlyCheck>] = []
        var checks: [ID<YearlyCheck>: (mark: ID<Mark>, check: YearlyCheck)] = [:]
        for row in rows {
            let id: ID<YearlyCheck> = try row["id"]
            let answer = try YearlyCheck.Answer(row["area_id"], row["says"], row["word"])
            if checks[id] == nil { order.append(id) }
            let before = checks[id]?.check.answers ?? []
            let check = try YearlyCheck(on: row["checked_on"], by: row["person_name"], answers: before + [answer])
            checks[id] = (try row["mark_id"], check)
        }
        return order.compactMap { checks[$0] }.reduce(into: [:]) { $0[$1.mark, default: []].append($1.check) }
    }
}
