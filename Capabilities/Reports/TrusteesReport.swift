import Database
import Frameworks
import Improvement
import Landscape
import Marks
import Web

/// The landscape of one cycle for trustees: what stands where, in words, and what to ask.
struct TrusteesReport: Sendable {
    let trust: String
    let reading: LandscapeReading
    /// Those of the framework that schools of the cycle hold.
    let marks: [Mark]
    /// Those of the cycle that are on the improvement route, with the visits that were shared.
    let route: [RouteSchool]

    /// What a reader may choose to see of it.
    static let parts = [
        (key: "standing", title: "What stands where"), (key: "map", title: "School by school"),
        (key: "strengths", title: "Strengths and needs"), (key: "movement", title: "Movement"),
        (key: "marks", title: "Marks that end soon"), (key: "route", title: "Schools on the improvement route"),
        (key: "questions", title: "Questions to ask"),
    ]

    var map: HeatMap { reading.map }
    var version: Framework.Version { reading.version }
    var strengths: [Strengths] { map.strengths(version, from: reading.expertise) }

    func report(_ parts: ReportParts) -> NumberedReport {
        let lede = LandscapeLede(
            strengths,
            waiting: map.schools.count(where: \.isWaiting),
            isNarrowed: !reading.narrowed.isEmpty
        )
        let schools = Words.opening(map.schools.count, "school", "schools")
        let narrowed =
            reading.narrowed.isEmpty ? "all that the cycle is open to" : reading.narrowed.joined(separator: ", ")
        return NumberedReport(
            trust: trust,
            title: "The landscape for trustees",
            subject: reading.cycle.title,
            facts: [
                reading.cycle.versionName, "\(schools): \(narrowed)",
                "Only what schools have sent; schools stand from A to Z and are never ranked",
            ],
            summary: ([lede.first] + lede.rest).joined(separator: " "),
            on: reading.today,
            isWide: true,
            sections: sections(parts)
        )
    }

    private func sections(_ parts: ReportParts) -> [NumberedReport.Section] {
        guard !map.schools.isEmpty else {
            return [.init("What stands where", [.init("No school of this cycle is shown.")])]
        }
        return Self.parts.filter { parts[$0.key] }.map { .init($0.title, paragraphs($0.key)) }
    }

    private func paragraphs(_ key: String) -> [NumberedReport.Paragraph] {
        switch key {
        case "standing": [standing]
        case "map": maps
        case "strengths": [strengthsAndNeeds]
        case "movement": movement
        case "marks": [endingMarks]
        case "route": [routeSchools]
        default: [questions]
        }
    }

    /// Marks of which the renewal has come up.
    var ending: [Mark] { marks.filter { $0.isRenewalDue(on: reading.today) } }

    private var endingMarks: NumberedReport.Paragraph {
        guard !ending.isEmpty else { return .init("No mark of this framework ends soon.") }
        return .init(
            "\(Words.opening(ending.count, "mark has", "marks have")) come up for renewal.",
            table: .init(
                heads: ["School", "Mark", "Until", "Number"],
                rows: ending.map { mark in
                    let tier = mark.tier.map { ", \($0)" } ?? ""
                    return [
                        .init(mark.schoolName), .init("\(mark.standard.title)\(tier)"),
                        .init(Words.short(mark.term.endsOn)),
                        .init(mark.number.description),
                    ]
                }
            )
        )
    }

    /// Which schools, and when somebody last shared a visit: no reason, and nothing that was said to leaders.
    private var routeSchools: NumberedReport.Paragraph {
        guard !route.isEmpty else { return .init("No school of this cycle is on the improvement route.") }
        let rows: [[NumberedReport.Cell]] = route.map { school in
            let last =
                school.last.map { "\($0.title), held on \(Words.date($0.heldOn))" } ?? "No visit has been shared yet"
            return [.init(school.name), .init(last)]
        }
        return .init(
            "\(Words.opening(route.count, "school is", "schools are")) on the improvement route. What a visit found is on the "
                + "school’s journey once it is shared.",
            table: .init(heads: ["School", "Last visit shared"], rows: rows)
        )
    }

    private var questions: NumberedReport.Paragraph {
        .init("What a trustee could ask, from what this report shows:", points: TrusteeQuestions(self).sentences)
    }
}
