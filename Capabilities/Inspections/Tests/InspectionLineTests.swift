import Database
import Frameworks
import Schools
import Testing
import Web

@testable import Inspections

@Suite("A school’s inspections on one line")
struct InspectionLineTests {
    private func inspection(_ day: String, _ kind: String = "S5 Inspection") -> Inspection {
        let findings = Findings(.isi, kind: kind, startedOn: Day(day) ?? .first)
        return Inspection(school: ID(), findings: findings, source: .file(name: "x.csv", row: 2))
    }

    private func line(_ days: String..., today: String = "2026-07-14") -> InspectionLine {
        InspectionLine(inspections: days.map { inspection($0) }, today: Day(today) ?? .last)
    }

    /// The numbers of an attribute of every square.
    private func squares(_ line: InspectionLine) -> [Int] {
        line.html.text.split(separator: "class=\"insp-square\" x=\"").dropFirst().compactMap {
            Int($0.prefix { $0 != "\"" })
        }
    }

    @Test("is said in a sentence too")
    func sentence() {
        #expect(line("2026-02-03").sentence == "One inspection, on 3 February 2026")
        #expect(line("2026-02-03", "2016-05-11").sentence == "Two inspections, from 11 May 2016 to 3 February 2026")
        #expect(line().sentence == "No inspections")
    }

    @Test("goes from the first to today, places by the day, and stays inside the drawing")
    func places() {
        #expect(squares(line("2026-07-14", "2021-07-14", "2016-07-14")) == [17, 555, 1093])
        for days in [["2026-07-14"], ["2027-01-01", "2026-07-14"], ["2006-09-11", "2006-09-10"]] {
            let line = InspectionLine(inspections: days.map { inspection($0) }, today: Day("2026-07-14") ?? .last)
            #expect(squares(line).count == days.count && squares(line).allSatisfy { (0...1_170).contains($0) })
        }
    }

    @Test("keeps the words of inspections that are close together apart")
    func words() {
        let html = line("2026-06-01", "2026-04-01", "2026-02-01", "2025-12-01", "2006-01-01").html.text
        let rows = html.split(separator: "class=\"insp-day\"").dropFirst().compactMap { part -> String? in
            part.split(separator: " y=\"").dropFirst().first.map { String($0.prefix { $0 != "\"" }) }
        }
        #expect(Set(rows.prefix(5)).count == 4)
        #expect(html.contains("viewBox=\"0 0 1196 262\""))
        let long = InspectionLine(inspections: [inspection("2026-02-03", "<Visit> of a very long name")], today: .last)
        #expect(long.html.text.contains("&lt;Visit&gt; of a very lon…"))
    }
}
